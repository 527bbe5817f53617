import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, send } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { Site } from '../../support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
});

afterAll(() => site.stop());

const choice = { size: 'l', width: 'wide', theme: 'dark', back: '/articles/flood/' };
const cookie = 'reading=l.wide.dark';

/** The names and values of the radio buttons that are checked. */
function checked(html: string): string[] {
  return [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => /\bchecked\b/.test(input))
    .map((input) => /value="(\w+)"/.exec(input)?.[1] ?? '');
}

test('POST /reading/ keeps the choice in a cookie and leads back', async () => {
  const { status, headers } = await send(site, '/reading/', choice);
  expect([status, headers.get('location')]).toEqual([303, '/articles/flood/']);
  const kept = headers.get('set-cookie') ?? '';
  expect(kept).toMatch(/^reading=l\.wide\.dark;/);
  expect(kept).toContain('Max-Age=31536000');
  expect(kept).toContain('Path=/');
  expect(kept).toContain('SameSite=Lax');
  expect(kept).not.toContain('HttpOnly');
});

test.each([
  ['/articles/flood/?after=1_a#comments', '/articles/flood/?after=1_a#comments'],
  ['/sections/water', '/sections/water'],
  ['/مقالات/', '/%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example/', '/'],
  ['/\t/elsewhere.example/', '/'],
  ['/..//elsewhere.example/', '/'],
  ['https://elsewhere.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
])('POST /reading/ with back=%j leads to %j', async (back, location) => {
  expect((await send(site, '/reading/', { ...choice, back })).headers.get('location')).toBe(location);
});

test.each([
  ['a size that there is not', { ...choice, size: 'huge' }, {}, 422],
  ['no width', { size: 'l', theme: 'dark', back: '/' }, {}, 422],
  ['a form of another site', choice, { origin: 'https://elsewhere.example' }, 403],
  ['JSON', choice, { 'content-type': 'application/json' }, 415],
])('POST /reading/ refuses %s', async (_what, fields, headers, status) => {
  const answer = await send(site, '/reading/', fields, headers as Record<string, string>);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(answer.html).toContain('That can’t be done here');
});

test.each(['/', '/articles/flood/', '/articles/plain/', '/nowhere/', '/comments/status/guess'])(
  '%s shows what the reader chose',
  async (path) => {
    const usual = await ask(site, path);
    expect(checked(usual.html)).toEqual(['m', 'normal', 'auto']);
    expect(usual.headers.get('vary')).toBeNull();
    const chosen = await ask(site, path, { headers: { cookie: `theme=x; ${cookie}` } });
    expect(chosen.status).toBe(usual.status);
    expect(checked(chosen.html)).toEqual(['l', 'wide', 'dark']);
    expect(chosen.headers.get('vary')).toBe('cookie');
  },
);

test.each(['reading=m.normal.auto', 'reading=huge.wide.dark', 'reading=l.wide', 'notreading=l.wide.dark', 'reading='])(
  'the cookie %j changes nothing',
  async (other) => {
    const { html, headers } = await ask(site, '/', { headers: { cookie: other } });
    expect(checked(html)).toEqual(['m', 'normal', 'auto']);
    expect(headers.get('vary')).toBeNull();
    expect(headers.get('etag')).toBe((await ask(site, '/')).headers.get('etag'));
  },
);

test('a choice has its own entity tag', async () => {
  const usual = (await ask(site, '/articles/plain/')).headers.get('etag') ?? '';
  const chosen = await ask(site, '/articles/plain/', { headers: { cookie, 'if-none-match': usual } });
  expect(chosen.status).toBe(200);
  const tag = chosen.headers.get('etag') ?? '';
  expect((await ask(site, '/articles/plain/', { headers: { cookie, 'if-none-match': tag } })).status).toBe(304);
  expect((await ask(site, '/articles/plain/', { headers: { 'if-none-match': tag } })).status).toBe(200);
});

test('a page of the edge’s own leads back to itself', async () => {
  const { html } = await ask(site, '/comments/status/guess');
  expect(html).toContain('name="back" value="/comments/status/guess"');
});
