import { group, type Mark } from './scene.ts';
import { round } from './svg.ts';
import { symbolMark } from './symbol.ts';

export interface Dot {
  cx: number;
  cy: number;
  tone: string;
}

/** Beyond these, dots are drawn as one path for each colour: a fifth of the text. */
const SINGLE = 400;

/**
 * Dots of one size, in the order of the table.
 *
 * @param column of the chart's table whose values they show
 * @param more classes
 */
export function drawDots(dots: readonly Dot[], r: number, column: number, more = ''): Mark {
  if (dots.length <= SINGLE) {
    const symbols = dots.map(({ cx, cy, tone }) => symbolMark(tone, cx, cy, r, `chart-fill-${tone} ${more}`.trim()));
    return group(symbols, { column });
  }
  const tones = [...new Set(dots.map(({ tone }) => tone))];
  // A line of no length with round ends is a dot.
  const paths = tones.map((tone): Mark => {
    const rows = dots.flatMap((dot, row) => (dot.tone === tone ? [row] : []));
    const own = rows.flatMap((row) => dots[row] ?? []);
    const d = own.map(({ cx, cy }) => `M${round(cx)} ${round(cy)}h0`).join('');
    return group([{ kind: 'path', d, width: 2 * r, class: `chart-dots chart-stroke-${tone}` }], {
      column,
      rows: tones.length === 1 ? undefined : rows,
    });
  });
  return group(paths);
}
