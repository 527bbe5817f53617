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
};

/** How many colours there are for series that stand side by side. */
export const SERIES = 6;
