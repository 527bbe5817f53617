import { Figures } from './figures.client.ts';
import { marksOf, type Mark } from './marks.client.ts';
import { beside, nearest } from './nearest.ts';
import { Tip } from './tip.client.ts';
import { inOrder, stepFrom, type Reading } from './walk.ts';

const STEPS: Partial<Record<string, [right: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** A place in pixels from the chart's top left corner. */
interface Pointer {
  x: number;
  y: number;
}

/**
 * Tells the values of the chart in it: under the pointer, at a tap, and mark by mark with the arrow keys. It reads the
 * drawing and the table under it, and without it both stand as they are.
 */
class ChartInspector extends HTMLElement {
  #figures!: Figures;
  #tip!: Tip;
  /** Where the values are, until the chart's size changes. */
  #marks: Mark[] | undefined;
  /** Where the arrow keys lead on from. */
  #mark: Mark | undefined;
  /** What is told now, or will be once its figures are there. */
  #told: Mark | undefined;
  /** What the reader doesn't want to be told, for as long as the pointer stays there. */
  #hushed: Mark | undefined;

  connectedCallback(): void {
    if (this.#figures || this.querySelector('[data-column]') === null) return;
    this.#figures = new Figures(this);
    this.#tip = new Tip(this);
    this.tabIndex = 0;
    // Screen readers keep the arrow keys to themselves elsewhere, and of an application they read its description only.
    this.setAttribute('role', 'application');
    this.setAttribute('aria-label', this.getAttribute('data-label') ?? '');
    this.setAttribute('aria-describedby', this.querySelector('desc')?.id ?? '');
    this.addEventListener('pointermove', (event) => event.pointerType !== 'touch' && this.#point(event));
    this.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && this.#leave());
    this.addEventListener('click', (event) => this.#point(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('blur', () => this.#leave());
    document.addEventListener('pointerdown', ({ target }) => !this.contains(target as Node) && this.#leave());
    // Also where only the pointer is on the chart.
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hush());
    new ResizeObserver(() => {
      this.#marks = undefined;
      this.#leave();
    }).observe(this);
  }

  get #svg(): SVGSVGElement | undefined {
    return [...this.querySelectorAll<SVGSVGElement>('.chart-drawing')].find((svg) => svg.getClientRects().length > 0);
  }

  get #values(): Mark[] {
    const svg = this.#svg;
    if (svg === undefined) return [];
    return (this.#marks ??= marksOf(svg, this.getBoundingClientRect(), (row, column) =>
      this.#figures.hasValue(row, column),
    ));
  }

  get #reading(): Reading {
    const line = '[data-column] > :is(.chart-line, .chart-layer, .chart-under)';
    return {
      isAlong: Boolean(this.#svg?.querySelector(line)),
      isRightToLeft: getComputedStyle(this).direction === 'rtl',
    };
  }

  #point({ clientX, clientY, type }: MouseEvent): void {
    const { left, top } = this.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const found = nearest(this.#values, x, y, this.#reading.isAlong) ?? beside(this.#values, x, y);
    if (!found) this.#leave();
    else if (found !== this.#hushed || type === 'click') void this.#show(found, { x, y });
  }

  #key(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey || !(step || ['Home', 'End'].includes(event.key))) return;
    event.preventDefault();
    const reading = this.#reading;
    const values = inOrder(this.#values, reading);
    let next = event.key === 'End' ? values.at(-1) : values[0];
    if (step && this.#mark) next = stepFrom(values, this.#mark, step, reading);
    if (next) void this.#show(next);
  }

  async #show(mark: Mark, pointer?: Pointer): Promise<void> {
    if (mark !== this.#told) {
      this.#leave();
      this.#mark = this.#told = mark;
      const cells = this.#figures.row(mark.row);
      if (cells === undefined) return this.#showLater(mark, pointer);
      const shown = new Set(this.#values.filter(({ row }) => row === mark.row).map(({ column }) => column));
      this.#tip.tell(mark, cells, this.#figures.headings, shown);
      mark.element?.classList.add('is-inspected');
      mark.group.classList.add('is-current');
      this.#svg?.classList.toggle('is-inspecting', this.#reading.isAlong);
    }
    this.#tip.place(mark, pointer);
  }

  /** Where the table leaves rows out. Points of a path are known by their rows, so all are looked up again. */
  async #showLater(mark: Mark, pointer?: Pointer): Promise<void> {
    const index = this.#values.indexOf(mark);
    if (!(await this.#figures.complete()) || this.#told !== mark) return;
    this.#marks = undefined;
    const again = this.#values[index];
    if (again && this.#figures.row(again.row)) await this.#show(again, pointer);
  }

  #hush(): void {
    const told = this.#told;
    this.#leave();
    this.#hushed = told;
  }

  #leave(): void {
    const told = this.#told;
    this.#told = this.#hushed = undefined;
    this.#tip.hide();
    told?.element?.classList.remove('is-inspected');
    told?.group.classList.remove('is-current');
    told?.group.closest('svg')?.classList.remove('is-inspecting');
  }
}

customElements.define('chart-inspector', ChartInspector);
