import type { Chart } from '../chart.ts';
import { SERIES, SHADES, SIDES } from './theme.ts';

/** The end of a class: a series' number, or `muted`. */
export type Tone = string;

/**
 * The colours of names: those that stand out first, or the first in their order where none does; the rest is muted.
 *
 * @param all in the order in which they get colours
 */
export function tonesOf({ highlight }: Chart, all: readonly string[]): (name: string) => Tone {
  const toned = (highlight.length > 0 ? highlight.filter((name) => all.includes(name)) : all).slice(0, SERIES);
  return (name) => (toned.includes(name) ? String(toned.indexOf(name) + 1) : 'muted');
}

/** The same where it is names and not series that stand out: every series keeps its colour. */
export function seriesTonesOf(chart: Chart, all: readonly string[]): (name: string) => Tone {
  return tonesOf(chart.fields['label'] ? { ...chart, highlight: [] } : chart, all);
}

/** The one colour of marks without series, or `muted` where others stand out. */
export function toneOfOne({ highlight }: Chart, name: string): Tone {
  return highlight.length === 0 || highlight.includes(name) ? '1' : 'muted';
}

/**
 * The colour of one of several classes from little to much: a shade.
 *
 * @param index from 0
 */
export function shade(index: number, count: number): Tone {
  return `shade-${count === 1 ? Math.ceil(SHADES / 2) : 1 + Math.round((index * (SHADES - 1)) / (count - 1))}`;
}

/** The colour of one of several classes that go both ways from a middle: `low-3` to `low-1`, `middle`, `high-1` to `high-3`. */
export function bothWays(index: number, count: number): Tone {
  const off = index - (count - 1) / 2;
  if (off === 0) return 'middle';
  const half = Math.floor(count / 2);
  const step = Math.max(1, Math.round((Math.ceil(Math.abs(off)) * SIDES) / half));
  return `${off < 0 ? 'low' : 'high'}-${Math.min(SIDES, step)}`;
}
