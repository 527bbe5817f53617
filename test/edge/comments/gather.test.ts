import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather } from '#edge/comments/gather.ts';
import type { Page, Place } from '#edge/comments/store.ts';

/** A list of numbers, read from a place on. */
function listOf(numbers: readonly number[]) {
  return (most: number, from?: Place): Promise<Page<number>> => {
    const start = from ? numbers.findIndex((number) => String(number) === from.id) + 1 : 0;
    const items = numbers.slice(start, start + most);
    const more = start + most < numbers.length;
    return Promise.resolve({ items, ...(more && { next: { at: 0, id: String(items.at(-1)) } }) });
  };
}

test('gather() goes through a list page by page, each kept item once and in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (flags, most) => {
      const read = listOf([...flags.keys()]);
      const seen: number[] = [];
      let from: Place | undefined;
      do {
        const page: Page<number> = await gather(most, read, (n) => (flags[n] ? n : undefined), from);
        expect(page.items.length).toBeLessThanOrEqual(most);
        seen.push(...page.items);
        from = page.next;
      } while (from);
      expect(seen).toEqual([...flags.keys()].filter((n) => flags[n]));
    }),
  );
});
