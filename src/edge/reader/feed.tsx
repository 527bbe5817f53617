import { commentAddress } from './comment.tsx';
import { CommentText } from './text.tsx';
import { words } from '../words/words.ts';
import type { LatestComment } from '../comments/store.ts';
import type { Thread } from '../comments/thread.ts';

/** A feed of comments, the newest first. Addresses are whole. */
export interface CommentFeed {
  title: string;
  /** BCP 47. */
  language: string;
  /** Of the site, without a slash at the end; what comments are named by starts with it. */
  site: string;
  /** Its own, from the root. */
  path: string;
  /** Of the page that it follows, from the root. */
  page: string;
  entries: readonly { comment: LatestComment; thread: Thread }[];
}

/** Where the comments of a thread can be followed. */
export function threadFeed(threadId: string): string {
  return `/comments/${encodeURIComponent(threadId)}/feed.xml`;
}

/** Writes a feed as Atom 1.0 (RFC 4287); a reply says to what (RFC 4685). */
export function writeFeed({ title, language, site, path, page, entries }: CommentFeed): string {
  const newest = Math.max(0, ...entries.map(({ comment }) => comment.createdAt.getTime()));
  const feed = element('feed', { ...NAMESPACES, 'xml:lang': language }, [
    element('id', {}, [text(site + path)]),
    element('title', {}, [text(title)]),
    element('updated', {}, [text(new Date(newest).toISOString())]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: site + path }),
    element('link', { rel: 'alternate', type: 'text/html', href: site + page }),
    ...entries.map(({ comment, thread }) => entry(site, comment, thread)),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

const NAMESPACES = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:thr': 'http://purl.org/syndication/thread/1.0' };

/** A comment is known by its tag (RFC 4151), which stays when the article moves. */
function tagOf(site: string, id: string, at: Date): string {
  return `tag:${new URL(site).hostname},${at.toISOString().slice(0, 10)}:comment:${id}`;
}

function entry(site: string, comment: LatestComment, thread: Thread): string {
  const { id, name, text: said, createdAt, parentId, parentAt } = comment;
  const written = createdAt.toISOString();
  const address = (of: string) => site + commentAddress(thread.id, of);
  return element('entry', { 'xml:lang': thread.language }, [
    element('id', {}, [text(tagOf(site, id, createdAt))]),
    element('title', {}, [text(words(thread.language).feed.entry(name, thread.headline))]),
    element('author', {}, [element('name', {}, [text(name)])]),
    element('published', {}, [text(written)]),
    element('updated', {}, [text(written)]),
    element('link', { rel: 'alternate', type: 'text/html', href: address(id) }),
    ...(parentId && parentAt
      ? [
          element('thr:in-reply-to', {
            ...{ ref: tagOf(site, parentId, parentAt), type: 'text/html', href: address(parentId) },
          }),
        ]
      : []),
    element('content', { type: 'html' }, [text((<CommentText text={said} links="live" />).toString())]),
  ]);
}

function element(name: string, attributes: Record<string, string>, content: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value)}"`);
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

/** Characters that XML 1.0 doesn't have even where they are escaped: most control characters and two that are none. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function text(plain: string): string {
  return plain.replaceAll(IMPOSSIBLE, '').replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
