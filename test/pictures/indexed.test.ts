import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexedPng } from '#pictures/indexed.ts';
import { drawPng } from '#pictures/png.ts';

/** The colours of an indexed PNG, pixel for pixel. */
function read(file: Uint8Array): number[][] {
  const png = Buffer.from(file);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const width = png.readUInt32BE(16);
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  expect(palette.length).toBeLessThanOrEqual(256 * 3);
  return Array.from(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0)))
    .filter((_, index) => index % (width + 1) !== 0)
    .map((place) => Array.from(palette.subarray(place * 3, place * 3 + 3)));
}

const opaque = (colours: readonly (readonly number[])[]) =>
  Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

describe('indexedPng()', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(channel, channel, channel);

  test('keeps every pixel of up to 256 colours', () => {
    fc.assert(
      fc.property(fc.array(colour, { minLength: 1, maxLength: 256 }), (row) => {
        const colours = [...row, ...row];
        expect(read(indexedPng(opaque(colours), row.length, 2))).toEqual(colours);
      }),
    );
  });

  test('keeps a rare colour that is like no other, and gives common ones exactly', () => {
    const greys = Array.from({ length: 4000 }, (_, index) => [index % 250, (index * 7) % 250, index % 250]);
    const white = Array.from({ length: 5000 }, () => [255, 255, 255]);
    const colours = [...greys, ...white, [255, 0, 0]];
    const drawn = read(indexedPng(opaque(colours), colours.length, 1));
    expect(drawn.at(-1)?.[0]).toBeGreaterThan(230);
    expect(drawn[5000]).toEqual([255, 255, 255]);
    drawn.forEach((seen, index) => {
      const far = seen.reduce((sum, value, part) => sum + (value - (colours[index]?.[part] ?? 0)) ** 2, 0);
      expect(Math.sqrt(far)).toBeLessThan(30);
    });
  });

  test('is what drawPng() gives where it is asked for few colours', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="4"><rect width="9" height="4" fill="#0b5a66"/></svg>';
    const drawn = read(await drawPng(svg, { scale: 2, isIndexed: true }));
    expect(drawn.length).toBe(18 * 8);
    expect(new Set(drawn.map(String))).toEqual(new Set(['11,90,102']));
  });
});
