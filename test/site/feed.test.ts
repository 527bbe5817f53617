import { expect, test } from 'vitest';
import { feedOf, withWholeAddresses } from '#site/feed.ts';
import type { Site } from '#site/site.ts';
import type { Story } from '#site/story.ts';

const site = {
  name: 'The Test',
  description: 'A site for tests.',
  address: 'https://test.example',
  language: 'en',
} as Site;

const story = {
  slug: 'rain',
  url: '/articles/rain/',
  headline: 'Rain & wind',
  standfirst: 'Much <of> it.',
  section: { id: 'weather', title: 'Weather', url: '/sections/weather/' },
  authors: ['Ana Silva'],
  published: '2026-11-02T09:00:00+01:00',
  updated: '2026-11-03T09:00:00+01:00',
} as Story;

test('withWholeAddresses() makes links and images of the site whole, and leaves the rest', () => {
  const html =
    '<a class="x" href="/data/">"/data/"</a> <a href="https://a.example/">a</a> <img alt="/x" src="/a.png"/> <a href="#b">b</a>';
  expect(withWholeAddresses(html, 'https://test.example')).toBe(
    '<a class="x" href="https://test.example/data/">"/data/"</a> <a href="https://a.example/">a</a> <img alt="/x" src="https://test.example/a.png"/> <a href="#b">b</a>',
  );
});

test('feedOf() gives the stories in full, the same each time', () => {
  const write = () => feedOf(site, [{ story, html: '<p>It <a href="/data/">rains</a>.</p>' }]);
  expect(write().rss2()).toBe(write().rss2());
  const json = JSON.parse(write().json1()) as { items: Record<string, unknown>[] };
  expect(json.items).toMatchObject([
    {
      id: 'https://test.example/articles/rain/',
      title: 'Rain & wind',
      content_html: '<p>It <a href="https://test.example/data/">rains</a>.</p>',
      date_modified: '2026-11-03T08:00:00.000Z',
    },
  ]);
  expect(write().rss2()).toContain('<title><![CDATA[Rain & wind]]></title>');
  expect(write().atom1()).toContain('<updated>2026-11-03T08:00:00.000Z</updated>');
});

test('feedOf() is not left by what a story says', () => {
  const rss = feedOf(site, [{ story, html: '<p>]]></item><script>alert(1)</script></p>' }]).rss2();
  expect(rss.match(/<\/item>/g)).toHaveLength(2);
  expect(rss).not.toContain('<p>]]></item>');
});

test('feedOf() of a site without stories is a feed still', () => {
  expect(feedOf(site, []).rss2()).toContain('<channel>');
});
