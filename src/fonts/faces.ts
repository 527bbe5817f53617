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
/** From the text to the bold of <strong>; nothing is set lighter. */
const WEIGHTS = [400, 700] as const;

/*
 * Newsreader is drawn for 6, 18 and 72 pixels, light, regular and bold, and each of these nine drawings weighs about as
 * much. Nothing but figures in tables is set in it below 16 pixels, so that those for 18 and 72 do, in two weights.
 * Italics are for words in a text: one cut, and a bold one that is loaded where a text has bold italics.
 */
const roman = { opsz: [18, 72], wght: WEIGHTS } as const;
const italic = { opsz: 18, wght: 400 } as const;
const boldItalic = { opsz: 18, wght: 700 } as const;

/** Every face of the site. */
export const servedFaces: readonly ServedFace[] = ['latin', 'latin-ext'].flatMap((letters) => [
  newsreader(letters, '', 'normal', roman),
  newsreader(letters, '-italic', 'italic', italic),
  newsreader(letters, '-bold-italic', 'italic', boldItalic),
  {
    file: `libre-franklin-${letters}.woff2`,
    source: `@fontsource-variable/libre-franklin/files/libre-franklin-${letters}-wght-normal.woff2`,
    axes: { wght: WEIGHTS },
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
