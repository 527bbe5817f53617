import { describe, expect, test } from 'vitest';
import { filesAmong, filesNamedIn, isPage, kindOf, mayKeep } from '#offline/rules.ts';

const ORIGIN = 'https://meridian.example';

describe('kindOf()', () => {
  const asked = (path: string, more: object = {}) =>
    kindOf({ method: 'GET', mode: 'navigate', destination: 'document', url: ORIGIN + path, ...more }, ORIGIN);

  test.each(['/', '/articles/flood/', '/articles/flood/?after=1_a', '/data/gdp/', '/comments/flood/', '/moderate/'])(
    'answers %s as a page',
    (path) => {
      expect(asked(path)).toBe('page');
    },
  );

  test('leaves what sends something, other sites, frames and what scripts ask for to the browser', () => {
    expect(asked('/articles/flood/', { method: 'POST' })).toBeUndefined();
    expect(asked('/articles/flood/', { method: 'HEAD' })).toBeUndefined();
    expect(asked('', { url: 'https://other.example/a.png', destination: 'image' })).toBeUndefined();
    expect(asked('/charts/gdp/1/embed/', { destination: 'iframe' })).toBeUndefined();
    expect(asked('/charts/gdp/1/cells.csv', { mode: 'cors', destination: '' })).toBeUndefined();
  });

  test('tells files that are named by their digests from pictures', () => {
    const file = { mode: 'cors', destination: 'font' };
    expect(asked('/_astro/newsreader.kJKFiXvB.woff2', file)).toBe('hashed');
    expect(asked('/_astro/flood.kJKFiXvB.avif', { ...file, destination: 'image' })).toBe('hashed');
    expect(asked('/favicon.svg', { ...file, destination: 'image' })).toBe('picture');
  });

  test('tells what is searched in, whoever asks for it', () => {
    const file = { mode: 'cors', destination: '' };
    expect(asked('/pagefind/index/en_1234567.pf_index', file)).toBe('index');
    expect(asked('/pagefind/pagefind-entry.json?ts=', file)).toBe('index');
    expect(asked('/pagefind/pagefind-worker.js', { mode: 'same-origin', destination: 'worker' })).toBe('index');
    expect(asked('/pagefinder/', file)).toBe(undefined);
  });
});

test.each([
  '/',
  '/articles/flood/',
  '/data/',
  '/data/gdp/2026-02-24/',
  '/charts/gdp/',
  '/readings/',
  '/articles/discussion/',
])('mayKeep("%s") is true', (path) => {
  expect(mayKeep(path)).toBe(true);
});

test.each([
  '/comments/status/x',
  '/comments',
  '/moderate/',
  '/reading/',
  '/shell/reader/',
  '/discussion/',
  '/zh-hans/discussion/',
  '/offline/',
  '/saved/',
  'x',
])('mayKeep("%s") is false', (path) => {
  expect(mayKeep(path)).toBe(false);
});

describe('isPage()', () => {
  const answer = (more: object = {}, headers: Record<string, string> = {}) =>
    ({
      status: 200,
      type: 'basic',
      redirected: false,
      headers: new Headers({ 'content-type': 'text/html; charset=utf-8', ...headers }),
      ...more,
    }) as Response;

  test('takes a whole page for everybody', () => {
    expect(isPage(answer())).toBe(true);
    expect(isPage(answer({}, { 'cache-control': 'public, max-age=0, must-revalidate' }))).toBe(true);
  });

  test.each([
    ['that is not there', answer({ status: 404 })],
    ['that is a part', answer({ status: 206 })],
    ['that failed', answer({ status: 500 })],
    ['that leads elsewhere', answer({ status: 0, type: 'opaqueredirect' })],
    ['that was led to', answer({ redirected: true })],
    ['that must not be stored', answer({}, { 'cache-control': 'No-Store' })],
    ['that is for one reader', answer({}, { 'cache-control': 'private, max-age=60' })],
    ['that is a file', answer({}, { 'content-type': 'text/csv' })],
  ])('does not take an answer %s', (_, response) => {
    expect(isPage(response)).toBe(false);
  });
});

test('filesAmong() takes hashed files and pictures of this site, each once', () => {
  expect(
    filesAmong(
      [
        `${ORIGIN}/_astro/a.js`,
        '/_astro/a.js',
        '/favicon.svg?v=1',
        '/data/gdp/gdp.csv',
        '/comments/a.png',
        'https://other.example/_astro/b.js',
        '//[',
      ],
      ORIGIN,
    ),
  ).toEqual(['/_astro/a.js', '/favicon.svg']);
});

test('filesNamedIn() finds what a page loads and what a script imports', () => {
  expect(filesNamedIn('<script type="module" src="/_astro/a.js"></script><img alt="" src="/a.png">')).toEqual([
    '/_astro/a.js',
    '/a.png',
  ]);
  // A browser that needs one of several sizes has loaded it.
  expect(filesNamedIn('<img src="/a.png" srcset="/b.png 360w, /a.png 720w" alt="a > b"><img src="/c.png">')).toEqual([
    '/c.png',
  ]);
  expect(filesNamedIn('import{a}from"./a.BQ1_-x.js";import(`./b.js`);f("./c.css")')).toEqual([
    '/_astro/a.BQ1_-x.js',
    '/_astro/b.js',
  ]);
});
