import { Parser } from 'htmlparser2';
import { escapeMarks, escapeStart, linked } from './marks.ts';

export interface Writing {
  /** Whether line feeds are lines, as in WordPress; else they are spaces, as in HTML. */
  keepsLines?: boolean;
  /** Whether the text around the tags is Markdown already. */
  isMarkdown?: boolean;
}

/** An element that stands in a line: what it has so far, and what becomes of it. */
interface Open {
  name: string;
  text: string;
  close(text: string): string;
}

const BLOCKS = new Set(
  'address article aside body center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html main nav ol p pre section table ul'.split(
    ' ',
  ),
);
const LINES = new Set(['li', 'tr', 'caption', 'summary']);
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'svg']);

/** What Markdown may have among its words; another `<` is a sign like others. */
const TAG = /<(?!\/?(?:a|abbr|b|blockquote|br|code|del|div|em|h[1-6]|hr|i|img|ins|li|ol|p|pre|s|span|strong|u|ul)\b)/gi;

/**
 * The words of a comment in HTML, with what we have of their shape: paragraphs, lines, links, emphasis and quotes.
 */
export function textOfHtml(html: string, writing: Writing = {}): string {
  const builder = new Builder(html, writing);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (text) => builder.text(text),
      onclosetag: (name) => builder.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(writing.isMarkdown ? html.replaceAll(TAG, '&lt;') : html);
  return builder.end();
}

class Builder {
  readonly #html: string;
  readonly #writing: Writing;
  /** Text that has been read, up to the next tag. */
  #pending = '';
  readonly #blocks: { depth: number; text: string }[] = [];
  #inline: Open[] = [];
  #text = '';
  #depth = 0;
  #hidden = 0;
  #kept = 0;

  constructor(html: string, writing: Writing) {
    this.#html = html;
    this.#writing = writing;
  }

  open(name: string, attributes: Record<string, string>): void {
    this.#flush();
    if (HIDDEN.has(name)) this.#hidden += 1;
    if (this.#hidden > 0) return;
    if (name === 'br') return this.#line();
    if (name === 'img' || name === 'iframe') return this.#put(pictureOf(attributes));
    if (BLOCKS.has(name) || name === 'blockquote') this.#block();
    if (LINES.has(name)) this.#line();
    if (name === 'blockquote') this.#depth += 1;
    if (name === 'pre') this.#kept += 1;
    const { href = '' } = attributes;
    if (name === 'a') this.#inline.push({ name, text: '', close: (text) => linked(text, href) });
    if (name === 'em' || name === 'i') this.#inline.push({ name, text: '', close: (text) => marked(text, '*') });
    if (name === 'strong' || name === 'b') this.#inline.push({ name, text: '', close: (text) => marked(text, '**') });
  }

  text(text: string): void {
    if (this.#hidden === 0) this.#pending += text;
  }

  /** Text comes in pieces, one for each entity; what its signs mean shows only when all of it is there. */
  #flush(): void {
    const text = this.#pending;
    if (text === '') return;
    this.#pending = '';
    const words = this.#writing.isMarkdown ? text : escapeMarks(text, this.#html);
    if (!this.#writing.keepsLines && this.#kept === 0) return this.#put(words.replaceAll(/[ \t\r\n\f]+/g, ' '));
    for (const [n, paragraph] of words
      .replaceAll(/\r\n?/g, '\n')
      .split(/\n[ \t]*\n\s*?/)
      .entries()) {
      if (n > 0) this.#block();
      this.#put(paragraph);
    }
  }

  close(name: string): void {
    this.#flush();
    if (HIDDEN.has(name)) this.#hidden = Math.max(0, this.#hidden - 1);
    if (this.#hidden > 0) return;
    const place = this.#inline.findLastIndex((open) => open.name === name);
    while (place !== -1 && this.#inline.length > place) this.#closeLast();
    if (BLOCKS.has(name) || name === 'blockquote') this.#block();
    if (LINES.has(name)) this.#line();
    if (name === 'blockquote') this.#depth = Math.max(0, this.#depth - 1);
    if (name === 'pre') this.#kept = Math.max(0, this.#kept - 1);
  }

  end(): string {
    this.#flush();
    while (this.#inline.length > 0) this.#closeLast();
    this.#block();
    return this.#blocks
      .map(({ depth, text }, n) => {
        const before = this.#blocks[n - 1]?.depth ?? 0;
        // An empty line of a quote goes on with the quote; one without its sign ends it.
        const gap = n === 0 ? '' : `\n${'>'.repeat(Math.min(depth, before))}\n`;
        const sign = depth > 0 ? `${'>'.repeat(depth)} ` : '';
        return (
          gap +
          text
            .split('\n')
            .map((line) => sign + line)
            .join('\n')
        );
      })
      .join('');
  }

  #put(text: string): void {
    const open = this.#inline.at(-1);
    if (open) open.text += text;
    else this.#text += text;
  }

  #line(): void {
    this.#put('\n');
  }

  #closeLast(): void {
    const open = this.#inline.pop();
    if (open) this.#put(open.close(open.text));
  }

  /** Ends a paragraph. What stands open in its line goes on in the next. */
  #block(): void {
    const open = this.#inline.map((one) => ({ ...one, text: '' }));
    while (this.#inline.length > 0) this.#closeLast();
    this.#inline = open;
    const lines = this.#text
      .split('\n')
      .map((line) => (this.#writing.isMarkdown ? line.trimEnd() : escapeStart(line.trim())));
    const text = lines
      .join('\n')
      .replaceAll(/\n{2,}/g, '\n')
      .replaceAll(/^\n|\n$/g, '');
    this.#text = '';
    if (text.trim() !== '') this.#blocks.push({ depth: this.#depth, text });
  }
}

/** Words between marks, which must stand close to them. */
function marked(text: string, mark: string): string {
  const said = text.trim();
  return said === '' ? text : text.replace(said, () => `${mark}${said}${mark}`);
}

/** What a picture shows, in words; where nobody said, where it is. */
function pictureOf({ alt = '', src = '' }: Record<string, string>): string {
  if (alt.trim() !== '') return escapeMarks(alt);
  return /^https?:\/\//i.test(src) ? linked('', src) : '';
}
