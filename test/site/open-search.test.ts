import { expect, test } from 'vitest';
import { openSearch } from '#site/open-search.ts';

test('openSearch() gives the address with a place for the words, and a name of sixteen characters', () => {
  const site = { name: 'The Daily News & Observer', address: 'https://a.example', language: 'en' };
  const xml = openSearch(site, 'Search <it>');
  expect(xml).toContain('<ShortName>The Daily News &amp;</ShortName>');
  expect(xml).toContain('<Description>Search &lt;it&gt;</Description>');
  expect(xml).toContain('template="https://a.example/search/?q={searchTerms}"');
});
