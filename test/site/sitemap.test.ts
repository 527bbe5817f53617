import { expect, test } from 'vitest';
import { sitemap } from '#site/sitemap.ts';

test('sitemap() escapes addresses and gives the last change where it is known', () => {
  expect(
    sitemap([{ url: 'https://a.example/?a&b', changed: '2026-03-02T08:00:00+00:00' }, { url: 'https://a.example/' }]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://a.example/?a&amp;b</loc><lastmod>2026-03-02T08:00:00+00:00</lastmod></url>
  <url><loc>https://a.example/</loc></url>
</urlset>
`);
});
