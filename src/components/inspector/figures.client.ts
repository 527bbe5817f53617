import { readCells } from './drawing.ts';

/** The figures of a chart: those of the table under it, and of a long one the rest from a file. */
export class Figures {
  readonly #chart: Element;
  readonly #table: HTMLTableElement | null;
  #rest: string[][] | undefined;
  #asked: Promise<boolean> | undefined;

  constructor(chart: Element) {
    this.#chart = chart;
    this.#table = chart.closest('figure')?.querySelector<HTMLTableElement>('.chart-table table') ?? null;
  }

  get headings(): string[] {
    return Array.from(this.#table?.tHead?.rows[0]?.cells ?? [], textOf);
  }

  /** The cells of a row as they are written; undefined where they are not known, or not yet. */
  row(index: number): string[] | undefined {
    if (this.#rest) return this.#rest[index + 1];
    const row = this.#rowOf(index);
    return row && Array.from(row.cells, textOf);
  }

  /** Whether a cell holds one; taken for granted of rows that are not known yet. */
  hasValue(row: number, column: number): boolean {
    // How the table writes what is missing.
    if (this.#rest) return this.#rest[row + 1]?.[column] !== this.#chart.getAttribute('data-missing');
    return !this.#rowOf(row)?.cells[column]?.classList.contains('table-missing');
  }

  /** Asks for the rows that the table leaves out, once; resolves to whether they are there. */
  complete(): Promise<boolean> {
    return (this.#asked ??= this.#ask().catch(() => false));
  }

  async #ask(): Promise<boolean> {
    const url = this.#chart.getAttribute('data-cells');
    if (url === null) return false;
    const response = await fetch(url);
    if (response.ok) this.#rest = readCells(await response.text());
    return response.ok;
  }

  #rowOf(index: number): HTMLTableRowElement | undefined {
    return this.#table?.tBodies[0]?.rows[index];
  }
}

function textOf(element: Element): string {
  return element.textContent.trim();
}
