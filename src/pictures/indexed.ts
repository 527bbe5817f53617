import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST = 256;

/**
 * Pixels as a PNG of at most 256 colours, which for a drawing is less than half the size of one with all of them. Rare
 * shades give way to near ones that are more common; a colour that is like no other stays.
 *
 * @param pixels red, green, blue and an opacity that is passed over, a byte each, from the top left
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const colours = new Uint32Array(width * height);
  for (let index = 0; index < colours.length; index++) {
    const at = index * 4;
    colours[index] = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
  }
  const counts = countRuns(colours);
  const palette = paletteOf(counts);
  const places = new Map(Array.from(counts.keys(), (colour) => [colour, nearest(colour, palette).place]));
  // Each row begins with its filter: none.
  const rows = new Uint8Array(height * (width + 1));
  let [last, place] = [-1, 0];
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 1; x <= width; x++, index++) {
      const colour = colours[index] ?? 0;
      if (colour !== last) [last, place] = [colour, places.get(colour) ?? 0];
      rows[y * (width + 1) + x] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    // A ninth smaller at level 9, for four times the time.
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** How often each colour is there. A drawing is mostly runs of one, so that few have to be looked up. */
function countRuns(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let from = 0, to = 0; from < colours.length; from = to) {
    const colour = colours[from] ?? 0;
    while (to < colours.length && colours[to] === colour) to++;
    counts.set(colour, (counts.get(colour) ?? 0) + to - from);
  }
  return counts;
}

/** The colours that stand for all, so that none is farther from one of them than it must be. */
function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const byCount = [...counts].sort(([one, often], [other, oftener]) => oftener - often || one - other);
  const colours = byCount.map(([colour]) => colour);
  for (let distance = 0; ; distance = distance * 1.5 + 4) {
    const palette: number[] = [];
    for (const colour of colours) {
      if (palette.length === 0 || nearest(colour, palette).distance > distance) palette.push(colour);
      if (palette.length > MOST) break;
    }
    if (palette.length <= MOST) return palette;
  }
}

/** The colour of a palette that is nearest to another, and the square of how far it is. */
function nearest(colour: number, palette: readonly number[]): { place: number; distance: number } {
  let [place, distance] = [0, Infinity];
  for (let index = 0; index < palette.length && distance > 0; index++) {
    const other = palette[index] ?? 0;
    const [red, green, blue] = [
      (colour >> 16) - (other >> 16),
      ((colour >> 8) & 255) - ((other >> 8) & 255),
      (colour & 255) - (other & 255),
    ];
    const far = red * red + green * green + blue * blue;
    if (far < distance) [place, distance] = [index, far];
  }
  return { place, distance };
}

function channels(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
