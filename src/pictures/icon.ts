import { lettersFor } from './letters.ts';
import { drawPng } from './png.ts';

/** How an icon is drawn. */
export interface IconOptions {
  /** Pixels on a side. */
  size: number;
  /** Of the ground, `#fbf9f4`. */
  paper: string;
  /** May be cut to any shape that holds a circle of 80% of its width, as systems do with the icons of apps. */
  isMaskable: boolean;
}

/** How much of an icon's width its mark takes. */
const MARK = 0.76;
const MARK_MASKABLE = 0.56;

/**
 * A mark as a square icon.
 *
 * @param mark an SVG with a viewBox, as favicons are
 * @throws {Error} `invalid SVG: …`
 */
export async function drawIcon(mark: string, { size, paper, isMaskable }: IconOptions): Promise<Uint8Array> {
  const side = size * (isMaskable ? MARK_MASKABLE : MARK);
  const corner = (size - side) / 2;
  // In a light icon the mark has its light colours; what reads this knows no conditions.
  const plain = mark.replace(/<\?xml[^>]*>/, '').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const placed = plain.replace('<svg', `<svg x="${corner}" y="${corner}" width="${side}" height="${side}"`);
  return drawPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="${paper}"/>${placed}</svg>`,
    { scale: 1 },
  );
}

/**
 * A site's first letter as a mark, for one that has no favicon.
 *
 * @param ink its colour, `#0b5a66`
 */
export async function initialMark(name: string, ink: string): Promise<string> {
  const [initial = '?'] = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  const letters = await lettersFor([initial]);
  const { d, width } = letters(initial, { size: 32, weight: 600, isRightToLeft: false });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path transform="translate(${(32 - width) / 2} 27.5)" d="${d}" fill="${ink}"/></svg>`;
}
