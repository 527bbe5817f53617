import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { versionString } from 'harfbuzzjs';
import { FAMILIES } from './faces.ts';
import { drawPng, type PngOptions } from './png.ts';

/** Where pictures are kept between builds; it may be deleted at any time. */
const FOLDER = 'node_modules/.dateline/pictures';

const require = createRequire(import.meta.url);

/** To be raised when letters are drawn otherwise, so that no picture is kept that has the old ones. */
const LETTERING = 2;

/** What a picture depends on besides its own text. */
const versions = [
  LETTERING,
  // HarfBuzz's own version, as its package doesn't give away its package.json.
  versionString(),
  ...['@resvg/resvg-js', 'bidi-js', ...FAMILIES.map((family) => `@fontsource-variable/${family}`)].map(
    (name) => (require(`${name}/package.json`) as { version: string }).version,
  ),
];

/**
 * A picture as a PNG, kept by the digest of all that it is made of.
 *
 * @param written the picture as SVG, with its texts
 * @param outlined gives the same with its texts as outlines; asked only where the picture is not kept yet
 */
export async function keptPng(
  written: string,
  outlined: () => Promise<string>,
  options: PngOptions,
  folder = FOLDER,
): Promise<Uint8Array> {
  const digest = createHash('sha256')
    .update(JSON.stringify([versions, options, written]))
    .digest('hex');
  const path = join(folder, `${digest}.png`);
  const known = await readFile(path).catch(() => undefined);
  if (known && isWhole(known)) return known;
  const made = await drawPng(await outlined(), options);
  await mkdir(folder, { recursive: true });
  // Whoever reads it meanwhile, or after a build that was cut off, finds a whole picture or none.
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, path);
  return made;
}

const SIGNATURE = '89504e470d0a1a0a';
const END = '49454e44ae426082';

function isWhole(file: Buffer): boolean {
  return file.subarray(0, 8).toString('hex') === SIGNATURE && file.subarray(-8).toString('hex') === END;
}
