import type { Row } from '#data/table.ts';

/** Rows that were made of others, by what they were made of. Kept beside the rows, which stay plain. */
const made = new WeakMap<Row, readonly Row[]>();

/** A row made of others: a sum, a cell turned into a row, a line of a pivoted table. */
export function derive(row: Row, from: readonly Row[]): Row {
  made.set(row, from);
  return row;
}

/** The rows of the dataset that a row was made of; itself where it is one of them. */
export function sourcesOf(row: Row): readonly Row[] {
  return made.get(row)?.flatMap(sourcesOf) ?? [row];
}
