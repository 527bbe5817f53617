import { renderAsync } from '@resvg/resvg-js';

/** How a picture is drawn. */
export interface PngOptions {
  /** Pixels of the picture to one of the SVG. */
  scale: number;
  /** A colour under it, `#ffffff`; what the SVG does not cover is clear without. */
  background?: string;
}

/**
 * An SVG as a PNG, the same bytes each time.
 *
 * @param svg whose texts are outlines already (`lettersFor`), and whose styles are plain values: no face is read
 * @throws {Error} `invalid SVG: …`
 */
export async function drawPng(svg: string, { scale, background }: PngOptions): Promise<Uint8Array> {
  try {
    const drawn = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: scale },
      background,
      font: { loadSystemFonts: false },
      logLevel: 'off',
    });
    return drawn.asPng();
  } catch (error) {
    throw new Error(`invalid SVG: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
