import { expect, test, vi } from 'vitest';
import { fragment } from '#edge/fragments.ts';
import type { FragmentCache } from '#edge/fragments.ts';

/** A cache that remembers, and what it was asked. */
function keeping(cache: Partial<FragmentCache> = {}) {
  const kept = new Map<string, string>();
  const work: Promise<void>[] = [];
  const fragments: FragmentCache = {
    match: async (key) => kept.get(key),
    put: async (key, html) => void kept.set(key, html),
    ...cache,
  };
  return { fragments, later: (one: Promise<void>) => void work.push(one), kept, work };
}

test('fragment(parts, make) makes a piece once, and another one where a part is another', async () => {
  const around = keeping();
  const make = vi.fn(async () => 'made');
  for (const version of [1, 1, 1, 2, 1]) {
    expect(await fragment(['flood', version], make, around)).toBe('made');
    await Promise.all(around.work);
  }
  expect(make).toHaveBeenCalledTimes(2);
});

test('fragment(parts, make) makes the piece where the cache fails, and keeps nothing that is not there', async () => {
  const fails = () => Promise.reject(new Error('no cache today'));
  const around = keeping({ match: fails, put: fails });
  expect(await fragment(['flood'], async () => 'made', around)).toBe('made');
  await Promise.all(around.work);
  const empty = keeping();
  expect(await fragment(['nothing'], async () => undefined, empty)).toBeUndefined();
  expect(empty.work).toEqual([]);
});

test('fragment(parts, make) fails where the making does, and keeps no failure', async () => {
  const around = keeping();
  const broken = () => Promise.reject(new Error('no database today'));
  await expect(fragment(['flood'], broken, around)).rejects.toThrow('no database today');
  expect(await fragment(['flood'], async () => 'made', around)).toBe('made');
});
