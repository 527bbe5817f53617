import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, comment } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;

/** Of the site, as its build knows it. */
const address = 'https://gazette.example';
const hostile = 'Said ]]> and <script>alert(1)</script> & “so”, 👩‍👩‍👧‍👦, שלום, مرحبا\n\nNext';

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
});

afterAll(() => site.stop());

async function publish(thread: string, name: string, text: string, mark = text) {
  await comment(site, thread, name, text);
  const found = entry(await look(site, ana), mark);
  await decide(site, ana, { ...found, to: 'approved' });
  return found;
}

const childrenOf = (parent: XmlElement, name: string) =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const textOf = (parent: XmlElement, name: string) => childrenOf(parent, name)[0]?.text;

async function read(path: string) {
  const { status, headers, html } = await ask(site, path);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  const { root } = parseXml(html);
  if (root?.name !== 'feed') throw new Error('missing feed');
  return { xml: html, feed: root, entries: childrenOf(root, 'entry'), tag: headers.get('etag') ?? '' };
}

test('a feed of nothing is a feed', async () => {
  for (const path of ['/comments/feed.xml', '/comments/flood/feed.xml']) {
    const { feed, entries } = await read(path);
    expect(entries).toEqual([]);
    expect(textOf(feed, 'id')).toBe(address + path);
    expect(textOf(feed, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT/);
  }
});

test('a thread’s feed has its comments, whatever is written in them', async () => {
  await publish('flood', 'Tom', 'The first of them');
  const { id } = await publish('flood', 'Mira <b>&amp;</b>', hostile, 'Said ]]');
  const { xml, feed, entries } = await read('/comments/flood/feed.xml');
  expect(xml).not.toContain(']]>');
  expect(xml).not.toContain('<script');
  expect(textOf(feed, 'title')).toBe('Comments on “The flood”');
  expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' });

  const [newest, oldest] = entries as [XmlElement, XmlElement];
  expect(entries).toHaveLength(2);
  expect(textOf(newest, 'title')).toBe('Mira <b>&amp;</b> on “The flood”');
  expect(childrenOf(newest, 'author')[0]?.text).toBe('Mira <b>&amp;</b>');
  // HTML, as it stands in the page: what was written is text there.
  expect(textOf(newest, 'content')).toBe(
    '<div class="comment-text"><p dir="auto">Said ]]&gt; and &lt;script&gt;alert(1)&lt;/script&gt; &amp; “so”, ' +
      '👩‍👩‍👧‍👦, שלום, مرحبا</p><p dir="auto">Next</p></div>',
  );
  expect(textOf(newest, 'id')).toMatch(new RegExp(`^tag:gazette\\.example,\\d{4}-\\d\\d-\\d\\d:comment:${id}$`));
  expect(childrenOf(newest, 'link')[0]?.attributes['href']).toBe(`${address}/comments/flood/${id}/#comment-${id}`);
  expect(textOf(feed, 'updated')).toBe(textOf(newest, 'updated'));
  expect(Date.parse(textOf(newest, 'updated') ?? '')).toBeGreaterThan(Date.parse(textOf(oldest, 'updated') ?? ''));
});

test('the feed of the site has the newest of all threads, and none of an article that is gone', async () => {
  await publish('well', 'ليلى', 'شكرًا على المقال');
  await site.database((database) =>
    database.batch([
      database.prepare("INSERT INTO threads (id, approved_count) VALUES ('gone', 1)"),
      database.prepare(
        `INSERT INTO comments (id, thread_id, author_name, status, published_revision, latest_revision, hold_reasons,
           created_at, form_nonce, status_token_hash, text_digest)
         VALUES ('g', 'gone', 'Ghost', 'approved', 1, 1, '[]', ${Date.now() + 1_000_000}, 'g', 'g', 'g')`,
      ),
      database.prepare("INSERT INTO revisions VALUES ('g', 1, 'Boo', 0)"),
    ]),
  );
  const { feed, entries } = await read('/comments/feed.xml');
  expect(textOf(feed, 'title')).toBe('Comments on The Gazette');
  expect(entries.map((one) => one.attributes['xml:lang'])).toEqual(['ar', 'en', 'en']);
  expect(textOf(entries[0]!, 'title')).toBe('ليلى عن «البئر»');
});

test('a feed is not sent again while nothing changed, and has nothing of what was taken down', async () => {
  const found = await publish('tide', 'Mira', 'Words to take down');
  for (const path of ['/comments/feed.xml', '/comments/tide/feed.xml']) {
    const { xml, tag } = await read(path);
    expect(xml).toContain('Words to take down');
    const same = await ask(site, path, { headers: { 'if-none-match': tag } });
    expect([same.status, same.html]).toEqual([304, '']);
  }
  const tags = await Promise.all(['/comments/feed.xml', '/comments/tide/feed.xml'].map(read));
  const version = String(Number(found.version) + 1);
  await decide(site, ana, { ...found, version, to: 'rejected', reason: 'spam' });
  for (const [n, path] of ['/comments/feed.xml', '/comments/tide/feed.xml'].entries()) {
    const { status, html } = await ask(site, path, { headers: { 'if-none-match': tags[n]?.tag ?? '' } });
    expect(status).toBe(200);
    expect(html).not.toContain('Words to take down');
  }
});

test('the article leads to the feed of its thread', async () => {
  expect((await ask(site, '/articles/flood/')).html).toContain('<a href="/comments/flood/feed.xml"');
});

test('a feed of a thread that there is not is not found', async () => {
  expect((await ask(site, '/comments/nowhere/feed.xml')).status).toBe(404);
});
