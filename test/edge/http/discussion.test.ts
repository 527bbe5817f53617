import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, comment } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
});

afterAll(() => site.stop());

/** @param mark by which the text is found in the console, where it is not written as it was sent */
async function publish(thread: string, text: string, mark = text) {
  await comment(site, thread, 'Mira', text);
  const found = entry(await look(site, ana), mark);
  await decide(site, ana, { ...found, to: 'approved' });
  return found;
}

/** Of the site, as its build knows it. */
const address = 'https://gazette.example';
const page = '/discussion/';
const headlines = (html: string) => [...html.matchAll(/<h2 [^>]*><a [^>]*>([^<]*)/g)].map(([, headline]) => headline);

test('/discussion/ says that nobody has written yet', async () => {
  const { status, html } = await ask(site, page);
  expect([status, html.includes('No comments yet.')]).toEqual([200, true]);
});

test('/discussion/ lists the threads by their newest comment, with the last two of each', async () => {
  await publish('flood', 'One of three');
  await publish('flood', 'Two of three');
  await publish('flood', `Three of three, ${'and more words '.repeat(30)}`, 'Three of');
  const { id } = await publish('maree', '<b>L’eau</b> monte', 'monte');
  const { html } = await ask(site, page);
  expect(headlines(html)).toEqual(['La marée', 'The flood']);
  expect(html).toContain('<a href="/articles/flood/#comments">3 comments</a>');
  expect(html).not.toContain('One of three');
  expect(html.indexOf('Three of three')).toBeLessThan(html.indexOf('Two of three'));
  expect(html).toMatch(/Three of three[^<]{200,270}…/);
  expect(html).toContain(`href="/comments/maree/${id}/#comment-${id}"`);
  expect(html).toContain('&lt;b&gt;L’eau&lt;/b&gt; monte');
  expect(html).toContain('<h2 lang="fr" dir="ltr">');

  await publish('flood', 'Four, and the flood is first again');
  expect(headlines((await ask(site, page)).html)).toEqual(['The flood', 'La marée']);
});

test('/discussion/ may be kept by search engines, under its own address, and leads to the feed', async () => {
  const { headers, html } = await ask(site, page);
  expect(headers.get('x-robots-tag')).toBeNull();
  expect(html).not.toContain('noindex');
  expect(html).toContain(`<link rel="canonical" href="${address}/discussion/">`);
  expect(html).toContain('<link rel="alternate" type="application/atom+xml"');
  expect(html).toContain('<title>Discussion · The Gazette</title>');
  expect((await ask(site, '/discussion')).headers.get('location')).toBe('/discussion/');
});

test('/zh-hans/discussion/ lists the threads of its edition, in its language and under its masthead', async () => {
  await publish('tide', '潮水来了');
  const { html } = await ask(site, '/zh-hans/discussion/');
  expect(headlines(html)).toEqual(['潮汐']);
  expect(html).toContain('<html lang="zh-Hans" dir="ltr">');
  expect(html).toContain('<header>公报</header>');
  expect(html).toContain('<title>读者讨论 · 公报</title>');
  expect(html).toContain(`<link rel="canonical" href="${address}/zh-hans/discussion/">`);
  expect(headlines((await ask(site, page)).html)).toEqual(['The flood', 'La marée']);

  const empty = (await ask(site, '/ar/discussion/')).html;
  expect([headlines(empty), empty.includes('<html lang="ar" dir="rtl">')]).toEqual([[], true]);
  expect((await ask(site, '/zh-hans/discussion')).headers.get('location')).toBe('/zh-hans/discussion/');
});

test('the discussions of all editions name each other, but for their later pages', async () => {
  const links = ['', '/zh-hans', '/ar'].map(
    (prefix) => `<link rel="alternate" hreflang="${prefix.slice(1) || 'en'}" href="${address}${prefix}/discussion/">`,
  );
  for (const path of ['/discussion/', '/ar/discussion/']) {
    const { html } = await ask(site, path);
    for (const link of links) expect(html.toLowerCase()).toContain(link);
  }
  expect((await ask(site, '/discussion/?after=1001_x')).html).not.toContain('hreflang');
});

test('what is called "discussion" or "shell" in no edition is the build’s', async () => {
  for (const path of ['/articles/discussion/', '/articles/shell/', '/fr/discussion/']) {
    expect((await ask(site, path)).html).toContain('Not found');
  }
});

test('/discussion/ is not sent again until something changes in any thread, and then without what was taken down', async () => {
  const { id, version, csrf } = await publish('well', 'A word to take down');
  const tag = (await ask(site, page)).headers.get('etag') ?? '';
  const again = () => ask(site, page, { headers: { 'if-none-match': tag } });
  const same = await again();
  expect([same.status, same.html]).toEqual([304, '']);
  await comment(site, 'well', 'Mira', 'A word that waits');
  expect((await again()).status).toBe(304);

  const choice = { id, csrf, version: String(Number(version) + 1), to: 'rejected', reason: 'spam' };
  await decide(site, ana, choice);
  const fresh = await again();
  expect(fresh.status).toBe(200);
  expect(fresh.html).not.toContain('A word to take down');
  expect(headlines(fresh.html)).toEqual(['The flood', 'La marée']);
});

test('/discussion/ is set as its reader chose', async () => {
  const { html, headers } = await ask(site, page, { headers: { cookie: 'reading=xl.narrow.dark' } });
  expect(html).toMatch(/value="xl"[^>]*checked/);
  expect(html).toContain('name="back" value="/discussion/"');
  expect(headers.get('vary')).toBe('cookie');
  expect(headers.get('etag')).not.toBe((await ask(site, page)).headers.get('etag'));
});

test('/discussion/ goes through many threads page by page, and leaves out those whose article is gone', async () => {
  // Threads of articles that are not in the build, newer than all others, and old ones of articles that are.
  await site.database(async (database) => {
    const insert = database.prepare('INSERT INTO threads (id, version, approved_count, active_at) VALUES (?, 1, 1, ?)');
    const gone = Array.from({ length: 30 }, (_, n) => insert.bind(`gone-${n}`, Date.now() + 1_000_000 + n));
    const old = ['drought', 'storm'].map((id) => insert.bind(id, 1000));
    await database.batch([...gone, ...old]);
  });
  const { html } = await ask(site, page);
  expect(headlines(html)).toEqual(['The flood', 'La marée', 'The storm', 'The drought']);

  const further = await ask(site, '/discussion/?after=1001_x');
  expect(headlines(further.html)).toEqual(['The storm', 'The drought']);
  expect(further.html).toContain('<a href="/discussion/">Back to the latest</a>');
  expect(further.html).toContain(`<link rel="canonical" href="${address}/discussion/?after=1001_x">`);
  expect(headlines((await ask(site, '/discussion/?after=%22%3E%3Cb%3E')).html)).toHaveLength(4);
});

// The last of this file: it leaves the database without its threads.
test('/discussion/ says so where comments can’t be reached', async () => {
  await site.database((database) => database.prepare('ALTER TABLE threads RENAME TO threads_gone').run());
  const { status, html } = await ask(site, page);
  expect([status, html.includes('Comments can’t be reached')]).toEqual([503, true]);
});
