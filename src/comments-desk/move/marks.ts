/** An address in a text, which has no marks that mean anything. */
const ADDRESS = /(https?:\/\/\S+)/;

/**
 * A text so that none of its signs is taken for Markdown, with as few backslashes as that needs.
 *
 * @param whole what the text is a part of: a sign that stands there once opens nothing
 */
export function escapeMarks(text: string, whole = text): string {
  const isTwice = (sign: string) => whole.indexOf(sign) !== whole.lastIndexOf(sign);
  const [stars, ticks, isLink] = [isTwice('*'), isTwice('`'), /\]\s*\(/.test(whole)];
  const parts = text.split(ADDRESS);
  return parts
    .map((part, n) => {
      if (n % 2 === 1) return part;
      let escaped = part.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '\\\\');
      if (stars) escaped = escaped.replaceAll('*', '\\*');
      if (ticks) escaped = escaped.replaceAll('`', '\\`');
      if (isLink) escaped = escaped.replaceAll('[', '\\[');
      if (n < parts.length - 1) escaped = escaped.replace(/<$/, '\\<');
      return escaped.replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
    })
    .join('');
}

/** A line whose beginning is not taken for that of a quote, a list, a heading or code. */
export function escapeStart(line: string): string {
  return line
    .replace(/^(\s*)(?=[>#]|[-+](?:\s|$)|~~~)/, '$1\\')
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^(\s*)\*(?=\s)/, '$1\\*');
}

/** Words that lead to an address of the web; the words alone where it is none. */
export function linked(words: string, address: string): string {
  const said = words.trim();
  const url = webAddress(address);
  if (url === undefined) return words;
  const around = (link: string) => words.replace(said, () => link);
  if (said === '') return url;
  // Long addresses are shown cut, `https://example.com/a/...`: the whole one says more.
  const bare = said.replaceAll('\\', '').replace(/(?:\.{3}|…)$/, '');
  const start = url.replace(/^https?:\/\//, '');
  if (url.startsWith(bare) || (start.startsWith(bare) && bare.includes('/')) || url === `${bare}/`) return around(url);
  return around(`[${said.replaceAll(/\s*\n\s*/g, ' ')}](${url})`);
}

/** The address, written so that it ends where it ends; undefined where it is not one of the web. */
function webAddress(address: string): string | undefined {
  const trimmed = address.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = unwrapped(new URL(trimmed));
  return url.href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Disqus leads every link through a counter of its own; the address itself is in there, with a check behind it. */
function unwrapped(url: URL): URL {
  if (url.hostname !== 'disq.us' || url.pathname !== '/url') return url;
  const target = (url.searchParams.get('url') ?? '').replace(/:[\w-]{20,}$/, '');
  return /^https?:\/\//i.test(target) && URL.canParse(target) ? new URL(target) : url;
}
