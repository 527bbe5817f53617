import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Buffer as Line, Face, Font, shape, Variation } from 'harfbuzzjs';
import decompress from 'wawoff2/decompress.js';
import { describe, expect, test } from 'vitest';
import { cutFace, FACES, servedFaces } from '#fonts/faces.ts';
import { subset } from '#fonts/subset.ts';
import metrics from '../../src/charts/parts/font-metrics.json' with { type: 'json' };

async function open(path: string): Promise<Face> {
  return new Face(new Blob(await decompress(await readFile(path))));
}

const sourceOf = (source: string) => createRequire(import.meta.url).resolve(source);

/** How far each glyph of a line goes, in a weight and a size. */
function advances(face: Face, line: string, weight: number, size: number): number[] {
  const font = new Font(face);
  font.setVariations([`wght=${weight}`, `opsz=${size}`].flatMap((axis) => Variation.fromString(axis) ?? []));
  const buffer = new Line();
  buffer.addText(line);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().map(({ xAdvance = 0 }) => xAdvance);
}

describe.each(servedFaces.map((face) => [face.file, face] as const))('%s', (file, face) => {
  test('cutFace() gives the file that is served, byte for byte', async () => {
    const cut = await cutFace(face);
    const served = await readFile(join(FACES, file));
    // A mend: node scripts/faces.ts, and then node scripts/font-metrics.ts.
    expect(Buffer.compare(cut, served), `${file} is not what its package gives`).toBe(0);
  });

  test('cutFace() keeps every letter', async () => {
    const [whole, served] = await Promise.all([open(sourceOf(face.source)), open(join(FACES, file))]);
    expect([...served.collectUnicodes()].sort()).toEqual([...whole.collectUnicodes()].sort());
  });
});

test('servedFaces are all that lies in their folder, beside their licence', async () => {
  expect((await readdir(FACES)).sort()).toEqual([...servedFaces.map(({ file }) => file), 'OFL.txt'].sort());
});

test.each([
  ['', 400, 18],
  ['-bold', 700, 18],
  ['-headline', 530, 36],
])('newsreader-latin%s.woff2 is as wide as the whole face is there, to a unit', async (name, weight, size) => {
  const source = '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';
  const served = join(FACES, `newsreader-latin${name}.woff2`);
  const line = 'AVATAR Today, 1,234.5 “finest” Wörter à 10 %';
  const [before, after] = await Promise.all([
    open(sourceOf(source)).then((face) => advances(face, line, weight, size)),
    open(served).then((face) => advances(face, line, weight, size)),
  ]);
  expect(after).toHaveLength(before.length);
  for (const [index, advance] of before.entries()) {
    expect(Math.abs((after[index] ?? NaN) - advance)).toBeLessThanOrEqual(2);
  }
});

test.each([400, 600] as const)(
  'charts are laid out with the widths of the served face in weight %i',
  async (weight) => {
    const faces = await Promise.all(
      ['libre-franklin-latin.woff2', 'libre-franklin-latin-ext.woff2'].map((file) => open(join(FACES, file))),
    );
    const known = faces.map((face) => new Set(face.collectUnicodes()));
    let held = 0;
    for (const [index, character] of Array.from(metrics.characters).entries()) {
      const face = faces[known.findIndex((letters) => letters.has(character.codePointAt(0) ?? 0))];
      if (!face) continue;
      const advance = advances(face, character, weight, 13).reduce((sum, width) => sum + width, 0);
      const width = (advance / face.upem) * metrics.unitsPerEm;
      // A narrower axis rounds each width anew.
      expect(Math.abs(width - (metrics.advances[weight][index] ?? NaN)), character).toBeLessThanOrEqual(1.5);
      held++;
    }
    expect(held).toBeGreaterThan(340);
  },
);

test('subset() refuses an axis that the face has not', async () => {
  const face = await decompress(await readFile(join(FACES, 'newsreader-latin-italic.woff2')));
  await expect(subset(face, { axes: { wght: 400 }, features: [] })).rejects.toThrow('unknown axis: wght');
});

test('subset() refuses what is no face', async () => {
  await expect(subset(new Uint8Array(100), { axes: {}, features: [] })).rejects.toThrow('invalid face');
});
