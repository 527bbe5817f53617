import { expect, test } from 'vitest';
import { feedOf, withWholeAddresses, writeFeed, type FeedItem } from '#site/feed.ts';
import type { FeedFormat } from '#site/urls.ts';

const site = { name: 'The Test', publisher: 'The Publisher', address: 'https://test.example' };
const edition = { language: 'en' };
const head = { title: 'The Test: Weather', description: 'A site for tests.', list: '/sections/weather/' };

const item: FeedItem = {
  url: '/articles/rain/',
  title: 'Rain & wind',
  summary: 'Much <of> it.',
  html: '<p>It <a href="/data/">rains</a>.</p>',
  authors: ['Ana Silva', 'Li Wei'],
  categories: ['Weather'],
  published: '2026-11-02T09:00:00+01:00',
  updated: '2026-11-03T09:00:00+01:00',
};

test('withWholeAddresses() makes links and images of the site whole, and leaves the rest', () => {
  const html =
    '<a class="x" href="/data/">"/data/"</a> <a href="https://a.example/">a</a> <img alt="/x" src="/a.png"/> <a href="#b">b</a>';
  expect(withWholeAddresses(html, 'https://test.example/c/')).toBe(
    '<a class="x" href="https://test.example/data/">"/data/"</a> <a href="https://a.example/">a</a> <img alt="/x" src="https://test.example/a.png"/> <a href="https://test.example/c/#b">b</a>',
  );
});

test('feedOf() gives the items in full, the same each time, and knows its own addresses', () => {
  const write = () => feedOf(site, edition, head, [item]);
  expect(writeFeed(write(), 'rss')).toBe(writeFeed(write(), 'rss'));
  const json = JSON.parse(writeFeed(write(), 'json')) as { items: Record<string, unknown>[] };
  expect(json).toMatchObject({
    title: 'The Test: Weather',
    home_page_url: 'https://test.example/sections/weather/',
    feed_url: 'https://test.example/sections/weather/feed.json',
  });
  expect(json.items).toMatchObject([
    {
      id: 'https://test.example/articles/rain/',
      title: 'Rain & wind',
      content_html: '<p>It <a href="https://test.example/data/">rains</a>.</p>',
      date_modified: '2026-11-03T08:00:00.000Z',
    },
  ]);
  expect(writeFeed(write(), 'rss')).toContain('<title><![CDATA[Rain & wind]]></title>');
  expect(writeFeed(write(), 'atom')).toContain('<updated>2026-11-03T08:00:00.000Z</updated>');
});

test('feedOf() gives a picture as each format does, by its whole address', () => {
  const write = (format: FeedFormat) =>
    writeFeed(feedOf(site, edition, head, [{ ...item, image: '/_astro/rain.jpeg' }]), format);
  const url = 'https://test.example/_astro/rain.jpeg';
  expect(JSON.parse(write('json'))).toMatchObject({ items: [{ image: url }] });
  expect(write('rss')).toContain(`<enclosure url="${url}" length="0" type="image/jpeg"/>`);
  expect(write('atom')).toContain(`<link rel="enclosure" href="${url}" type="image/jpeg"/>`);
});

test('writeFeed() names authors in RSS as Dublin Core does, since its own element takes e-mail alone', () => {
  const rss = writeFeed(feedOf(site, edition, head, [item]), 'rss');
  expect(rss).toContain('<dc:creator>Ana Silva</dc:creator>');
  expect(rss).not.toContain('<author>');
});

test('feedOf() is not left by what an item says', () => {
  const rss = writeFeed(
    feedOf(site, edition, head, [{ ...item, html: '<p>]]></item><script>alert(1)</script></p>' }]),
    'rss',
  );
  expect(rss.match(/<\/item>/g)).toHaveLength(2);
  expect(rss).not.toContain('<p>]]></item>');
});

test.each(['rss', 'atom', 'json'] as const)(
  'feedOf() without items, or of items without authors, is %s still',
  (format) => {
    expect(writeFeed(feedOf(site, edition, head, []), format)).toContain('The Test: Weather');
    expect(writeFeed(feedOf(site, edition, head, [{ ...item, authors: [] }]), format)).toContain('Rain');
  },
);
