import { parseXml } from '@rgrove/parse-xml';
import { parseFeed } from 'feedsmith';

/** A feed of any format, as a reader of feeds gets it. */
export interface ReadFeed {
  title?: string;
  items: { id?: string; title?: string; link?: string; date?: string; content?: string }[];
}

/**
 * Reads RSS, Atom or JSON Feed with a parser that is not the site's own.
 *
 * @throws {Error} where the text is no feed, or no well-formed XML: readers of feeds overlook much that is not
 */
export function readFeed(text: string): ReadFeed {
  if (!text.startsWith('{')) parseXml(text);
  const { format, feed } = parseFeed(text);
  switch (format) {
    case 'rss':
      return {
        title: feed.title,
        items: (feed.items ?? []).map(({ guid, title, link, pubDate, content, description }) => ({
          ...{ id: guid?.value, title, link, date: pubDate, content: content?.encoded ?? description },
        })),
      };
    case 'atom':
      return {
        title: feed.title?.value,
        items: (feed.entries ?? []).map(({ id, title, links, published, updated, content }) => ({
          ...{ id, title: title?.value, date: published ?? updated, content: content?.value },
          link: links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        })),
      };
    case 'json':
      return {
        title: feed.title,
        items: (feed.items ?? []).map(({ id, title, url, date_published, content_html }) => ({
          ...{ id, title, link: url, date: date_published, content: content_html },
        })),
      };
    default:
      throw new Error(`unsupported format: ${format}`);
  }
}
