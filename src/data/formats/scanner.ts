/** The signs that take a delimited text apart. */
export interface Signs {
  /** Between cells. */
  delimiter: string;
  /** Between rows; undefined for any of `\n`, `\r\n` and `\r`. */
  terminator?: string;
  /** Around a cell. */
  quote?: string;
  /** Whether a quote inside quotes is written twice. */
  isDoubled: boolean;
  /** Before a sign that is meant as it is. */
  escape?: string;
  /** Whether spaces before a cell are no part of it. */
  skipsSpace: boolean;
}

/** A quotation mark that is not where one may be. */
export interface StrayQuote {
  kind: 'never closed' | 'closed inside';
  /** Where the cell begins. */
  offset: number;
}

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;

/**
 * Reads a delimited text cell by cell.
 *
 * A library would give the cells as well; this one knows where each of them stands, reads every Table Dialect, and
 * says what is wrong with a quotation mark.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export class Scanner {
  /** Where the next cell begins. */
  at: number;
  /** Whether the cell that was read last is the last of its row. */
  endsRow = false;
  /** Whether it was in quotes. */
  wasQuoted = false;
  /** Where reading had to end. */
  stray: StrayQuote | undefined;

  readonly #text: string;
  readonly #signs: Signs;
  readonly #delimiter: number;
  readonly #quote: number;

  constructor(text: string, signs: Signs, at = 0) {
    this.#text = text;
    this.#signs = signs;
    this.#delimiter = signs.delimiter.charCodeAt(0);
    this.#quote = signs.quote?.charCodeAt(0) ?? -1;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  /** The next cell, without quotes and escapes; undefined after a stray quotation mark. */
  cell(): string | undefined {
    if (this.#signs.skipsSpace) while (this.#text.charCodeAt(this.at) === SPACE) this.at++;
    this.wasQuoted = this.#text.charCodeAt(this.at) === this.#quote;
    if (this.wasQuoted) return this.#quoted();
    return this.#signs.escape === undefined ? this.#bare() : this.#escaped();
  }

  /** Passes over what is left of the line, as it stands. */
  skipLine(): void {
    while (!this.isAtEnd && this.#newlineAt(this.at) === 0) this.at++;
    this.at += this.#newlineAt(this.at);
  }

  /** A quotation mark inside a cell without quotes is a sign as any other: 17°57'42"N. */
  #bare(): string {
    const text = this.#text;
    const from = this.at;
    const isPlain = this.#signs.delimiter.length === 1 && this.#signs.terminator === undefined;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const ends = isPlain
        ? code === this.#delimiter || code === NEWLINE || code === RETURN
        : this.#isDelimiter(at) || this.#newlineAt(at) > 0;
      if (!ends) continue;
      this.#close(at);
      return text.slice(from, at);
    }
    this.#close(text.length);
    return text.slice(from);
  }

  #escaped(): string {
    const text = this.#text;
    let cell = '';
    let at = this.at;
    for (; at < text.length && !this.#isDelimiter(at) && this.#newlineAt(at) === 0; at++) {
      if (text[at] === this.#signs.escape && at + 1 < text.length) at++;
      cell += text[at];
    }
    this.#close(at);
    return cell;
  }

  #quoted(): string | undefined {
    const { quote = '', isDoubled } = this.#signs;
    const text = this.#text;
    const from = this.at;
    let doubled = false;
    let end = text.indexOf(quote, from + 1);
    while (isDoubled && end !== -1 && text.charCodeAt(end + 1) === this.#quote) {
      doubled = true;
      end = text.indexOf(quote, end + 2);
    }
    if (end === -1) return this.#fail('never closed', from);
    if (end + 1 < text.length && !this.#isDelimiter(end + 1) && this.#newlineAt(end + 1) === 0) {
      return this.#fail('closed inside', from);
    }
    this.#close(end + 1);
    const cell = text.slice(from + 1, end);
    return doubled ? cell.replaceAll(quote + quote, quote) : cell;
  }

  /** Ends a cell before what stands at an offset: a delimiter, a newline or nothing. */
  #close(at: number): void {
    const newline = this.#newlineAt(at);
    this.endsRow = newline > 0 || at >= this.#text.length;
    this.at = at + (this.endsRow ? newline : this.#signs.delimiter.length);
  }

  #fail(kind: StrayQuote['kind'], offset: number): undefined {
    this.stray = { kind, offset };
    this.endsRow = true;
    this.at = this.#text.length;
  }

  #isDelimiter(at: number): boolean {
    return this.#text.charCodeAt(at) === this.#delimiter && this.#text.startsWith(this.#signs.delimiter, at);
  }

  /** The length of the newline at an offset; 0 where there is none. */
  #newlineAt(at: number): number {
    const { terminator } = this.#signs;
    if (terminator !== undefined) return this.#text.startsWith(terminator, at) ? terminator.length : 0;
    const code = this.#text.charCodeAt(at);
    if (code === NEWLINE) return 1;
    if (code !== RETURN) return 0;
    return this.#text.charCodeAt(at + 1) === NEWLINE ? 2 : 1;
  }
}
