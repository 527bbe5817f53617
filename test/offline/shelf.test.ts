import { beforeEach, describe, expect, test } from 'vitest';
import { READ, SAVED } from '#offline/cache-names.ts';
import { factsOf, keptCopy } from '#offline/kept-copy.ts';
import { Shelf } from '#offline/shelf.ts';
import { memoryCaches } from './caches.ts';

const ORIGIN = 'https://meridian.example';

let caches: CacheStorage;
let shelf: Shelf;
let files: Record<string, string>;
let asked: string[];

beforeEach(() => {
  caches = memoryCaches(ORIGIN);
  files = {};
  asked = [];
  shelf = new Shelf({
    caches,
    origin: ORIGIN,
    fetch: async (path) => {
      asked.push(path);
      const file = files[path];
      return file === undefined ? new Response('', { status: 404 }) : new Response(file);
    },
  });
});

const copy = (at: number, html = '<p>A page</p>') => keptCopy(new Response(), html, at);

async function pathsIn(name: string): Promise<string[]> {
  const keys = await (await caches.open(name)).keys();
  return keys.map(({ url }) => new URL(url).pathname);
}

describe('keepRead()', () => {
  test('keeps the latest 60 pages', async () => {
    for (let n = 1; n <= 61; n++) await shelf.keepRead(`/${n}/`, copy(n));
    await shelf.keepRead('/2/', copy(62));
    await shelf.keepRead('/new/', copy(63));
    const paths = await pathsIn(READ);
    expect(paths).toHaveLength(60);
    expect(['/1/', '/2/', '/3/', '/61/', '/new/'].map((path) => paths.includes(path))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  test('renews a saved page where it stands, which never goes', async () => {
    await shelf.save('/saved/', copy(1, '<p>Old</p>'));
    for (let n = 2; n <= 70; n++) await shelf.keepRead(`/${n}/`, copy(n));
    await shelf.keepRead('/saved/', copy(80, '<p>New</p>'));
    expect(await pathsIn(SAVED)).toEqual(['/saved/']);
    expect(await pathsIn(READ)).not.toContain('/saved/');
    expect(await (await shelf.find('/saved/'))?.text()).toBe('<p>New</p>');
  });
});

test('save() moves a page that was read, and remove() leaves nothing of it', async () => {
  await shelf.keepRead('/a/', copy(1));
  await shelf.save('/a/', copy(2));
  expect([await pathsIn(SAVED), await pathsIn(READ)]).toEqual([['/a/'], []]);
  expect(await shelf.isSaved('/a/')).toBe(true);
  await shelf.remove('/a/');
  expect(await shelf.find('/a/')).toBeUndefined();
});

describe('keepFiles()', () => {
  test('keeps what a page names, what its scripts import, and what a browser has loaded for it, each once', async () => {
    files = {
      '/_astro/a.js': 'import"./b.js";import("./a.js")',
      '/_astro/b.js': 'import"./c.js"',
      '/_astro/c.js': '',
      '/_astro/face.woff2': 'a face',
    };
    const html = '<script src="/_astro/a.js"></script><img src="/gone.png"><a href="/data/gdp.csv"></a>';
    await shelf.keepFiles(html, [`${ORIGIN}/_astro/face.woff2`, 'https://other.example/_astro/d.js']);
    await shelf.keepFiles(html);
    expect(asked.sort()).toEqual([
      '/_astro/a.js',
      '/_astro/b.js',
      '/_astro/c.js',
      '/_astro/face.woff2',
      '/gone.png',
      '/gone.png',
    ]);
    expect(await (await shelf.find('/_astro/face.woff2'))?.text()).toBe('a face');
    expect(await shelf.find('/gone.png')).toBeUndefined();
  });
});

test('sweep() removes the files that no kept page needs', async () => {
  files = {
    '/_astro/page.js': 'import"./part.js"',
    '/_astro/part.js': '',
    '/_astro/own.js': '',
    '/_astro/old.js': 'import"./older.js"',
    '/_astro/older.js': '',
  };
  const page = '<script src="/_astro/page.js"></script>';
  await shelf.keepFiles(page + '<script src="/_astro/own.js"></script><script src="/_astro/old.js"></script>');
  await shelf.keepOwn('/offline/', copy(1, '<script src="/_astro/own.js"></script>'));
  await shelf.save('/a/', copy(1, page));
  await shelf.sweep();
  const left = async () => (await pathsIn('dateline-files-1')).sort();
  expect(await left()).toEqual(['/_astro/own.js', '/_astro/page.js', '/_astro/part.js']);

  await shelf.removeAll();
  expect(await left()).toEqual(['/_astro/own.js']);
  expect(await shelf.find('/a/')).toBeUndefined();
  expect(await shelf.find('/offline/')).toBeDefined();
});

test('clearOld() removes the caches of earlier workers, and nothing that is not the worker’s', async () => {
  for (const name of ['dateline-read-0', 'dateline-read-1', 'dateline-saved', 'other']) await caches.open(name);
  await shelf.clearOld();
  expect(await caches.keys()).toEqual(['dateline-read-1', 'dateline-saved', 'other']);
});

test('keptCopy() has the page’s own title and language, when it was kept, and the policy it came with', async () => {
  const answer = new Response('', {
    headers: { 'content-security-policy': "default-src 'none'", 'cache-control': 'public', etag: '"a"' },
  });
  const html =
    '<html lang="ar"><head><title>T &middot; Site</title><meta property="og:title" content="&#34;Flood&#x22; &amp; فيضان"></head></html>';
  const made = keptCopy(answer, html, 42);
  expect(factsOf(made)).toEqual({ title: '"Flood" & فيضان', language: 'ar', at: 42 });
  expect([...made.headers.keys()].sort()).toEqual(['content-security-policy', 'content-type', 'x-dateline-kept']);
  expect(await made.text()).toBe(html);
  expect(factsOf(copy(1, '<title>Plain &amp; bare</title>')).title).toBe('Plain & bare');
});
