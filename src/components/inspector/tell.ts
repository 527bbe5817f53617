/**
 * A mark in words, for who hears it: `India, GDP: $3.55trn`. All cells of its row are told, but for those that other
 * marks of the row show.
 *
 * @param column that it shows; of the first column the heading is told only where it is this one
 * @param shown the columns that the marks of the row show
 * @param signs what the page's language has between words
 */
export function inWords(
  cells: readonly string[],
  headings: readonly string[],
  column: number,
  shown: ReadonlySet<number>,
  { colon = ': ', comma = ', ' }: Readonly<Partial<Record<string, string>>> = {},
): string {
  const told = cells.map((cell, index) =>
    index === 0 && column !== 0 ? cell : `${headings[index] ?? ''}${colon}${cell}`,
  );
  return told.filter((_, index) => index === column || !shown.has(index)).join(comma);
}

/** How many cells of a row are told at once. */
const CELLS = 8;

/** The columns that a tip tells under the row's name: those around the mark's own, where there are many. */
export function columnsAround(column: number, columns: number): number[] {
  const first = column === 0 ? 0 : 1;
  const from = Math.max(first, Math.min(column - CELLS / 2, columns - CELLS));
  return Array.from({ length: Math.min(CELLS, columns - from) }, (_, index) => from + index);
}
