import type { Mark } from './marks.client.ts';
import { columnsAround, inWords } from './tell.ts';
import { placeTip } from './tip-place.ts';

/** What is shown and said of a mark: the tip beside it, a dot where it is a point of a path, words for who listens. */
export class Tip {
  readonly #chart: HTMLElement;
  readonly #box = element('div', 'inspector-tip');
  readonly #dot = element('div', 'inspector-dot');
  readonly #status = element('div', 'visually-hidden');

  constructor(chart: HTMLElement) {
    this.#chart = chart;
    this.#box.setAttribute('aria-hidden', 'true');
    this.#status.setAttribute('aria-live', 'polite');
    chart.append(this.#dot, this.#box, this.#status);
    this.hide();
  }

  /** @param shown the columns that the marks of its row show */
  tell({ column, element: drawn }: Mark, cells: string[], headings: string[], shown: ReadonlySet<number>): void {
    const lines = columnsAround(column, cells.length).map((index) => {
      const line = element('div', index === column ? 'inspector-current' : '');
      // A value alone needs no heading: the chart's title has it.
      if (cells.length > 2 || column === 0) line.append(element('span', '', headings[index]));
      line.append(element('b', '', cells[index]));
      return line;
    });
    this.#box.replaceChildren(element('div', 'inspector-name', column === 0 ? '' : cells[0]), ...lines);
    this.#status.textContent = inWords(cells, headings, column, shown, this.#chart.dataset);
    this.#box.hidden = false;
    this.#dot.hidden = drawn !== undefined;
  }

  place(mark: Mark, pointer?: { x: number; y: number }): void {
    const { width, top: above } = this.#chart.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.#box;
    const { left, top } = placeTip(
      mark,
      { width: offsetWidth, height: offsetHeight },
      { width, ceiling: -above },
      pointer,
    );
    Object.assign(this.#box.style, { left: `${left}px`, top: `${top}px` });
    Object.assign(this.#dot.style, { left: `${mark.left}px`, top: `${mark.top}px` });
  }

  hide(): void {
    this.#box.hidden = this.#dot.hidden = true;
  }
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
