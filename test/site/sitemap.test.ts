import { expect, test } from 'vitest';
import { newsSitemap, sitemap } from '#site/sitemap.ts';

test('sitemap() escapes addresses and gives the last change where it is known', () => {
  expect(
    sitemap([{ url: 'https://a.example/?a&b', changed: '2026-03-02T08:00:00+00:00' }, { url: 'https://a.example/' }]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url><loc>https://a.example/?a&amp;b</loc><lastmod>2026-03-02T08:00:00+00:00</lastmod></url>
  <url><loc>https://a.example/</loc></url>
</urlset>
`);
});

test('sitemap() names the same page in other languages', () => {
  const alternates = [
    { language: 'en', url: 'https://a.example/' },
    { language: 'zh-Hans', url: 'https://a.example/zh-hans/' },
  ];
  expect(sitemap([{ url: 'https://a.example/', alternates }])).toContain(
    '<loc>https://a.example/</loc><xhtml:link rel="alternate" hreflang="en" href="https://a.example/"/><xhtml:link rel="alternate" hreflang="zh-Hans" href="https://a.example/zh-hans/"/>',
  );
});

test('newsSitemap() has the articles of two days, in the words of their language, and none that is to come', () => {
  const news = (published: string, language = 'en') => ({
    url: `https://a.example/${published}/`,
    headline: 'A & B',
    language,
    published,
  });
  const text = newsSitemap(
    [
      news('2026-11-24T13:00:00+00:00'),
      news('2026-11-24T08:00:00+08:00', 'zh-Hans'),
      news('2026-11-22T12:00:00+00:00'),
      news('2026-11-22T11:59:00+00:00'),
    ],
    (language) => `The Test in ${language}`,
    new Date('2026-11-24T12:00:00Z'),
  );
  expect(text.match(/<loc>/g)).toHaveLength(2);
  expect(text).toContain('<news:name>The Test in zh-Hans</news:name><news:language>zh-cn</news:language>');
  expect(text).toContain('<news:title>A &amp; B</news:title>');
});
