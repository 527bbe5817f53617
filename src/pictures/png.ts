import { renderAsync } from '@resvg/resvg-js';
import { indexedPng } from './indexed.ts';

/** How a picture is drawn. */
export interface PngOptions {
  /** Pixels of the picture to one of the SVG. */
  scale: number;
  /** A colour under it, `#ffffff`; what the SVG does not cover is clear without. */
  background?: string;
  /** With at most 256 colours, for a file of half the size; only of a picture that nothing shows through. */
  isIndexed?: boolean;
}

/**
 * An SVG as a PNG, the same bytes each time.
 *
 * @param svg whose texts are outlines already (`lettersFor`), and whose styles are plain values: no face is read
 * @throws {Error} `invalid SVG: …`
 */
export async function drawPng(svg: string, { scale, background, isIndexed }: PngOptions): Promise<Uint8Array> {
  try {
    const drawn = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: scale },
      background,
      font: { loadSystemFonts: false },
      logLevel: 'off',
    });
    return isIndexed ? indexedPng(drawn.pixels, drawn.width, drawn.height) : drawn.asPng();
  } catch (error) {
    throw new Error(`invalid SVG: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
