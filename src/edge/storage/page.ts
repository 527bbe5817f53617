import type { Page, Place } from '../comments/store.ts';

/** How many items a page of a list has. */
export const PAGE = 100;

export function placeOfComment(row: { id: string; created_at: number }): Place {
  return { at: row.created_at, id: row.id };
}

/** Of a list from the newest to the oldest: what is before that place, or everything. */
export function bounds(before: Place | undefined): [number, string] {
  return [before?.at ?? Number.MAX_SAFE_INTEGER, before?.id ?? ''];
}

/** The first rows as items, and where they end if there is one more. */
export function page<Row, Item>(
  rows: readonly Row[],
  most: number,
  place: (row: Row) => Place,
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return { items: shown.map(item), ...(rows.length > most && last && { next: place(last) }) };
}
