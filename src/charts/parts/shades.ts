import { bisectRight, extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Chart } from '../chart.ts';
import type { LegendItem } from './legend.ts';
import { SHADES, SIDES } from './theme.ts';
import { shade, type Tone } from './tones.ts';
import { titleOf } from './words-of.ts';

/** Classes of values, each with a colour of its own. */
export interface Shades {
  toneOf(value: number): Tone;
  tones: readonly Tone[];
  /** Between the classes: one fewer than there are of them. */
  bounds: readonly number[];
}

const CLASSES = 5;

/**
 * Classes with round bounds, or with those that the editor set.
 *
 * A few classes rather than a gradient: a reader can tell which one a colour is, and colours follow by style alone.
 */
export function shadesOf({ options: { steps, middle } }: Chart, values: readonly number[]): Shades {
  const [low, high] = extent(values);
  const bounds = Array.isArray(steps)
    ? (steps as readonly number[])
    : roundBounds(low ?? 0, high ?? 1, (steps as number | undefined) ?? CLASSES, middle);
  const count = bounds.length + 1;
  const tones = Array.from({ length: count }, (_, index) =>
    middle === undefined ? shade(index, count) : sided(index, bounds, middle),
  );
  return { bounds, tones, toneOf: (value) => tones[bisectRight(bounds, value)] ?? 'muted' };
}

/** Round numbers that part the values into about so many classes; none where all are alike. */
function roundBounds(low: number, high: number, wanted: number, middle: number | undefined): number[] {
  if (low === high) return [];
  for (let count = wanted; count >= 1; count--) {
    const inside = scaleLinear()
      .domain([low, high])
      .ticks(count)
      .filter((bound) => bound > low && bound <= high);
    const isFew =
      middle === undefined
        ? inside.length < SHADES
        : Object.values(sidesOf(inside, middle)).every((classes) => classes <= SIDES);
    if (isFew && inside.length <= wanted + 1) return inside;
  }
  return [];
}

/** How many classes are on each side of a middle; one that holds it inside is of neither. */
function sidesOf(bounds: readonly number[], middle: number): { lows: number; highs: number } {
  const lows = bounds.filter((bound) => bound <= middle).length;
  return { lows, highs: bounds.length - lows + (bounds.includes(middle) ? 1 : 0) };
}

/** How far a class is from the middle, and on which side. */
function sided(index: number, bounds: readonly number[], middle: number): Tone {
  const { lows, highs } = sidesOf(bounds, middle);
  const isBound = bounds.includes(middle);
  if (!isBound && index === lows) return 'middle';
  const isHigh = index >= lows;
  const off = isHigh ? index - lows + (isBound ? 1 : 0) : lows - index;
  const of = Math.max(1, isHigh ? highs : lows);
  return `${isHigh ? 'high' : 'low'}-${Math.min(SIDES, Math.max(1, Math.round((off * SIDES) / of)))}`;
}

/** What the colours mean: the classes side by side, their bounds at the seams. */
export function shadeLegend(chart: Chart, values: readonly number[], channel = 'value'): LegendItem[] {
  const { tones, bounds } = shadesOf(chart, values);
  const [only] = values;
  if (only === undefined) return [];
  const title = titleOf(chart.fields[channel]);
  const numbers = chart.numbers(values);
  if (bounds.length === 0)
    return [{ kind: 'name', name: numbers.label(only), tone: tones[0] ?? 'muted', shape: 'square' }];
  return [{ kind: 'steps', title, classes: tones.map((tone) => `chart-fill-${tone}`), bounds: numbers.ticks(bounds) }];
}
