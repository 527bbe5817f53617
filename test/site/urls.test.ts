import { expect, test } from 'vitest';
import { absoluteUrl, articleUrl, datasetUrl, pageUrl, sectionUrl, versionFileUrl } from '#site/urls.ts';

test('pages are directories, so that their addresses end in a slash', () => {
  expect([articleUrl('two-giants-gdp'), sectionUrl('economy'), datasetUrl('gdp'), pageUrl('about')]).toEqual([
    '/articles/two-giants-gdp/',
    '/sections/economy/',
    '/data/gdp/',
    '/about/',
  ]);
});

test('versionFileUrl() escapes the names of files and keeps their folders', () => {
  expect(versionFileUrl('gdp', '2026-02-24', 'by year/50 %.csv')).toBe('/data/gdp/2026-02-24/by%20year/50%20%25.csv');
});

test('absoluteUrl(path, address) takes nothing but the origin from the address', () => {
  expect(absoluteUrl('/data/', 'https://meridian.example')).toBe('https://meridian.example/data/');
  expect(absoluteUrl('/data/', new URL('https://meridian.example/'))).toBe('https://meridian.example/data/');
});

test('absoluteUrl() refuses an address that is not absolute', () => {
  expect(() => absoluteUrl('/data/', 'meridian.example')).toThrow(TypeError);
});
