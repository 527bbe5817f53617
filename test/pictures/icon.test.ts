import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { drawIcon, initialMark } from '#pictures/icon.ts';

const PAPER = '#fbf9f4';
const options = { size: 64, paper: PAPER, isMaskable: false };
const mark =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><style>rect { fill: #0b5a66 } @media (prefers-color-scheme: dark) { rect { fill: #ffffff } }</style><rect width="8" height="8"/></svg>';

/** Width and height as the file has them, in pixels. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test.each([192, 512])('drawIcon() draws the site’s own mark with %i pixels on a side', async (size) => {
  const icon = await drawIcon(await readFile('public/favicon.svg', 'utf8'), { ...options, size });
  expect(sizeOf(icon)).toEqual([size, size]);
});

test('drawIcon() draws a maskable mark smaller, and any in its light colours', async () => {
  const light = mark.replace(/@media.*\}\s*\}/, '');
  expect(await drawIcon(mark, options)).toEqual(await drawIcon(light, options));
  expect(await drawIcon(mark, { ...options, isMaskable: true })).not.toEqual(await drawIcon(mark, options));
});

test.each(['Meridian', 'صحيفة', '子午线'])('initialMark("%s") is a mark that can be drawn', async (name) => {
  const ground = await drawIcon(await initialMark(name, PAPER), options);
  const drawn = await drawIcon(await initialMark(name, '#0b5a66'), options);
  expect(drawn).not.toEqual(ground);
});

test('drawIcon() refuses what is no SVG', async () => {
  await expect(drawIcon('<svg', options)).rejects.toThrow('invalid SVG: ');
});
