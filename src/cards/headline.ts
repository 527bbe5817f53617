/** Where a headline is set. */
export interface Frame {
  width: number;
  height: number;
  /** Sizes to be tried, the largest first. */
  sizes: readonly number[];
  /** From baseline to baseline, in parts of the size. */
  leading: number;
  /** The most lines. */
  most: number;
}

/** The width of a line, in parts of its size. */
export type Measure = (line: string) => number;

/** A headline, set. */
export interface Lines {
  lines: string[];
  size: number;
}

/** Words that can be next to each other in a line, with the space between them where they have one. */
interface Piece {
  text: string;
  space: boolean;
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What never begins a line, and what never ends one. */
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}\p{Mark}、。，．：；？！…—～·・％%‰℃°々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!'"\u200c\u200d]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}\p{Sc}#＃\u200d]$/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Sets a headline as large as it fits, in lines of about the same width. Where it fits in no size it is cut at a word,
 * and ends in "…".
 *
 * @param language BCP 47, by which a script without spaces is taken apart into words
 */
export function setHeadline(text: string, frame: Frame, measure: Measure, language: string): Lines {
  const pieces = piecesOf(text, language);
  const smallest = frame.sizes.at(-1) ?? 0;
  const ruler = rulerOf(measure);
  for (const size of frame.sizes) {
    const width = frame.width / size;
    const most = mostLines(frame, size);
    const areWhole = pieces.every(({ text }) => ruler.fits(text, width));
    if (size !== smallest && !areWhole) continue;
    const lines = fill(areWhole ? pieces : pieces.flatMap((piece) => broken(piece, width, ruler)), width, ruler);
    if (lines.length <= most) return { size, lines: balance(lines, width, ruler).map(textOf) };
    if (size === smallest) {
      const rest = lines.slice(most - 1).flat();
      return { size, lines: [...lines.slice(0, most - 1).map(textOf), cut(rest, width, ruler)] };
    }
  }
  return { lines: [], size: smallest };
}

/** Measures texts, each once, and lines of pieces by their sum as far as that is sure. */
interface Ruler {
  fits: (text: string, width: number) => boolean;
  holds: (line: readonly Piece[], width: number) => boolean;
}

/** How far the sum of the pieces may be from the width of their line, where letters are set closer across a space. */
const DOUBT = 0.04;

function rulerOf(measure: Measure): Ruler {
  const known = new Map<string, number>();
  const widthOf = (text: string) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
  const fits = (text: string, width: number) => widthOf(text) <= width;
  const space = widthOf('n n') - widthOf('nn');
  const holds = (line: readonly Piece[], width: number) => {
    let sum = 0;
    line.forEach((piece, index) => {
      sum += widthOf(piece.text) + (piece.space && index < line.length - 1 ? space : 0);
    });
    if (sum < width * (1 - DOUBT)) return true;
    return sum < width * (1 + DOUBT) && fits(textOf(line), width);
  };
  return { fits, holds };
}

const LARGE = 76;

function mostLines({ most, height, leading }: Frame, size: number): number {
  // Large letters are for few words.
  const allowed = size > LARGE ? Math.min(most, 3) : most;
  // The first line has no other above it, and takes its size alone.
  return Math.max(1, Math.min(allowed, Math.floor((height - size) / (size * leading)) + 1));
}

/** Breaks lines again, of the least width in which there are no more of them. */
function balance(lines: Piece[][], width: number, ruler: Ruler): Piece[][] {
  if (lines.length < 2) return lines;
  const pieces = lines.flat();
  let [least, enough, best] = [0, width, lines];
  while (enough - least > width / 100) {
    const middle = (least + enough) / 2;
    const tried = pieces.every(({ text }) => ruler.fits(text, middle)) ? fill(pieces, middle, ruler) : undefined;
    if (tried && tried.length <= lines.length) [enough, best] = [middle, tried];
    else least = middle;
  }
  return best;
}

/** Lines of pieces, each as long as it fits. */
function fill(pieces: readonly Piece[], width: number, ruler: Ruler): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  for (const piece of pieces) {
    if (line.length > 0 && !ruler.holds([...line, piece], width)) {
      lines.push(line);
      line = [];
    }
    line.push(piece);
  }
  return line.length > 0 ? [...lines, line] : lines;
}

function textOf(line: readonly Piece[]): string {
  return line
    .map(({ text, space }) => (space ? `${text} ` : text))
    .join('')
    .trimEnd();
}

/** As many pieces as fit with "…" after them, or as much of the first. */
function cut(pieces: readonly Piece[], width: number, { fits }: Ruler): string {
  const shortened = (line: string) => `${line.replace(/[\p{P}\s]+$/u, '')}…`;
  for (let count = pieces.length; count > 0; count--) {
    const line = shortened(textOf(pieces.slice(0, count)));
    if (line !== '…' && fits(line, width)) return line;
  }
  const letters = lettersOf(pieces[0]?.text ?? '');
  while (letters.length > 0 && !fits(shortened(letters.join('')), width)) letters.pop();
  return shortened(letters.join(''));
}

/** A piece that is too long for any line, in parts that are not. */
function broken(piece: Piece, width: number, { fits }: Ruler): Piece[] {
  if (fits(piece.text, width)) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const letter of lettersOf(piece.text)) {
    if (part !== '' && !fits(part + letter, width)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts.map((text) => ({ text, space: false })), { ...piece, text: part }];
}

function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Letters from which on a word is broken at its hyphens. */
const LONG = 16;

function piecesOf(text: string, language: string): Piece[] {
  return text
    .trim()
    .split(/[ \t\r\n]+/)
    .filter(Boolean)
    .flatMap((word) => {
      const parts = WITHOUT_SPACES.test(word)
        ? wordsOf(word, language)
        : word.split(word.length > LONG ? /(?<=\p{L}[-–—/])(?=[\p{L}\p{N}])/u : /(?<=\p{L}[—/])(?=[\p{L}\p{N}])/u);
      return parts.map((part, index) => ({ text: part, space: index === parts.length - 1 }));
    });
}

/** The words of a script without spaces, with the signs that stay beside them. */
function wordsOf(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const before = words.at(-1) ?? '';
    // A number keeps its unit, as in 100亿 and 2023年.
    const isWithin = NOT_FIRST.test(segment) || NOT_LAST.test(before) || /\p{N}$/u.test(before);
    if (words.length > 0 && isWithin) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}
