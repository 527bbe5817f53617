import metrics from './font-metrics.json' with { type: 'json' };
import type { Text, TextStyle } from './scene.ts';
import { textStyles } from './theme.ts';

/** What is above the baseline and below it, in parts of the size: capitals with accents, descenders. */
const ASCENT = 0.8;
const DESCENT = 0.25;

/** Chinese, Japanese and Korean characters fill a square. */
const SQUARE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u;

/** Emoji and the like, wider than they are high in some faces. */
const PICTURE = /\p{Extended_Pictographic}/u;

/** What the face has, in its own units, by character. */
interface Advances {
  known: ReadonlyMap<string, number>;
  /** Those of ASCII by their codes, as most labels have no others. */
  plain: Float64Array;
  unknown: number;
}

const advances = new Map<number, Advances>(
  (['400', '600'] as const).map((weight) => {
    const known = new Map(
      Array.from(metrics.characters, (character, index) => [character, metrics.advances[weight][index] ?? 0]),
    );
    const unknown = known.get('N') ?? metrics.unitsPerEm;
    const plain = Float64Array.from({ length: 128 }, (_, code) => known.get(String.fromCharCode(code)) ?? unknown);
    return [Number(weight), { known, plain, unknown }];
  }),
);

/** A rectangle that a text fills. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The width of a line of text in pixels, without kerning, which would only make it narrower.
 *
 * A character that Libre Franklin lacks counts as a capital, or as a square where it is one.
 */
export function textWidth(text: string, style: TextStyle): number {
  const { size, weight } = textStyles[style];
  const face = advances.get(weight);
  if (face === undefined) throw new RangeError(`unknown weight: ${weight}`);
  let units = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 126) return (anyWidth(text, face) / metrics.unitsPerEm) * size;
    units += face.plain[code] ?? face.unknown;
  }
  return (units / metrics.unitsPerEm) * size;
}

/** The same with the space between letters and words that readers must be able to set (WCAG 2.2, 1.4.12). */
export function spacedWidth(text: string, style: TextStyle): number {
  const { size } = textStyles[style];
  return textWidth(text, style) + size * (0.12 * [...text].length + 0.16 * (text.split(' ').length - 1));
}

/** The width of a text of any script, in the face's units. */
function anyWidth(text: string, { known, unknown }: Advances): number {
  let units = 0;
  for (const character of text.normalize('NFC')) {
    // Accents stand over letters, and marks of direction can't be seen.
    if (/[\p{Mark}\p{Cf}]/u.test(character)) continue;
    units += known.get(character) ?? (SQUARE.test(character) ? 1000 : PICTURE.test(character) ? 1300 : unknown);
  }
  return units;
}

/** The rectangle that a text fills on the chart. */
export function textBox({ x, y, lines, style, anchor = 'start' }: Text): Box {
  const { size, leading } = textStyles[style];
  const width = Math.max(0, ...lines.map((line) => textWidth(line, style)));
  return {
    x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2,
    y: y - ASCENT * size,
    width,
    height: (lines.length - 1) * leading + (ASCENT + DESCENT) * size,
  };
}

/** The height that lines take, from the top of the first to the bottom of the last. */
export function textHeight(lines: readonly string[], style: TextStyle): number {
  return lines.length * textStyles[style].leading;
}

/** From the top of a line to its baseline, so that capitals stand in the middle of the leading. */
export function baseline(style: TextStyle): number {
  const { size, leading } = textStyles[style];
  return (leading + 0.742 * size) / 2;
}

/**
 * Breaks a text into lines that fit a width: between words, inside one that is too long by itself, and between the
 * characters of scripts without spaces.
 *
 * @param most how many lines there may be; the last ends in "…" where there would be more
 * @param widthOf measures a line
 */
export function wrap(text: string, width: number, style: TextStyle, most = Infinity, widthOf = textWidth): string[] {
  const whole = text.trim();
  if (widthOf(whole, style) <= width) return [whole];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const longer = line + piece;
    if (widthOf(longer.trimEnd(), style) <= width) {
      line = longer;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (widthOf(line.trimEnd(), style) > width && [...line.trimEnd()].length > 1) {
      const head = fitting(line, width, style, widthOf);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trim());
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(' '), width, style)];
}

/** A text that fits a width in one line, ending in "…" where it had to be cut. */
export function shorten(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('').trimEnd()}…`, style) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Words with the space or hyphen after them; a character each where the script has no spaces. */
function pieces(text: string): string[] {
  return text
    .trim()
    .split(/(?<=[ \t\n]|[-–—/](?=\p{L}))/u)
    .flatMap((word) => (SQUARE.test(word) ? [...word] : word.replace(/\s/, ' ')));
}

/** As much of a word as fits a width; at least a character. */
function fitting(word: string, width: number, style: TextStyle, widthOf: typeof textWidth): string {
  let head = '';
  for (const character of word) {
    if (head !== '' && widthOf(head + character, style) > width) break;
    head += character;
  }
  return head;
}
