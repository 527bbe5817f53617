import bidiFactory from 'bidi-js';
import { Buffer, Direction, shape } from 'harfbuzzjs';
import { LABELS, readFaces, type FaceStack, type Fount, type FountFor, type GlyphOutline } from './faces.ts';

/** A line of text as a shape, from x = 0 on its baseline. */
export interface Outline {
  /** A path in the size that was asked for. */
  d: string;
  width: number;
}

/** Draws lines of text. */
export type Letters = (line: string, style: { size: number; weight: number; isRightToLeft: boolean }) => Outline;

const bidi = bidiFactory();
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Marks of direction have no shape, and nor have controls. */
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
/** They have no shape either, but letters beside them have another: Persian is misspelt without. */
const JOINERS = /[\u200c\u200d]/g;

/**
 * Text as outlines, so that a picture looks the same whatever faces the machine has: letters are shaped as their script
 * wants it (HarfBuzz) and ordered as their directions do (UAX #9).
 *
 * @param texts all that will be drawn
 * @param faces in which they are set
 */
export async function lettersFor(texts: readonly string[], faces: FaceStack = LABELS): Promise<Letters> {
  const letters = new Set(texts.join('\n').normalize('NFC'));
  const nearest = Array.from(letters, (letter) => letter.normalize('NFKC'));
  const fountFor = await readFaces(['?', ...letters, ...nearest], faces);
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

/** Letters of one face. */
interface Setting {
  text: string;
  fount: Fount;
}

/** Letters of one face and one direction. */
interface Run extends Setting {
  isRightToLeft: boolean;
}

/** The runs of a line in the order in which they are seen, from the left. */
function runsOf(written: string, weight: number, isRightToLeft: boolean, fountFor: FountFor): Run[] {
  // Accents come as parts of their letters where they can, and any white space is a space, as in SVG.
  const line = written.normalize('NFC').replace(/[\t\n\r]/g, ' ');
  const settings = settingsOf(line, weight, fountFor);
  const levels = bidi.getEmbeddingLevels(line, isRightToLeft ? 'rtl' : 'ltr');
  const order = [...line.split('').keys()];
  for (const [start = 0, end = 0] of bidi.getReorderSegments(line, levels)) {
    order.splice(start, end - start + 1, ...order.slice(start, end + 1).reverse());
  }
  const runs: (Run & { from: number; to: number })[] = [];
  for (const index of order) {
    const setting = settings.get(index);
    if (setting === undefined) continue;
    const isTurned = ((levels.levels[index] ?? 0) & 1) === 1;
    const last = runs.at(-1);
    const isNext = last && (isTurned ? index < last.from : index >= last.to);
    if (last && isNext && last.fount === setting.fount && last.isRightToLeft === isTurned) {
      last.text = isTurned ? setting.text + last.text : last.text + setting.text;
      last.from = Math.min(last.from, index);
      last.to = Math.max(last.to, index + 1);
    } else runs.push({ ...setting, isRightToLeft: isTurned, from: index, to: index + 1 });
  }
  return runs;
}

/** The letters of a line by where they begin, each with its marks, so that these are never in another face. */
function settingsOf(line: string, weight: number, fountFor: FountFor): Map<number, Setting> {
  const settings = new Map<number, Setting>();
  for (const { segment, index } of clusters.segment(line)) {
    if (INVISIBLE.test(segment) || segment.replace(JOINERS, '') === '') continue;
    const setting = settingOf(segment, weight, fountFor);
    if (setting) settings.set(index, setting);
  }
  return settings;
}

/** A letter in the first face that has it, or the nearest that a face has. */
function settingOf(letter: string, weight: number, fountFor: FountFor): Setting | undefined {
  const nearest = [
    letter,
    // Units are written with a Greek mu or with a sign of its own, which look the same.
    letter.replace('\u03bc', '\u00b5'),
    letter.replace(/\p{Mark}/gu, ''),
    // A narrow space is a space, and CO₂ is CO2.
    letter.normalize('NFKC'),
    '?',
  ];
  for (const text of nearest) {
    const fount = fountFor(text.replace(JOINERS, ''), weight);
    if (fount) return { text, fount };
  }
  return undefined;
}

function drawRun({ text, fount, isRightToLeft }: Run, left: number, size: number) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
  shape(fount.font, buffer);
  const positions = buffer.getGlyphPositions();
  const scale = size / fount.upem;
  let [d, advance] = ['', 0];
  buffer.getGlyphInfos().forEach(({ codepoint: glyph }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    d += place(fount.outlineOf(glyph), left + (advance + xOffset) * scale, -yOffset * scale, scale);
    advance += xAdvance;
  });
  return { d, advance: advance * scale };
}

/** A glyph's outline in pixels; in a face up is up, in a picture down. */
function place({ commands, numbers }: GlyphOutline, x: number, y: number, scale: number): string {
  let d = commands[0] ?? '';
  for (let index = 0; index < numbers.length; index++) {
    const units = numbers[index] ?? 0;
    const at = index % 2 === 0 ? x + units * scale : y - units * scale;
    d += String(Math.round(at * 100) / 100) + (commands[index + 1] ?? '');
  }
  return d;
}
