import { attribute } from './without-comments.ts';

/** What is known of a kept page without reading it. */
export interface Facts {
  title: string;
  /** BCP 47. */
  language: string;
  /** When it was kept, in milliseconds. */
  at: number;
}

const HEADER = 'x-dateline-kept';
/** What was true of the answer that came, but not of the copy. */
const OF_THE_ANSWER = ['cache-control', 'content-encoding', 'content-length', 'etag', 'last-modified', 'vary'];

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * A page as it is kept. It has the headers that it came with, its policy among them.
 *
 * @param html without its comments
 */
export function keptCopy(answer: Response, html: string, at: number): Response {
  const headers = new Headers(answer.headers);
  for (const name of OF_THE_ANSWER) headers.delete(name);
  const facts: Facts = { ...titleAndLanguage(html), at };
  // A header holds nothing beyond Latin letters.
  headers.set(HEADER, encodeURIComponent(JSON.stringify(facts)));
  return new Response(html, { headers });
}

/** @throws {SyntaxError} of a response that is not a kept copy */
export function factsOf(copy: Response): Facts {
  return JSON.parse(decodeURIComponent(copy.headers.get(HEADER) ?? '')) as Facts;
}

function titleAndLanguage(html: string): Pick<Facts, 'title' | 'language'> {
  const [, root = ''] = /<html\b([^>]*)>/i.exec(html) ?? [];
  const [, whole = ''] = /<title>([^<]*)<\/title>/i.exec(html) ?? [];
  const own = Array.from(html.matchAll(/<meta\b((?:"[^"]*"|[^">])*)>/gi), ([, attributes = '']) => attributes).find(
    (attributes) => attribute(attributes, 'property') === 'og:title',
  );
  return {
    title: plain((own && attribute(own, 'content')) ?? whole),
    language: attribute(root, 'lang') ?? '',
  };
}

/** A text of HTML with its character references resolved: those that generators write. */
function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name = '') => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hex ? String.fromCodePoint(parseInt(hex, 16)) : (REFERENCES[name] ?? whole);
  });
}
