import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite, type Site } from '../support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** What a page says of itself to whoever shows links. */
async function metaOf(path: string): Promise<Map<string, string>> {
  const page = await (await fetch(site.address + path)).text();
  const all = page.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)"/g);
  return new Map(Array.from(all, ([, name = '', content = '']) => [name, content]));
}

test.each([
  ['/', '/pictures/cards/site.png'],
  ['/sections/economy/', '/pictures/cards/site.png'],
  ['/about/', '/pictures/cards/site.png'],
  ['/data/gdp/', '/pictures/cards/site.png'],
  ['/articles/two-giants-gdp/', '/pictures/cards/articles/two-giants-gdp.png'],
  ['/charts/six-economies/', '/pictures/cards/charts/six-economies.png'],
])('%s names its card by its whole address, with its size and words, and the card is there', async (path, card) => {
  const meta = await metaOf(path);
  expect(meta.get('og:image')).toBe(`https://meridian.example${card}`);
  expect([meta.get('og:image:width'), meta.get('og:image:height')]).toEqual(['1200', '630']);
  expect(meta.get('og:image:alt')).not.toBe('');
  expect(meta.get('twitter:card')).toBe('summary_large_image');

  const answer = await fetch(site.address + card);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  const file = Buffer.from(await answer.arrayBuffer());
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(file.length).toBeLessThan(60_000);
});

test('a page that is kept out of search engines has none', async () => {
  expect((await metaOf('/charts/six-economies/2026-02-24/embed/')).size).toBe(0);
});
