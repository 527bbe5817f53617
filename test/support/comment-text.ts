import { attribute, parseHtml } from './html.ts';
import type { HtmlElement } from 'html-validate';

/** All the elements that a comment's text may be made of, each with its attributes and what may stand in them. */
const allowed: Record<string, Record<string, RegExp>> = {
  a: { href: /^https?:\/\/[^\s"<>]+$/, rel: /^nofollow ugc noopener$/, dir: /^ltr$/ },
  bdi: { dir: /^ltr$/ },
  blockquote: { dir: /^auto$/ },
  br: {},
  code: {},
  div: { class: /^comment-text$/ },
  em: {},
  li: { value: /^\d+$/ },
  ol: { dir: /^auto$/ },
  p: { dir: /^auto$/ },
  pre: { dir: /^auto$/ },
  strong: {},
  ul: { dir: /^auto$/ },
};

/** What of a comment's text is no part of a comment: elements, attributes, and links where there is to be none. */
export function strangers(html: string, links: 'live' | 'spelt out'): string[] {
  return parseHtml(html)
    .querySelectorAll('*')
    .flatMap((element) => strangersOf(element, links));
}

function strangersOf(element: HtmlElement, links: 'live' | 'spelt out'): string[] {
  const attributes = allowed[element.tagName];
  if (!attributes || (element.is('a') && links !== 'live')) return [`<${element.tagName}>`];
  if (element.is('a') && !element.hasAttribute('rel')) return ['<a> without rel'];
  return element.attributes
    .filter(({ key }) => !attributes[key]?.test(attribute(element, key) ?? ''))
    .map(({ key }) => `${element.tagName}[${key}="${attribute(element, key)}"]`);
}
