import { expect, test } from 'vitest';
import { mailLink, SHARING, sharingLinks } from '#site/sharing.ts';

const shared = { url: 'https://meridian.example/articles/a/', title: 'Rain & "wind" 50%?' };

test('sharingLinks() are plain addresses that carry the page whole, in the site’s order', () => {
  const links = sharingLinks(SHARING, shared);
  expect(links).toHaveLength(SHARING.length);
  for (const { href } of links) {
    const url = new URL(href);
    expect(url.protocol).toBe('https:');
    expect([...url.searchParams.values()].join(' ')).toContain(shared.url);
  }
  expect(sharingLinks(['x', 'bluesky'], shared).map(({ name }) => name)).toEqual(['X', 'Bluesky']);
});

test('mailLink() keeps title and address through a mail program’s reading', () => {
  const [, query = ''] = mailLink(shared, 'From The Meridian:').split('?');
  const read = Object.fromEntries(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent)));
  expect(read).toEqual({ subject: shared.title, body: `From The Meridian:\r\n\r\n${shared.url}` });
});
