import type { Page, Place } from './store.ts';

/** How often the database is asked for one page: a list that has mostly left the site is shown as far as that. */
const ROUNDS = 5;

/**
 * A page of a list of which some items are left out, filled up as far as may be.
 *
 * @param keep what is shown of an item, or undefined where it is left out
 */
export async function gather<Item, Kept>(
  most: number,
  read: (most: number, from?: Place) => Promise<Page<Item>>,
  keep: (item: Item) => Kept | undefined,
  from?: Place,
): Promise<Page<Kept>> {
  const kept: Kept[] = [];
  let next = from;
  for (let round = 0; round < ROUNDS && kept.length < most; round++) {
    // Never more than are still missing, so that the place of the last one read is where the page ends.
    const page: Page<Item> = await read(most - kept.length, next);
    kept.push(...page.items.map(keep).filter((item) => item !== undefined));
    next = page.next;
    if (!next) break;
  }
  return { items: kept, ...(next && { next }) };
}
