import { setHeadline } from './headline.ts';
import type { Letters } from '#pictures/letters.ts';

/** How a text of a card is set. */
export interface BlockStyle {
  letters: Letters;
  weight: number;
  colour: string;
  /** Sizes to be tried, the largest first; it is cut where it fits in none. */
  sizes: readonly number[];
  /** From baseline to baseline, from the top of a capital to its baseline, and between letters: in parts of the size. */
  leading: number;
  ascent: number;
  tracking?: number;
  /** The most lines. */
  most: number;
  /** BCP 47. */
  language: string;
  isRightToLeft: boolean;
}

/** A text, set. */
export interface Block {
  /** From the top of the first line's capitals to the last baseline. */
  height: number;
  lines: string[];
  size: number;
  /** The width of its longest line. */
  width: number;
  /** Draws it as SVG with its corner there: the left one, or the right one where it is written from the right. */
  at: (x: number, top: number) => string;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Sets a text in the room for it. */
export function setBlock(text: string, room: { width: number; height: number }, style: BlockStyle): Block {
  const { colour, leading, ascent, isRightToLeft } = style;
  const measure = (line: string) => outlined(line, 1, style).width;
  const { lines, size } = setHeadline(text, { ...room, ...style }, measure, style.language);
  const drawn = lines.map((line) => outlined(line, size, style));
  return {
    lines,
    size,
    width: Math.max(0, ...drawn.map(({ width }) => width)),
    height: lines.length === 0 ? 0 : (ascent + (lines.length - 1) * leading) * size,
    at: (x, top) =>
      drawn
        .map(({ paths, width }, index) => {
          const left = isRightToLeft ? x - width : x;
          const y = top + (ascent + index * leading) * size;
          return paths
            .map(
              (path) =>
                `<path transform="translate(${round(left + path.x)} ${round(y)})" fill="${colour}" d="${path.d}"/>`,
            )
            .join('');
        })
        .join(''),
  };
}

/** A line as paths; letter by letter where there is more room between them than their face gives. */
function outlined(line: string, size: number, { letters, weight, tracking = 0, isRightToLeft }: BlockStyle) {
  const style = { size, weight, isRightToLeft };
  if (tracking === 0) {
    const { d, width } = letters(line, style);
    return { paths: d === '' ? [] : [{ d, x: 0 }], width };
  }
  const paths: { d: string; x: number }[] = [];
  let x = 0;
  for (const { segment } of graphemes.segment(line)) {
    const { d, width } = letters(segment, style);
    if (d !== '') paths.push({ d, x });
    x += width + tracking * size;
  }
  return { paths, width: Math.max(0, x - tracking * size) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
