import type { Cell } from '../formats/sheet.ts';
import type { FieldSchema } from '../table-schema.ts';

/** Types that say which row is which; measured numbers don't, even where they happen to differ. */
const NAMING = new Set<FieldSchema['type']>(['string', 'integer', 'year', 'yearmonth', 'date', 'datetime', 'boolean']);

/** How many of the first columns a key may be made of. */
const WIDEST = 3;

/**
 * The fields that tell all rows apart: the first column, or the first few together; none where they don't.
 *
 * @param records cells in the order of the fields
 */
export function inferKey(fields: readonly FieldSchema[], records: readonly (readonly Cell[])[]): string[] {
  for (let width = 1; width <= Math.min(WIDEST, fields.length); width++) {
    const key = fields.slice(0, width);
    if (!key.every(({ type }) => NAMING.has(type))) return [];
    if (tells(records, width)) return key.map(({ name }) => name);
  }
  return [];
}

function tells(records: readonly (readonly Cell[])[], width: number): boolean {
  const seen = new Set<string>();
  for (const record of records) {
    const cells = record.slice(0, width);
    if (cells.some((cell) => cell === null || cell === '')) return false;
    seen.add(JSON.stringify(cells.map(String)));
  }
  return records.length > 1 && seen.size === records.length;
}
