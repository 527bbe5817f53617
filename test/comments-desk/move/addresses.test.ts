import { expect, test } from 'vitest';
import { pathOf, readAddresses } from '#comments-desk/move/addresses.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const threads = {
  flood: { path: '/articles/flood/' },
  tide: { path: '/zh-hans/articles/潮汐/' },
};

const site = (more: Record<string, string> = {}) =>
  temporaryFolder({
    'threads.json': JSON.stringify({ threads }),
    _redirects: `# former names
/articles/high-water/ /articles/flood/ 301
/articles/high-water /articles/flood/ 301
/2012/* /archive/:splat 301
/a /b 301
/b /a 301
/older /articles/high-water 301`,
    ...more,
  });

test.each([
  ['https://gazette.example/articles/flood/', 'flood'],
  ['http://old.example:8080/articles/flood?page=2#comments', 'flood'],
  ['/articles/flood/index.html', 'flood'],
  ['articles/flood', 'flood'],
  ['//gazette.example/articles/flood', 'flood'],
  ['https://gazette.example/zh-hans/articles/%E6%BD%AE%E6%B1%90/', 'tide'],
  ['https://gazette.example/articles/high-water', 'flood'],
  ['https://gazette.example/older/', 'flood'],
  ['https://gazette.example/a', undefined],
  ['https://gazette.example/articles/Flood/', undefined],
  ['https://gazette.example/%', undefined],
  ['https://gazette.example/', undefined],
  ['', undefined],
])('threadOf(%s) is %s', async (address, thread) => {
  expect((await readAddresses(await site())).threadOf(address)).toBe(thread);
});

test('a map names threads by id or path, and tells addresses apart by what follows the ?', async () => {
  const folder = await site({
    'map.txt': `\uFEFF# by hand
/?p=11 -> flood
/?p=12 -> /zh-hans/articles/潮汐
https://old.example/the ferry.html -> https://gazette.example/articles/high-water/

`,
  });
  const { threadOf } = await readAddresses(folder, `${folder}/map.txt`);
  expect(threadOf('https://any.example/?p=11')).toBe('flood');
  expect(threadOf('https://any.example/?p=12')).toBe('tide');
  expect(threadOf('https://any.example/?p=13')).toBeUndefined();
  expect(threadOf('/the%20ferry.html?from=mail')).toBe('flood');
});

test('a map with lines that can’t be read names each of them', async () => {
  const folder = await site({ 'map.txt': '/a -> nowhere\n/b flood\n/c -> flood\n' });
  const file = `${folder}/map.txt`;
  await expect(readAddresses(folder, file)).rejects.toThrow(
    `${file}:1  unknown thread "nowhere"\n    fix: name an id of threads.json, or a path\n\n${file}:2  is no line of addresses`,
  );
});

test('a site that was not built is told to be built', async () => {
  await expect(readAddresses('/nowhere')).rejects.toThrow('fix: build the site first: npm run build');
});

test('pathOf() is one form for the forms of an address', () => {
  expect(pathOf('https://a.example/b//?c#d')).toBe('/b');
  expect(pathOf('https://a.example')).toBe('/');
});
