import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide, look, signIn } from '../../support/moderator.ts';
import { ask, hidden } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import { fill } from '../../support/thread.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

/*
 * Readers who ask again and again, everywhere that a comment is seen, while a moderator takes it down and puts it back:
 * whoever asks after the decision was answered never gets it.
 */

const text = 'Words that have to go';
const id = '5c1d7a52-taken-down';

const places = [
  '/articles/flood/',
  '/articles/flood/?order=newest',
  '/articles/flood/?order=replies',
  '/comments/flood/',
  '/comments/flood/?order=newest',
  '/comments/flood/frame/',
  `/comments/flood/${id}/`,
  '/comments/flood/answer/',
  `/comments/flood/reply/${id}/`,
  '/comments/flood/feed.xml',
  '/comments/feed.xml',
  '/discussion/',
];

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
  await fill(site, { flood: [{ id: 'first' }, { id, text }, { id: 'answer', parentId: id }] });
}, 120_000);

afterAll(() => site.stop());

/** What was asked and answered, when by the order of all things here, and whether the comment came. */
interface Sight {
  path: string;
  asked: number;
  answered: number;
  status: number;
  hasText: boolean;
}

test('no reader who asks after a takedown was answered gets the comment, in a thousand requests', async () => {
  let clock = 0;
  let asked = 0;
  const seen: Sight[] = [];
  /** Each of the readers has a browser, which keeps what it got last of each place. */
  const reader = async (n: number) => {
    const kept = new Map<string, { tag: string; hasText: boolean }>();
    while (asked < 1000) {
      const path = places[(asked++ + n) % places.length]!;
      const at = clock++;
      const had = kept.get(path);
      const { status, headers, html } = await ask(site, path, had && { headers: { 'if-none-match': had.tag } });
      const hasText = status === 304 ? had!.hasText : html.includes(text);
      const tag = headers.get('etag');
      if (tag && n % 2 === 0) kept.set(path, { tag, hasText });
      seen.push({ path, asked: at, answered: clock++, status, hasText });
    }
  };
  const after = (requests: number) =>
    new Promise<void>((resolve) => {
      const look = () => (asked >= requests ? resolve() : setImmediate(look));
      look();
    });

  /** The spans in which nobody may get it: from the answer to one decision until the next one is sent. */
  const gone: { from: number; to: number }[] = [];
  const moderator = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await after(150 + turn * 300);
      const form = await look(site, ana, '/moderate/approved/');
      const version = String(1 + 2 * turn);
      const csrf = hidden(form, 'csrf');
      const answer = await decide(site, ana, { id, csrf, version, to: 'rejected', reason: 'off-topic' });
      expect(answer.status).toBe(303);
      const span = { from: clock++, to: Infinity };
      gone.push(span);
      if (turn === 2) return;
      await after(300 + turn * 300);
      span.to = clock++;
      const back = await decide(site, ana, { id, csrf, version: String(2 + 2 * turn), to: 'approved' });
      expect(back.status).toBe(303);
    }
  };
  await Promise.all([moderator(), ...Array.from({ length: 8 }, (_, n) => reader(n))]);

  const isGone = (one: Sight) => gone.some(({ from, to }) => from < one.asked && one.answered < to);
  expect(seen.filter((one) => isGone(one) && one.hasText)).toEqual([]);
  // And they did look: at every place, before and after, with and without an earlier answer.
  expect(seen.length).toBeGreaterThanOrEqual(1000);
  for (const path of places) {
    expect([path, seen.some((one) => one.path === path && one.hasText)]).toEqual([path, true]);
    expect([path, seen.some((one) => one.path === path && isGone(one))]).toEqual([path, true]);
  }
  expect(seen.some(({ status, hasText }) => status === 304 && hasText)).toBe(true);
}, 240_000);

// The last of this file: it leaves the database without its comments.
test('an article is whole where comments fail halfway, and nobody keeps it like that', async () => {
  await site.database((database) => database.prepare('ALTER TABLE revisions RENAME TO revisions_gone').run());
  await site.database((database) => database.prepare('UPDATE threads SET version = version + 1').run());
  const { status, headers, html } = await ask(site, '/articles/flood/');
  expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([200, 'no-store', null]);
  expect(html).toContain('<h1>The flood</h1>');
  expect(html).toContain('Comments are unavailable at the moment.');
  expect((await ask(site, '/comments/flood/')).status).toBe(503);
});
