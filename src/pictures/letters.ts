import bidiFactory from 'bidi-js';
import { Buffer, Direction, shape } from 'harfbuzzjs';
import { readFaces, type Fount, type FountFor } from './faces.ts';

/** A line of text as a shape, from x = 0 on its baseline. */
export interface Outline {
  /** A path in the size that was asked for. */
  d: string;
  width: number;
}

/** Draws lines of text. */
export type Letters = (line: string, style: { size: number; weight: number; isRightToLeft: boolean }) => Outline;

const bidi = bidiFactory();
/** Marks of direction have no shape. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/**
 * Text as outlines, so that a picture looks the same whatever faces the machine has: letters are shaped as their script
 * wants it (HarfBuzz) and ordered as their directions do (UAX #9).
 *
 * @param texts all that will be drawn
 */
export async function lettersFor(texts: readonly string[]): Promise<Letters> {
  const fountFor = await readFaces([...texts, '?']);
  return (line, { size, weight, isRightToLeft }) => {
    let [d, x] = ['', 0];
    for (const run of runsOf(line, weight, isRightToLeft, fountFor)) {
      const drawn = drawRun(run, x, size);
      d += drawn.d;
      x += drawn.advance;
    }
    return { d, width: x };
  };
}

/** Letters of one face and one direction. */
interface Run {
  text: string;
  fount: Fount;
  isRightToLeft: boolean;
}

/** The runs of a line in the order in which they are seen, from the left. */
function runsOf(line: string, weight: number, isRightToLeft: boolean, fountFor: FountFor): Run[] {
  const levels = bidi.getEmbeddingLevels(line, isRightToLeft ? 'rtl' : 'ltr');
  const order = [...line.split('').keys()];
  for (const [start = 0, end = 0] of bidi.getReorderSegments(line, levels)) {
    order.splice(start, end - start + 1, ...order.slice(start, end + 1).reverse());
  }
  const runs: (Run & { from: number; to: number })[] = [];
  let previous: Fount | undefined;
  for (const index of order) {
    // The second half of a pair is drawn with its first.
    if (/[\udc00-\udfff]/.test(line.charAt(index)) || INVISIBLE.test(line.charAt(index))) continue;
    const letter = String.fromCodePoint(line.codePointAt(index) ?? 0);
    const isTurned = ((levels.levels[index] ?? 0) & 1) === 1;
    // What joins to its neighbour stays in the neighbour's face.
    const own = /\p{Mark}|\u200d/u.test(letter) ? previous : fountFor(letter.codePointAt(0) ?? 0, weight);
    const fount = own ?? fountFor(63, weight);
    if (fount === undefined) continue;
    const text = own === undefined ? '?' : letter;
    const last = runs.at(-1);
    const isNext = last && (isTurned ? index < last.from : index >= last.to);
    if (last && isNext && last.fount === fount && last.isRightToLeft === isTurned) {
      last.text = isTurned ? text + last.text : last.text + text;
      last.from = Math.min(last.from, index);
      last.to = Math.max(last.to, index + letter.length);
    } else runs.push({ text, fount, isRightToLeft: isTurned, from: index, to: index + letter.length });
    previous = fount;
  }
  return runs;
}

function drawRun({ text, fount: { font, upem }, isRightToLeft }: Run, left: number, size: number) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  const scale = size / upem;
  let [d, advance] = ['', 0];
  buffer.getGlyphInfos().forEach(({ codepoint: glyph }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    d += place(font.glyphToPath(glyph), left + (advance + xOffset) * scale, -yOffset * scale, scale);
    advance += xAdvance;
  });
  return { d, advance: advance * scale };
}

/** A glyph's path in pixels; in a face up is up, in a picture down. */
function place(path: string, x: number, y: number, scale: number): string {
  let isAcross = false;
  return path.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    isAcross = !isAcross;
    const at = isAcross ? x + Number(number) * scale : y - Number(number) * scale;
    return String(Math.round(at * 100) / 100);
  });
}
