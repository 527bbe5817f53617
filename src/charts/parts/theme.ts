import type { Chart } from '../chart.ts';
import type { TextStyle } from './scene.ts';

/** The widths at which charts are laid out: a phone's column, and an article's widest. */
export const widths = { narrow: 328, wide: 704 } as const;

/** Below this width a layout has a column only. */
export const isNarrow = (width: number) => width < 520;

/** Sizes and leading in pixels, as charts.css sets them; a test holds the two together. */
export const textStyles: Record<TextStyle, { size: number; weight: 400 | 600; leading: number }> = {
  label: { size: 13, weight: 400, leading: 17 },
  strong: { size: 13, weight: 600, leading: 17 },
  tick: { size: 12, weight: 400, leading: 16 },
  figure: { size: 30, weight: 600, leading: 36 },
  /** Over a chart that stands alone; in a page the title is no part of the drawing. */
  heading: { size: 18, weight: 600, leading: 23 },
};

/** The height of a plot that has no rows of its own, in pixels: about three to two on a phone, two to one beside it. */
export function plotHeight({ siblings }: Pick<Chart, 'siblings'>, width: number): number {
  if (siblings) return Math.round(Math.max(110, Math.min(170, width * 0.7)));
  return isNarrow(width) ? 236 : 330;
}

/** About how many ticks stand on such a plot. */
export function tickCount({ siblings }: Pick<Chart, 'siblings'>, width: number): number {
  return siblings ? 3 : isNarrow(width) ? 4 : 5;
}

/** How many colours there are for series that stand side by side. */
export const SERIES = 6;

/** How many shades there are from little to much. */
export const SHADES = 7;

/** How many there are on each side of a middle. */
export const SIDES = 3;
