import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { cardSize } from '#site/urls.ts';

/** As wide as text on screens with two dots to a pixel. */
const PLAIN_WIDTH = 1104;

/** JPEG has no transparent ground. */
const jpeg = { format: 'jpeg', background: '#ffffff' } as const;

/**
 * A picture as one file that everybody shows; a drawing as it is.
 *
 * @returns its path
 */
export async function plainFile(src: ImageMetadata): Promise<string> {
  if (src.format === 'svg') return src.src;
  return (await getImage({ src, width: Math.min(src.width, PLAIN_WIDTH), ...jpeg })).src;
}

/** Whether a picture can be what links show: a drawing or a smaller picture can't. */
export function fillsCard({ format, width, height }: ImageMetadata): boolean {
  return format !== 'svg' && width >= cardSize.width && height >= cardSize.height;
}

/**
 * A picture that fills a card, cut to its size.
 *
 * @returns its path
 */
export async function cardFile(src: ImageMetadata): Promise<string> {
  return (await getImage({ src, ...cardSize, fit: 'cover', ...jpeg })).src;
}
