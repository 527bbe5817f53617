import { wordsOf } from './words.ts';
import type { Inline, Link } from './shown.ts';

/** An address of the web as people write it: with its scheme. */
const ADDRESS = /^https?:\/\/[^/\\]/i;

/** A name or a number of the network. URLs may have other signs there, such as quotation marks, but no host has. */
const HOST = /^(?:[a-z\d.-]+|\[[a-f\d:.]+\])$/;

/**
 * Reads what may be linked: whole addresses of the web, and none with a name before the host, which is there to be taken
 * for the host: `https://bank.example@elsewhere.example/`.
 */
function parseAddress(address: string): URL | undefined {
  if (!ADDRESS.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.username || url.password || !HOST.test(url.hostname) ? undefined : url;
}

/** A link with words of its author's own, or undefined where it leads to what may not be linked. */
export function linkTo(address: string, words: Inline[]): Link | undefined {
  const url = parseAddress(address);
  if (!url) return undefined;
  const children = wordsOf(words).trim() === '' ? [address] : words;
  const said = wordsOf(children);
  const { href, host } = url;
  const isBare = parseAddress(said)?.href === href;
  return { type: 'link', href, ...(!names(said, url) && { host }), isBare, children };
}

/** An address in the text, in `<` and `>` or bare, as a link; what is none stays as it was typed. */
export function bareLink(source: string): Inline[] {
  const isBracketed = source.startsWith('<');
  const address = isBracketed ? source.slice(1, -1) : withoutTail(source);
  const link = linkTo(address, [address]);
  if (!link) return [source];
  return isBracketed || address === source ? [link] : [link, source.slice(address.length)];
}

/** Whether what is said is the address of that host, or its name. One in other letters than ASCII's can look like another. */
function names(said: string, { host }: URL): boolean {
  const [named = ''] = said
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/?#]/, 1);
  return named.replace(/^www\./, '') === host.replace(/^www\./, '');
}

const TAIL = /[.,:;!?'_~¡¿·؛؟،۔]/;

/** An address ends before the marks that end a sentence or a part of it. */
function withoutTail(address: string): string {
  let end = address.length;
  while (TAIL.test(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
