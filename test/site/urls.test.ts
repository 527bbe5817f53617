import { expect, test } from 'vitest';
import {
  absoluteUrl,
  articleCardUrl,
  articleUrl,
  chartCardUrl,
  datasetUrl,
  pageUrl,
  sectionUrl,
  versionFileUrl,
} from '#site/urls.ts';

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

test('cards are files beside each other, of a chart one for each version that is not the articles’', () => {
  expect([articleCardUrl('two-giants-gdp'), chartCardUrl('gdp'), chartCardUrl('gdp', '2026-02-24')]).toEqual([
    '/pictures/cards/articles/two-giants-gdp.png',
    '/pictures/cards/charts/gdp.png',
    '/pictures/cards/charts/gdp/2026-02-24.png',
  ]);
});

test('absoluteUrl(path, address) takes nothing but the origin from the address', () => {
  expect(absoluteUrl('/data/', 'https://meridian.example')).toBe('https://meridian.example/data/');
  expect(absoluteUrl('/data/', new URL('https://meridian.example/'))).toBe('https://meridian.example/data/');
});

test('absoluteUrl() refuses an address that is not absolute', () => {
  expect(() => absoluteUrl('/data/', 'meridian.example')).toThrow(TypeError);
});
