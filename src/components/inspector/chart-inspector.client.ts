import { Figures } from './figures.client.ts';
import { marksOf, type Mark } from './marks.client.ts';
import { beside, nearest } from './nearest.ts';

/** From this height on a mark is high, in pixels. */
const TALL = 72;
/** How many cells of a row are told at once. */
const CELLS = 8;
const STEPS: Partial<Record<string, [row: number, column: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * Tells the values of the chart in it: under the pointer, at a tap, and mark by mark with the arrow keys. It reads the
 * drawing and the table under it, and without it both stand as they are.
 */
class ChartInspector extends HTMLElement {
  readonly #figures: Figures = new Figures(this.closest('figure') ?? this);
  #marks: Mark[] | undefined;
  #mark: Mark | undefined;
  readonly #tip = element('div', 'inspector-tip');
  readonly #dot = element('div', 'inspector-dot');
  readonly #status = element('div', 'visually-hidden');

  connectedCallback(): void {
    if (this.querySelector('[data-column]') === null) return;
    this.tabIndex = 0;
    // Screen readers keep the arrow keys to themselves elsewhere.
    this.role = 'application';
    this.ariaLabel = this.getAttribute('data-label');
    this.#tip.ariaHidden = 'true';
    this.#status.ariaLive = 'polite';
    this.append(this.#dot, this.#tip, this.#status);
    this.#leave();
    this.addEventListener('pointermove', (event) => event.pointerType !== 'touch' && this.#point(event));
    this.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && this.#leave());
    this.addEventListener('click', (event) => this.#point(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('blur', () => this.#leave());
    document.addEventListener('pointerdown', ({ target }) => !this.contains(target as Node) && this.#leave());
    new ResizeObserver(() => this.#leave()).observe(this);
    addEventListener('scroll', () => (this.#marks = undefined), { passive: true, capture: true });
  }

  get #svg(): SVGSVGElement | undefined {
    return [...this.querySelectorAll<SVGSVGElement>('.chart-drawing')].find((svg) => svg.checkVisibility());
  }

  /** Where the values are, until the page moves. */
  get #values(): Mark[] {
    const svg = this.#svg;
    if (svg === undefined) return [];
    return (this.#marks ??= marksOf(svg, (row, column) => this.#figures.hasValue(row, column)));
  }

  get #isAlong(): boolean {
    const line = '[data-column] > :is(.chart-line, .chart-layer, .chart-under)';
    return Boolean(this.#svg?.querySelector(line));
  }

  #point({ clientX, clientY }: MouseEvent): void {
    const found = nearest(this.#values, clientX, clientY, this.#isAlong) ?? beside(this.#values, clientX, clientY);
    if (found) void this.#show(found);
    else this.#leave();
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const values = this.#inOrder();
    const step = STEPS[event.key];
    let next: Mark | undefined;
    if (event.key === 'Escape') return this.#leave();
    if (event.key === 'Home') next = values[0];
    else if (event.key === 'End') next = values.at(-1);
    else if (step) next = this.#mark ? this.#step(values, this.#mark, step) : values[0];
    else return;
    event.preventDefault();
    if (next) void this.#show(next);
  }

  /** The marks as they are read: along an axis from the left, else as the table has them. */
  #inOrder(): Mark[] {
    return [...this.#values].sort((a, b) =>
      this.#isAlong ? a.column - b.column || a.left - b.left : a.row - b.row || a.column - b.column,
    );
  }

  #step(values: Mark[], { row, column }: Mark, [along, across]: [number, number]): Mark | undefined {
    const isTurned = !this.#isAlong && getComputedStyle(this).direction === 'rtl';
    const beside = values.filter((mark) => mark.row === row);
    // Where a row has one mark only, up and down lead on as well.
    const isAlone = beside.length < 2;
    const line = across !== 0 && !isAlone ? beside : values.filter((mark) => isAlone || mark.column === column);
    const by = across !== 0 ? across : isTurned ? -along : along;
    return line[line.findIndex((mark) => mark.row === row && mark.column === column) + by];
  }

  async #show(mark: Mark): Promise<void> {
    const { row, column } = this.#mark ?? {};
    if (mark.row === row && mark.column === column && !this.#tip.hidden) return;
    const marks = this.#marks;
    this.#leave();
    this.#marks = marks;
    this.#mark = mark;
    const cells = this.#figures.row(mark.row);
    if (cells === undefined) {
      // Of a path the points are known by their rows, so they are looked up again.
      if (await this.#figures.complete(this.getAttribute('data-cells')).catch(() => false)) {
        const { left, top } = mark;
        this.#marks = undefined;
        const again = nearest(this.#values, left, top, this.#isAlong);
        if (again) await this.#show(again);
      }
      return;
    }
    this.#tell(cells, mark);
    this.#mark.element?.classList.add('is-inspected');
    this.#svg?.classList.toggle('is-inspecting', this.#isAlong);
    mark.group.classList.add('is-current');
  }

  #tell([name = '', ...cells]: string[], mark: Mark): void {
    const [, ...headings] = this.#figures.headings;
    const first = Math.max(0, Math.min(mark.column - 1 - CELLS / 2, cells.length - CELLS));
    const lines = cells.slice(first, first + CELLS).map((cell, index) => {
      const line = element('div', first + index === mark.column - 1 ? 'inspector-current' : '');
      line.append(element('span', '', cells.length > 1 ? headings[first + index] : ''), element('b', '', cell));
      return line;
    });
    this.#tip.replaceChildren(element('div', 'inspector-name', name), ...lines);
    this.#status.textContent = `${name}, ${headings[mark.column - 1] ?? ''}: ${cells[mark.column - 1] ?? ''}`;
    this.#tip.hidden = false;
    this.#dot.hidden = mark.element !== undefined;
    this.#place(mark);
  }

  /** Over the mark where there is room, and never beyond the chart's sides. */
  #place({ left, right, top, bottom }: Mark): void {
    const frame = this.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.#tip;
    const middle = (left + right) / 2 - frame.left;
    const x = Math.max(0, Math.min(frame.width - offsetWidth, middle - offsetWidth / 2));
    // Of what is high the middle is told, not the far end.
    const head = bottom - top > TALL ? (top + bottom) / 2 : top;
    const over = head - frame.top - offsetHeight - 12;
    const y = over + frame.top < 0 ? bottom - frame.top + 14 : over;
    Object.assign(this.#tip.style, { left: `${x}px`, top: `${y}px` });
    Object.assign(this.#dot.style, { left: `${middle}px`, top: `${(top + bottom) / 2 - frame.top}px` });
  }

  /** Where values are is looked up anew afterwards, as the page may have moved meanwhile. */
  #leave(): void {
    this.#marks = undefined;
    this.#tip.hidden = this.#dot.hidden = true;
    for (const name of ['is-inspected', 'is-inspecting', 'is-current']) {
      for (const marked of this.querySelectorAll(`.${name}`)) marked.classList.remove(name);
    }
  }
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

customElements.define('chart-inspector', ChartInspector);
