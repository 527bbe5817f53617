import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import compress from 'wawoff2/compress.js';
import decompress from 'wawoff2/decompress.js';
import { subset, type Cut } from './subset.ts';

/** A face as readers get it. */
export interface ServedFace extends Cut {
  /** The file's name in src/styles/faces/. */
  file: string;
  /** The file of a package from which it is cut. */
  source: string;
}

/** Where the faces are that the styles name. */
export const FACES = 'src/styles/faces';

const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'rvrn', 'pnum', 'tnum'];
/*
 * Newsreader is drawn for 6, 18 and 72 pixels, light, regular and bold, and each drawing that a file keeps weighs some
 * 20 KB. Four cuts without any axis do: the text's, which every page loads and whose bold and italics are loaded where a
 * text has them, and one for headlines from 20 to 60 pixels. Nothing but figures in tables is set below 16.
 */
const text = { opsz: 18, wght: 400 } as const;
const bold = { opsz: 18, wght: 700 } as const;
const headline = { opsz: 36, wght: 530 } as const;

/** Every face of the site. */
export const servedFaces: readonly ServedFace[] = ['latin', 'latin-ext'].flatMap((letters) => [
  newsreader(letters, '', 'normal', text),
  newsreader(letters, '-bold', 'normal', bold),
  newsreader(letters, '-headline', 'normal', headline),
  newsreader(letters, '-italic', 'italic', text),
  newsreader(letters, '-bold-italic', 'italic', bold),
  {
    file: `libre-franklin-${letters}.woff2`,
    source: `@fontsource-variable/libre-franklin/files/libre-franklin-${letters}-wght-normal.woff2`,
    axes: { wght: [400, 700] },
    features: FEATURES,
  },
]);

function newsreader(letters: string, name: string, style: 'normal' | 'italic', axes: Cut['axes']): ServedFace {
  return {
    file: `newsreader-${letters}${name}.woff2`,
    source: `@fontsource-variable/newsreader/files/newsreader-${letters}-opsz-${style}.woff2`,
    axes,
    features: FEATURES,
  };
}

/** Cuts a face from its package; WOFF2, the same bytes every time. */
export async function cutFace({ source, axes, features }: ServedFace): Promise<Uint8Array> {
  const whole = await readFile(createRequire(import.meta.url).resolve(source));
  return compress(await subset(await decompress(whole), { axes, features }));
}
