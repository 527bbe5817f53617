import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'wawoff2/decompress.js';

/**
 * The faces of pictures, the first that has a letter sets it: the charts' own, then Arabic and Chinese. Each is in many
 * small files, of which only those are read that a text needs.
 */
export const FAMILIES = ['libre-franklin', 'noto-sans-arabic', 'noto-sans-sc'];

/** A file of a family, and the letters in it. */
interface Subset {
  path: string;
  ranges: readonly (readonly [first: number, last: number])[];
}

/** A glyph's path, taken apart: the numbers, across and up by turns, are each between two of the commands. */
export interface GlyphOutline {
  commands: readonly string[];
  /** In the face's units. */
  numbers: readonly number[];
}

/** A face in one weight, ready to set letters. */
export interface Fount {
  font: Font;
  /** Units to the size. */
  upem: number;
  outlineOf: (glyph: number) => GlyphOutline;
}

/** Gives the first face that has all of these letters: `undefined` where none has, or there are no letters. */
export type FountFor = (letters: string, weight: number) => Fount | undefined;

const require = createRequire(import.meta.url);
let subsets: Promise<Subset[]> | undefined;
const faces = new Map<string, Promise<{ face: Face; letters: ReadonlySet<number> }>>();
const founts = new Map<string, Fount>();

/** Reads the faces for these texts; what was read is kept. */
export async function readFaces(texts: readonly string[]): Promise<FountFor> {
  const all = await (subsets ??= readSubsets());
  const codePoints = new Set(texts.flatMap(codePointsOf));
  const needed = all.filter(({ ranges }) =>
    [...codePoints].some((point) => ranges.some(([first, last]) => point >= first && point <= last)),
  );
  const read = await Promise.all(needed.map(async ({ path }) => ({ path, ...(await readFace(path)) })));
  return (letters, weight) => {
    const points = codePointsOf(letters);
    const found = points.length > 0 && read.find(({ letters: known }) => points.every((point) => known.has(point)));
    return found ? fountOf(found.path, found.face, weight) : undefined;
  };
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

async function readSubsets(): Promise<Subset[]> {
  const families = await Promise.all(
    FAMILIES.map(async (family): Promise<Subset[]> => {
      const folder = dirname(require.resolve(`@fontsource-variable/${family}/package.json`));
      const listed = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
      return Object.entries(listed).map(([name, ranges]) => ({
        path: join(folder, 'files', `${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
        ranges: ranges.split(',').map(readRange),
      }));
    }),
  );
  return families.flat();
}

/** `U+0600-06FF`, or `U+131` */
function readRange(written: string): [number, number] {
  const [first = '', last = first] = written.trim().replace(/^U\+/i, '').split('-');
  return [parseInt(first, 16), parseInt(last, 16)];
}

function readFace(path: string) {
  const known = faces.get(path);
  if (known) return known;
  const reading = readFile(path).then(async (file) => {
    const face = new Face(new Blob(await decompress(file)));
    return { face, letters: new Set(face.collectUnicodes()) };
  });
  faces.set(path, reading);
  return reading;
}

function fountOf(path: string, face: Face, weight: number): Fount {
  const key = `${weight} ${path}`;
  const known = founts.get(key);
  if (known) return known;
  const font = new Font(face);
  const axis = Variation.fromString(`wght=${weight}`);
  if (axis) font.setVariations([axis]);
  // The same few glyphs come in every text of a site.
  const outlines = new Map<number, GlyphOutline>();
  const outlineOf = (glyph: number) => {
    const outline = outlines.get(glyph) ?? readOutline(font.glyphToPath(glyph));
    outlines.set(glyph, outline);
    return outline;
  };
  const made = { font, upem: face.upem, outlineOf };
  founts.set(key, made);
  return made;
}

/** `M120,0L80.5,-30Z` */
function readOutline(path: string): GlyphOutline {
  const parts = path.split(/(-?\d+(?:\.\d+)?)/);
  return {
    commands: parts.filter((_, index) => index % 2 === 0),
    numbers: parts.filter((_, index) => index % 2 === 1).map(Number),
  };
}
