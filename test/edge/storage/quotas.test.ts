import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { countersOf } from '#edge/comments/quotas.ts';
import { submitComment } from '#edge/comments/submit.ts';
import { openCommentStore } from '#edge/storage/d1.ts';
import { lendDatabase } from '../../support/database.ts';
import { NOW, sending } from '../../support/sending.ts';
import type { CommentStore } from '#edge/comments/store.ts';
import type { D1Database } from '@cloudflare/workers-types';

const lent = lendDatabase();
let database: D1Database;
let store: CommentStore;

beforeAll(async () => {
  database = await lent.database;
  store = openCommentStore(database);
});

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const counter = (key: string, most: number) => ({ key, most, startsAt: NOW.getTime(), endsAt: later(10).getTime() });

test('of 200 comments that one author sends at once exactly as many are kept as the quota has (A25)', async () => {
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, n) => sending({ text: `Comment ${n} of a flood`, store, authorToken: 'flooder' })),
  );
  const ends = await Promise.allSettled(all.map((one) => submitComment(one)));
  const refused = ends.flatMap((end) =>
    end.status === 'rejected' ? [end.reason as { code: string; freeAt: Date }] : [],
  );
  expect(refused.map(({ code }) => code)).toEqual(Array(195).fill('too-many'));
  expect(refused.every(({ freeAt }) => freeAt.getTime() === later(10).getTime())).toBe(true);
  const kept = await database.prepare('SELECT count(*) AS kept FROM comments').first<number>('kept');
  expect(kept).toBe(5);
  // What was refused used nothing up for others.
  const site = await database.prepare("SELECT count FROM counters WHERE key = 'site:60:'").first<number>('count');
  expect(site).toBe(5);
}, 120_000);

test('whatever asks at once, no counter is ever above its most, and each is counted on all or on none', async () => {
  let run = 0;
  const asked = fc.array(fc.record({ a: fc.boolean(), b: fc.boolean() }), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(asked, fc.nat({ max: 8 }), fc.nat({ max: 8 }), async (senders, mostA, mostB) => {
      const [a, b] = [counter(`a-${run}`, mostA + 1), counter(`b-${run++}`, mostB + 1)];
      const answers = await Promise.all(
        senders.map((one) => store.count([...(one.a ? [a] : []), ...(one.b ? [b] : [])], NOW)),
      );
      const taken = senders.filter((_, n) => answers[n] === undefined);
      const rows = await database
        .prepare('SELECT key, count FROM counters WHERE key IN (?, ?)')
        .bind(a.key, b.key)
        .all<{ key: string; count: number }>();
      const counts = new Map(rows.results.map(({ key, count }) => [key, count]));
      expect(counts.get(a.key) ?? 0).toBe(taken.filter((one) => one.a).length);
      expect(counts.get(b.key) ?? 0).toBe(taken.filter((one) => one.b).length);
      expect(counts.get(a.key) ?? 0).toBeLessThanOrEqual(a.most);
      expect(counts.get(b.key) ?? 0).toBeLessThanOrEqual(b.most);
      const isFull = (key: string, most: number) => counts.get(key) === most;
      for (const [n, sender] of senders.entries()) {
        if (!answers[n]) continue;
        expect((sender.a && isFull(a.key, a.most)) || (sender.b && isFull(b.key, b.most))).toBe(true);
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);

test('a full counter says when it is free again, the last of several, and then it is', async () => {
  const soon = { ...counter('soon', 1), endsAt: later(5).getTime() };
  const both = [soon, counter('late', 1)];
  expect(await store.count(both, NOW)).toBeUndefined();
  expect(await store.count([soon], NOW)).toEqual(later(5));
  expect(await store.count(both, NOW)).toEqual(later(10));
  expect(await store.count(both, later(10))).toBeUndefined();
});

test('counters whose time is over are deleted with the next comment', async () => {
  await store.count([counter('old', 9)], NOW);
  await store.count([counter('new', 9)], later(11));
  const old = await database.prepare("SELECT 1 FROM counters WHERE key = 'old'").first();
  expect(old).toBeNull();
});

test('countersOf() has none for a source that there is not, and the same for all times of a span', () => {
  expect(countersOf({ site: '' }, NOW).map(({ key }) => key)).toEqual(['site:60:']);
  const [short, long] = countersOf({ author: 'a' }, NOW);
  expect(countersOf({ author: 'a' }, later(9.99))).toEqual([short, long]);
  expect(countersOf({ author: 'a' }, later(10)).map(({ startsAt }) => startsAt)).toEqual([
    later(10).getTime(),
    long?.startsAt,
  ]);
});
