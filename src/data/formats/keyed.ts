import type { Place } from '#site/document.ts';
import type { Problem } from '#problem.ts';
import type { Cell, Sheet } from './sheet.ts';

export type KeyedRow = Readonly<Record<string, unknown>>;

/**
 * A sheet of rows that name their cells: a key that a row lacks is a missing value.
 *
 * @param header the keys that are columns; default all keys of all rows, by first appearance
 * @param place of a cell, or of a whole row
 */
export function keyedSheet(
  rows: readonly KeyedRow[],
  place: (record: number, key?: string) => Place,
  problems: Problem[],
  header: readonly string[] = keysOf(rows),
): Sheet {
  function* records(): Generator<Cell[]> {
    for (const row of rows) yield header.map((key) => (Object.hasOwn(row, key) ? (row[key] as Cell) : null));
  }
  return {
    header,
    isKeyed: true,
    records: records(),
    place: (record, column) => {
      const key = column === undefined ? undefined : header[column];
      // A column is seen first in the first row that has it.
      const shown = record === -1 ? rows.findIndex((row) => key !== undefined && Object.hasOwn(row, key)) : record;
      return place(Math.max(shown, 0), key);
    },
    problems,
  };
}

function keysOf(rows: readonly KeyedRow[]): string[] {
  const keys = new Set<string>();
  for (const row of rows) for (const key in row) keys.add(key);
  return [...keys];
}

export function isKeyedRow(value: unknown): value is KeyedRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
