import type { Dialect } from '../dialect.ts';
import { Scanner } from '../formats/scanner.ts';
import { readsAsValue } from './field.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** How many rows are looked at. */
const SAMPLE = 200;

interface Sampled {
  cells: string[];
  /** In the file, from 1. */
  number: number;
}

/**
 * What a delimited text is written like: its delimiter, and where the names of its columns stand.
 *
 * Lines above the names (a title, a blank line) are those that have fewer cells than the rows below them. A file of
 * which all cells of the first row are values has no names.
 *
 * @param standard the delimiter of the format, which a dialect need not say
 * @returns the dialect, empty where it is the standard's
 */
export function inferDialect(text: string, standard: string): Dialect {
  const sampled = DELIMITERS.map((delimiter) => ({ delimiter, rows: sampleRows(text, delimiter) }));
  const [best] = sampled
    .map(({ delimiter, rows }) => ({ delimiter, rows, width: usualWidth(rows) }))
    .map((sample) => ({ ...sample, score: evenness(sample.rows, sample.width) }))
    .sort((a, b) => b.score - a.score || Number(b.delimiter === standard) - Number(a.delimiter === standard));
  const { delimiter, rows, width } =
    best !== undefined && best.score > 0 ? best : { delimiter: standard, rows: sampleRows(text, standard), width: 1 };

  const first = rows.find(({ cells }) => cells.length === width);
  const dialect: Dialect = delimiter === standard ? {} : { delimiter };
  if (first === undefined) return dialect;
  const hasNames = !first.cells.every((cell) => readsAsValue(cell)) || rows.length === 1;
  const above = first === rows[0] ? [] : Array.from({ length: first.number - 1 }, (_, index) => index + 1);
  if (!hasNames) return { ...dialect, header: false, ...(above.length > 0 && { commentRows: above }) };
  return above.length > 0 ? { ...dialect, headerRows: [first.number] } : dialect;
}

function sampleRows(text: string, delimiter: string): Sampled[] {
  const scanner = new Scanner(text, { delimiter, quote: '"', isDoubled: true, skipsSpace: false });
  const rows: Sampled[] = [];
  for (let number = 1; !scanner.isAtEnd && rows.length < SAMPLE; number++) {
    const cells: string[] = [];
    do cells.push(scanner.cell() ?? '');
    while (!scanner.endsRow);
    if (scanner.stray !== undefined) break;
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, number });
  }
  return rows;
}

/** The number of cells that most rows have. */
function usualWidth(rows: readonly Sampled[]): number {
  const counts = Map.groupBy(rows, ({ cells }) => cells.length);
  const [usual] = [...counts].sort(([a, as], [b, bs]) => bs.length - as.length || b - a);
  return usual?.[0] ?? 0;
}

/** How well a delimiter explains a file: the part of the rows that are alike; 0 where it divides nothing. */
function evenness(rows: readonly Sampled[], width: number): number {
  return width < 2 ? 0 : rows.filter(({ cells }) => cells.length === width).length / rows.length;
}
