import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readdir } from 'node:fs/promises';
import { signIn } from '../support/moderator.ts';
import { ask, send } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import type { SignedIn } from '../support/moderator.ts';
import type { Answer } from '../support/reader.ts';
import type { Site } from '../support/site.ts';

/*
 * What every kind of answer says about itself, through the real Worker, over the real site.
 */

const dataset = '/data/un-secretaries-general';

let site: Site;
let ana: SignedIn;
/** Every file of the site. */
let files: string[];

beforeAll(async () => {
  site = await startSite();
  ana = await signIn(site, 'Ana');
  files = (await readdir('dist', { recursive: true })).map((file) => `/${file}`);
});

afterAll(() => site.stop());

/** The first file of the site, by name, that looks like that. */
function fileLike(pattern: RegExp): string {
  const file = files.filter((path) => pattern.test(path)).sort()[0];
  if (file === undefined) throw new Error(`missing in dist: ${pattern.source}`);
  return file;
}

const html = 'text/html; charset=utf-8';
const revalidated = 'public, max-age=0, must-revalidate';
const immutable = 'public, max-age=31536000, immutable';
const minutes = 'public, max-age=300';

/** Path, or the pattern of a file's name; status, type and how long it may be kept. */
const answers: [string, string | RegExp, number, string | null, string | null][] = [
  ['the front page', '/', 200, html, revalidated],
  ['an article', '/articles/two-giants-gdp/', 200, html, revalidated],
  ['a list', '/sections/economy/', 200, html, revalidated],
  ['a list in Arabic', '/ar/', 200, html, revalidated],
  ['a page of a dataset', `${dataset}/`, 200, html, revalidated],
  ['a page of a chart', /^\/charts\/[^/]+\/index\.html$/, 200, html, revalidated],
  ['a chart alone', /\/embed\/index\.html$/, 200, html, revalidated],
  ['what is not there', '/nowhere/', 404, html, revalidated],
  ['a file that is not there', '/nowhere.json', 404, html, revalidated],
  ['an empty page of the edge', '/shell/reader/', 404, html, revalidated],
  ['a page without its slash', '/articles/two-giants-gdp', 307, null, null],
  ['a script', /^\/_astro\/.*\.js$/, 200, 'text/javascript; charset=utf-8', immutable],
  ['a face', /^\/_astro\/.*\.woff2$/, 200, 'font/woff2', immutable],
  ['the script of charts in other sites', '/charts/embed.js', 200, 'text/javascript; charset=utf-8', revalidated],
  ['the service worker', '/service-worker.js', 200, 'text/javascript; charset=utf-8', 'no-cache'],
  ['the manifest', '/manifest.webmanifest', 200, 'application/manifest+json', revalidated],
  ['a picture', /^\/pictures\/.*\.png$/, 200, 'image/png', revalidated],
  ['a chart as SVG', /^\/charts\/.*\.svg$/, 200, 'image/svg+xml', revalidated],
  ['a file of data', /^\/data\/.*\.csv$/, 200, 'text/csv; charset=utf-8', revalidated],
  ['a descriptor', /^\/data\/.*datapackage\.json$/, 200, 'application/json', revalidated],
  ['the catalogue', '/data/catalog.jsonld', 200, 'application/ld+json', revalidated],
  ['RSS', '/feed.xml', 200, 'application/rss+xml; charset=utf-8', minutes],
  ['RSS of a list', '/zh-hans/sections/technology/feed.xml', 200, 'application/rss+xml; charset=utf-8', minutes],
  ['Atom', '/atom.xml', 200, 'application/atom+xml; charset=utf-8', minutes],
  ['Atom of data', '/data/atom.xml', 200, 'application/atom+xml; charset=utf-8', minutes],
  ['JSON Feed', '/feed.json', 200, 'application/feed+json; charset=utf-8', minutes],
  ['JSON Feed of a list', '/sections/economy/feed.json', 200, 'application/feed+json; charset=utf-8', minutes],
  ['a sitemap', '/sitemap.xml', 200, 'application/xml', revalidated],
  ['OpenSearch', '/opensearch.xml', 200, 'application/opensearchdescription+xml; charset=utf-8', revalidated],
  ['robots.txt', '/robots.txt', 200, 'text/plain; charset=utf-8', revalidated],
  ['the index of threads', '/threads.json', 200, 'application/json', revalidated],
  ['the program of search', '/pagefind/pagefind-worker.js', 200, 'text/javascript; charset=utf-8', revalidated],
  ['the way into its index', '/pagefind/pagefind-entry.json', 200, 'application/json', revalidated],
  ['a part of its index', /^\/pagefind\/fragment\/.*$/, 200, 'application/octet-stream', immutable],
  ['a file of its index', /^\/pagefind\/.*\.pf_meta$/, 200, 'application/octet-stream', revalidated],
  ['the discussion', '/discussion/', 200, html, revalidated],
  ['the comments of all', '/comments/feed.xml', 200, 'application/atom+xml; charset=utf-8', revalidated],
  ['a thread', '/comments/two-giants-gdp/', 200, html, revalidated],
  ['a thread for frames', '/comments/two-giants-gdp/frame/', 200, html, revalidated],
  ['the script of threads in other sites', '/comments/loader.js', 200, 'text/javascript; charset=utf-8', revalidated],
  ['a comment that is not there', '/comments/status/x', 404, html, 'no-store'],
  ['the console for others', '/moderate/', 303, null, null],
  ['the way into the console', '/moderate/sign-in/', 200, html, 'no-store'],
];

test.each(answers)('%s', async (_what, path, status, type, kept) => {
  const address = typeof path === 'string' ? path : fileLike(path).replace(/index\.html$/, '');
  const answer = await ask(site, address);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    ...[status, type, kept],
  ]);
  expectSafe(answer);
});

/** Holds for whatever is answered. */
function expectSafe({ headers }: Answer): void {
  const policy = policyOf(headers);
  expect(policy['default-src']).toBe("'none'");
  expect(headers.get('content-security-policy')).not.toContain("'unsafe-");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toMatch(/^(?:strict-origin-when-cross-origin|no-referrer)$/);
  expect(headers.get('permissions-policy')).toBe('camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  // No header is there twice.
  for (const name of ['x-content-type-options', 'cache-control', 'content-type', 'x-robots-tag']) {
    const value = headers.get(name)?.split(', ') ?? [];
    expect(value).toEqual([...new Set(value)]);
  }
}

function policyOf(headers: Headers): Record<string, string> {
  const parts = headers.get('content-security-policy')?.split(/;\s*/) ?? [];
  return Object.fromEntries(
    parts.map((part) => [part.split(' ', 1)[0] ?? '', part.slice(part.indexOf(' ') + 1)] as const),
  );
}

describe('a document', () => {
  test.each([
    '/',
    '/articles/two-giants-gdp/',
    '/nowhere/',
    '/discussion/',
    '/comments/status/x',
    '/moderate/sign-in/',
  ])('%s may load what is its own, run what the build wrote, and stand in no frame', async (path) => {
    const policy = policyOf((await ask(site, path)).headers);
    expect(policy).toMatchObject({ 'base-uri': "'none'", 'form-action': "'self'", 'frame-ancestors': "'none'" });
    expect(policy['script-src']).toMatch(/^'self'(?: 'sha256-[\w+/]{43}=')*$/);
    expect(policy['style-src']).toMatch(/^(?:'self' ?)?(?:'sha256-[\w+/]{43}=' ?)+$/);
  });

  test('that is a chart alone may stand in any frame, and sends nothing', async () => {
    const { headers } = await ask(site, fileLike(/\/embed\/index\.html$/).replace('index.html', ''));
    expect(policyOf(headers)).toMatchObject({ 'frame-ancestors': '*', 'form-action': "'none'" });
  });
});

test('the console, a form and a preview are kept by nobody, and found by no search engine', async () => {
  const form = '/comments/two-giants-gdp/';
  const shown = await Promise.all([
    ask(site, '/moderate/', { headers: { cookie: ana.cookie } }),
    send(site, form, { name: '', text: 'Words' }),
    send(site, form, { name: 'Lea', text: 'Words' }),
  ]);
  expect(shown.map(({ status }) => status)).toEqual([200, 422, 200]);
  for (const answer of shown) {
    expectSafe(answer);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  }
});

test('what is sent to where nothing is taken, or from elsewhere, is refused', async () => {
  const elsewhere = { origin: 'https://elsewhere.example' };
  const fields = { name: 'Lea', text: 'Words' };
  const refused = await Promise.all([
    send(site, '/', fields),
    send(site, '/articles/two-giants-gdp/', fields),
    ask(site, '/comments/two-giants-gdp/', { method: 'DELETE', headers: { origin: site.address } }),
    send(site, '/comments/two-giants-gdp/', fields, elsewhere),
    send(site, '/reading/', { size: 'huge' }),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([405, 405, 405, 403, 422]);
  expect(refused.map(({ headers }) => headers.get('allow'))).toEqual([
    ...['GET, HEAD', 'GET, HEAD', 'GET, HEAD, POST'],
    ...[null, null],
  ]);
  for (const answer of refused) {
    expectSafe(answer);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

test('a choice of reading is kept in a cookie, and leads back', async () => {
  const answer = await send(site, '/reading/', { size: 'l', width: 'wide', theme: 'dark', back: '/' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  expectSafe(answer);
});

test('what a browser has already says the same of itself', async () => {
  for (const path of [
    '/',
    '/articles/two-giants-gdp/',
    '/feed.xml',
    '/feed.json',
    '/discussion/',
    '/comments/feed.xml',
  ]) {
    const whole = await ask(site, path);
    const same = await ask(site, path, { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } });
    expect([path, same.status, same.html]).toEqual([path, 304, '']);
    expectSafe(same);
    expect(same.headers.get('cache-control')).toBe(whole.headers.get('cache-control'));
  }
});

test('the index of threads is for the edge: not to be found, and with nothing that the pages don’t say', async () => {
  const { headers, html: text } = await ask(site, '/threads.json');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  const { threads } = JSON.parse(text) as { threads: Record<string, object> };
  for (const thread of Object.values(threads)) {
    expect(Object.keys(thread)).toEqual(['path', 'headline', 'language', 'edition', 'section', 'policy']);
  }
});
