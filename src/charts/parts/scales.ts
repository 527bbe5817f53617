import { scaleLinear, scaleLog } from 'd3-scale';
import type { Numbers } from '#site/numbers.ts';
import type { ScaleName } from '../chart.ts';
import type { Tick } from './axis.ts';
import { textWidth } from './text-metrics.ts';

/** From values to pixels, with the values that are written beside it. */
export interface Scale {
  at(value: number): number;
  domain: readonly [number, number];
  ticks: readonly Tick[];
}

/** What an axis of numbers is to show. */
export interface Wish {
  /** The least and the greatest value. */
  extent: readonly [number, number];
  /** The ends, where the editor sets them. */
  domain?: readonly [number, number];
  /** True: zero is on the axis; false: it need not be; undefined: the values decide. */
  zero?: boolean;
  scale?: ScaleName;
}

/** How many ticks at most. */
const MOST = 8;

/**
 * The ends of an axis: those that were asked for, or zero and the values, or the values alone where they are so far from
 * zero that their differences would be lost.
 */
export function domainOf({ extent: [low, high], domain, zero, scale }: Wish): [number, number] {
  if (domain) return [domain[0], domain[1]];
  if (scale === 'log') return low === high ? [low / 2, high * 2] : [low, high];
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const fromZero = zero ?? (low < high / 2 && high > low / 2);
  return fromZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
}

/**
 * A scale of numbers whose ends are round, unless the editor set them.
 *
 * @param range in pixels
 * @param count about how many ticks
 */
export function numberScale(wish: Wish, range: readonly [number, number], count: number, numbers: Numbers): Scale {
  const ends = domainOf(wish);
  if (wish.scale === 'log') return logScale(ends, wish.domain !== undefined, range, count, numbers);
  const scale = scaleLinear().domain(ends).range(range);
  if (wish.domain === undefined) scale.nice(count);
  const values = scale.ticks(count);
  return finished(scale, scale.domain() as [number, number], values, numbers);
}

function logScale(
  ends: [number, number],
  isFixed: boolean,
  range: readonly [number, number],
  count: number,
  numbers: Numbers,
) {
  const scale = scaleLog().domain(ends).range(range);
  if (!isFixed) scale.domain(niceLog(ends));
  const all = scale.ticks(count);
  const tens = all.filter((value) => Number.isInteger(Math.round(Math.log10(value) * 1e6) / 1e6));
  const some = tens.length >= 3 ? thinned(tens, MOST) : all.filter((value) => /^[125]/.test(value.toExponential()));
  return finished(scale, scale.domain() as [number, number], some.length >= 2 ? some : ends, numbers);
}

/** Outwards to 1, 2 or 5 times a power of ten. */
function niceLog([low, high]: readonly [number, number]): [number, number] {
  const power = (value: number) => 10 ** Math.floor(Math.log10(value));
  const below = [5, 2, 1].map((step) => step * power(low)).find((value) => value <= low * (1 + 1e-9)) ?? low;
  const above = [1, 2, 5, 10].map((step) => step * power(high)).find((value) => value >= high * (1 - 1e-9)) ?? high;
  return [below, above];
}

function thinned(values: readonly number[], most: number): number[] {
  const every = Math.ceil(values.length / most);
  return values.filter((_, index) => index % every === 0);
}

function finished(
  scale: (value: number) => number,
  domain: readonly [number, number],
  values: readonly number[],
  numbers: Numbers,
): Scale {
  // Between whole numbers there is nothing to tell where only those are written.
  const told = /d$/.test(numbers.specifier) ? values.filter(Number.isInteger) : values;
  const labels = numbers.ticks(told);
  const ticks = told.map((value, index) => ({ value, at: scale(value), label: labels[index] ?? '' }));
  return { at: (value) => scale(value), domain, ticks };
}

/**
 * The same with as many ticks as have room side by side, for an axis that lies.
 *
 * @param range in pixels, from left to right
 */
export function lyingScale(wish: Wish, range: readonly [number, number], numbers: Numbers): Scale {
  for (let count = 7; count > 1; count--) {
    const scale = numberScale(wish, range, count, numbers);
    if (haveRoom(scale.ticks)) return scale;
  }
  const scale = numberScale(wish, range, 2, numbers);
  const [first] = scale.ticks;
  const last = scale.ticks.at(-1);
  const ends = first && last && first !== last ? [first, last] : scale.ticks.slice(0, 1);
  return { ...scale, ticks: haveRoom(ends) ? ends : ends.slice(0, 1) };
}

function haveRoom(ticks: readonly Tick[]): boolean {
  const inOrder = [...ticks].sort((a, b) => a.at - b.at);
  return inOrder.every((tick, index) => {
    const before = inOrder[index - 1];
    if (before === undefined) return true;
    return tick.at - before.at >= (textWidth(tick.label, 'tick') + textWidth(before.label, 'tick')) / 2 + 10;
  });
}
