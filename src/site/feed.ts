import { Feed } from 'feed';
import type { Edition } from './edition.ts';
import type { Site } from './site.ts';
import { absoluteUrl, feedUrl, frontUrl, type FeedFormat } from './urls.ts';

/** What a feed is of. */
export interface FeedHead {
  title: string;
  description: string;
  /** The path of the page whose feed it is. */
  list: string;
}

/** Something in a feed; addresses are paths. */
export interface FeedItem {
  url: string;
  title: string;
  summary: string;
  /** HTML that needs no styles. */
  html: string;
  /** The path of a picture that stands for it. */
  image?: string;
  authors: readonly string[];
  categories: readonly string[];
  /** ISO 8601 with offset, or a day. */
  published: string;
  updated?: string;
}

/**
 * A list in full, to be written as RSS, Atom or JSON Feed.
 *
 * @param items latest first
 */
export function feedOf(
  site: Pick<Site, 'address' | 'publisher' | 'name'>,
  { language }: Pick<Edition, 'language'>,
  { title, description, list }: FeedHead,
  items: readonly FeedItem[],
): Feed {
  const whole = (path: string) => absoluteUrl(path, site.address);
  const address = (format: FeedFormat) => whole(feedUrl(list, format));
  const feed = new Feed({
    title,
    description,
    id: whole(list),
    link: whole(list),
    language,
    copyright: site.publisher ?? site.name,
    updated: newest(items),
    feedLinks: { rss: address('rss'), atom: address('atom'), json: address('json') },
    favicon: whole(`${frontUrl}favicon.svg`),
    generator: 'Dateline',
  });
  for (const item of items) {
    feed.addItem({
      title: item.title,
      id: whole(item.url),
      link: whole(item.url),
      description: item.summary,
      content: withWholeAddresses(item.html, whole(item.url)),
      image: item.image && whole(item.image),
      // The library trips over an empty list.
      author: item.authors.length > 0 ? item.authors.map((name) => ({ name })) : undefined,
      category: item.categories.map((name) => ({ name })),
      published: new Date(item.published),
      date: new Date(item.updated ?? item.published),
    });
  }
  return feed;
}

/** A feed as text. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  if (format === 'json') return feed.json1();
  if (format === 'atom') return feed.atom1();
  // RSS knows authors by e-mail alone; names are Dublin Core's.
  return feed.rss2().replaceAll(/^(\s*)<author>(.*)<\/author>$/gm, '$1<dc:creator>$2</dc:creator>');
}

/** So that the same items give the same feed, whenever it is built. A feed must say when it changed, an empty one too. */
function newest(items: readonly FeedItem[]): Date {
  return new Date(Math.max(0, ...items.map(({ published, updated }) => Date.parse(updated ?? published))));
}

/**
 * HTML whose links and images lead to the site from wherever it is read, and those to a place in the same text to that
 * place in its page.
 *
 * @param page the whole address of the text's own page
 */
export function withWholeAddresses(html: string, page: string): string {
  return html.replace(
    /(<[^>]+?\s(?:href|src)=")([/#][^"]*)"/g,
    (_, before: string, address: string) => `${before}${new URL(address, page).href}"`,
  );
}
