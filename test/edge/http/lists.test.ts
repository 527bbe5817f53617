import { afterAll, beforeAll, expect, test } from 'vitest';
import { composePage } from '#edge/compose.tsx';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, comment } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { CommentStore } from '#edge/comments/store.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
});

afterAll(() => site.stop());

async function publish(thread: string, text: string) {
  await comment(site, thread, 'Mira', text);
  const found = entry(await look(site, ana), text);
  await decide(site, ana, { ...found, to: 'approved' });
  return found;
}

test('a list shows the counts of all its threads, and keeps its own words where there is nothing to count', async () => {
  const before = await ask(site, '/');
  expect(before.html).toContain('<span data-comment-count="flood">Discuss it</span>');

  await publish('flood', 'First');
  await publish('flood', 'Second');
  await publish('tide', 'Third');
  const { html } = await ask(site, '/');
  expect(html).toContain('<span data-comment-count="flood">2 comments</span>');
  expect(html).toContain('data-comment-count-bare>1</span>');
  expect(html).toContain('<span data-comment-count="drought">Closed</span>');
  expect(html).toContain('<span data-comment-count="gone">Gone</span>');
  // The words are the page’s language, not the thread’s.
  expect((await ask(site, '/sections/water/')).html).toContain('<span data-comment-count="flood">تعليقان</span>');
});

test('a list is not sent again while its counts stand, and is as soon as one changes', async () => {
  const tag = (await ask(site, '/')).headers.get('etag') ?? '';
  const again = () => ask(site, '/', { headers: { 'if-none-match': tag } });
  expect([(await again()).status, (await again()).html]).toEqual([304, '']);
  const { id, version, csrf } = await publish('tide', 'One more');
  expect((await again()).status).toBe(200);
  await decide(site, ana, { id, csrf, version: String(Number(version) + 1), to: 'rejected', reason: 'spam' });
  expect((await again()).status).toBe(304);
});

test('a page that shows no thread has a tag too, and asks the database nothing', async () => {
  const { headers } = await ask(site, '/articles/plain/');
  const tag = headers.get('etag') ?? '';
  expect(tag).not.toBe('');
  expect((await ask(site, '/articles/plain/', { headers: { 'if-none-match': tag } })).status).toBe(304);
});

test('what is no page is answered as it was built, with its own tag', async () => {
  const feed = await ask(site, '/feed.xml');
  expect(feed.headers.get('content-type')).toContain('xml');
  const again = await ask(site, '/feed.xml', { headers: { 'if-none-match': feed.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  expect((await ask(site, '/nowhere.xml')).status).toBe(404);
  expect((await ask(site, '/sections')).status).toBe(404);
});

test('composePage() of a list that the browser has costs one question to the database', async () => {
  const asked: string[] = [];
  const comments = new Proxy({} as CommentStore, {
    get: (_, name: string) => (threads: unknown) => {
      asked.push(`${name} ${String(threads)}`);
      return Promise.resolve(new Map());
    },
  });
  const fragments = { match: () => Promise.resolve(undefined), put: () => Promise.resolve() };
  const html = [...Array(120).keys()].map((n) => `<b data-comment-count="t${n % 100}"></b>`).join('');
  const response = await composePage(new Request('https://x.example/', { headers: { 'if-none-match': '*' } }), {
    reading: { comments, fragments, later: () => undefined },
    assets: { fetch: () => Promise.resolve(new Response(html, { headers: { 'content-type': 'text/html' } })) },
    index: () =>
      Promise.resolve({
        site: { name: 'X', language: 'en', address: 'https://x.example' },
        editions: [{ name: 'X', language: 'en', prefix: '' }],
        thread: (id) => ({
          id,
          path: `/${id}/`,
          headline: id,
          language: 'en',
          edition: '',
          section: 'x',
          policy: 'held',
        }),
        comments: { trustAfter: 3, origins: [] },
        version: '1',
        threadAt: () => undefined,
        rulesOf: () => ({ language: 'en', rules: [] }),
      }),
    now: new Date(0),
    report: (error) => expect(error).toBeUndefined(),
  });
  expect(response.status).toBe(304);
  expect(asked).toEqual([`threadStates ${[...Array(100).keys()].map((n) => `t${n}`).join()}`]);
});

// The last of this file: it leaves the database without its threads.
test('a list whose counts can’t be reached is served as it was built', async () => {
  await site.database((database) => database.prepare('ALTER TABLE threads RENAME TO threads_gone').run());
  const { status, html } = await ask(site, '/');
  expect(status).toBe(200);
  expect(html).toContain('<span data-comment-count="flood">Discuss it</span>');
});
