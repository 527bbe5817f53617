import { readCells } from './drawing.ts';

/** The figures of a chart: those of the table under it, and of a long one the rest from a file. */
export class Figures {
  readonly #figure: Element;
  #rest: string[][] | undefined;
  #isAsked = false;

  constructor(figure: Element) {
    this.#figure = figure;
  }

  get headings(): string[] {
    return Array.from(this.#figure.querySelectorAll('.chart-table thead th'), textOf);
  }

  /** The cells of a row as they are written; undefined where they are not known, or not yet. */
  row(index: number): string[] | undefined {
    if (this.#rest) return this.#rest[index + 1];
    const row = this.#figure.querySelector<HTMLTableElement>('.chart-table table')?.tBodies[0]?.rows[index];
    return row && Array.from(row.cells, textOf);
  }

  hasValue(row: number, column: number): boolean {
    if (this.#rest) return this.#rest[row + 1]?.[column] !== this.missing;
    const table = this.#figure.querySelector<HTMLTableElement>('.chart-table table');
    return !table?.tBodies[0]?.rows[row]?.cells[column]?.classList.contains('table-missing');
  }

  /** How the table writes what is missing. */
  get missing(): string {
    return this.#figure.querySelector('chart-inspector')?.getAttribute('data-missing') ?? '';
  }

  /** Asks for the rows that the table leaves out, once. */
  async complete(url: string | null): Promise<boolean> {
    if (url === null || this.#isAsked) return false;
    this.#isAsked = true;
    const response = await fetch(url);
    if (response.ok) this.#rest = readCells(await response.text());
    return response.ok;
  }
}

function textOf(element: Element): string {
  return element.textContent.trim();
}
