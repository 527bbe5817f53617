import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'wawoff2/decompress.js';

/** Faces by their families: the first that has a letter sets it. */
export interface FaceStack {
  families: readonly Family[];
  /** The size in points for which letters are cut, in a family that has cuts. */
  cut?: number;
}

export type Family = keyof typeof files;

/** What the files of a family are called after its subset. Each is small, and only those are read that a text needs. */
const files = {
  'libre-franklin': 'wght-normal',
  newsreader: 'opsz-normal',
  'noto-sans-arabic': 'wght-normal',
  'noto-sans-sc': 'wght-normal',
};

export const FAMILIES = Object.keys(files) as Family[];

/** The charts' own face, then Arabic and Chinese. */
export const LABELS: FaceStack = { families: ['libre-franklin', 'noto-sans-arabic', 'noto-sans-sc'] };

/** The face of headlines in its display cut, and for what it lacks those of labels. */
export const HEADLINES: FaceStack = { families: ['newsreader', ...LABELS.families], cut: 72 };

/** The same for texts in Chinese, whose quotes, dashes and dots are as wide as its signs. */
export const CHINESE: FaceStack = { families: ['noto-sans-sc', ...LABELS.families] };

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
const subsets = new Map<Family, Promise<Subset[]>>();
const faces = new Map<string, Promise<{ face: Face; letters: ReadonlySet<number> }>>();
const founts = new Map<string, Fount>();

/** Reads the faces for these texts; what was read is kept. */
export async function readFaces(texts: readonly string[], { families, cut }: FaceStack): Promise<FountFor> {
  const all = (await Promise.all(families.map(subsetsOf))).flat();
  const codePoints = new Set(texts.flatMap(codePointsOf));
  const needed = all.filter(({ ranges }) =>
    [...codePoints].some((point) => ranges.some(([first, last]) => point >= first && point <= last)),
  );
  const read = await Promise.all(needed.map(async ({ path }) => ({ path, ...(await readFace(path)) })));
  return (letters, weight) => {
    const points = codePointsOf(letters);
    const found = points.length > 0 && read.find(({ letters: known }) => points.every((point) => known.has(point)));
    return found ? fountOf(found.path, found.face, weight, cut) : undefined;
  };
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

function subsetsOf(family: Family): Promise<Subset[]> {
  const reading = subsets.get(family) ?? readSubsets(family);
  subsets.set(family, reading);
  return reading;
}

async function readSubsets(family: Family): Promise<Subset[]> {
  const folder = dirname(require.resolve(`@fontsource-variable/${family}/package.json`));
  const listed = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(listed).map(([name, ranges]) => ({
    path: join(folder, 'files', `${family}-${name.replace(/[[\]]/g, '')}-${files[family]}.woff2`),
    ranges: ranges.split(',').map(readRange),
  }));
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

function fountOf(path: string, face: Face, weight: number, cut?: number): Fount {
  const key = `${weight} ${cut} ${path}`;
  const known = founts.get(key);
  if (known) return known;
  const font = new Font(face);
  // An axis that a face has not is passed over.
  const axes = [`wght=${weight}`, ...(cut === undefined ? [] : [`opsz=${cut}`])];
  font.setVariations(axes.flatMap((axis) => Variation.fromString(axis) ?? []));
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
