import { scaleLinear, scaleUtc } from 'd3-scale';
import { formatMoment, tickLabels } from './moments.ts';
import type { Numbers } from '#site/numbers.ts';
import type { Mark } from './scene.ts';
import { textWidth } from './text-metrics.ts';

/** A tick of an axis: where it stands in pixels, and what is written there. */
export interface Tick {
  at: number;
  value: number;
  label: string;
}

/** The least distance between two labels of an axis. */
const APART = 14;

/** More labels than these are no help. */
const MOST = 8;

/** A scale of values with few and round ticks, which its domain ends on. */
export function valueScale(domain: readonly [number, number], count: number, range: readonly [number, number]) {
  return scaleLinear().domain(domain).nice(count).range(range);
}

export function valueTicks(scale: ReturnType<typeof valueScale>, count: number, numbers: Numbers): Tick[] {
  const values = scale.ticks(count);
  const labels = numbers.ticks(values);
  return values.map((value, index) => ({ value, at: scale(value), label: labels[index] ?? '' }));
}

/**
 * As many ticks as have room side by side.
 *
 * @param domain numbers, or milliseconds where `time` is set
 * @param write a number as the axis has it
 */
export function placeTicks(
  domain: readonly [number, number],
  range: readonly [number, number],
  {
    time,
    whole,
    language,
    write,
  }: { time: boolean; whole: boolean; language: string; write: (value: number) => string },
): Tick[] {
  const [from, to] = domain;
  if (from === to) {
    const label = time ? (tickLabels([new Date(from)], language)[0] ?? '') : write(from);
    return [{ value: from, at: (range[0] + range[1]) / 2, label }];
  }
  const most = Math.min(MOST, Math.max(2, Math.ceil((range[1] - range[0]) / 45)));
  for (let count = most; count >= 1; count--) {
    const ticks = time ? timeTicks(domain, range, count, language) : numberTicks(domain, range, count, whole, write);
    if (ticks.length >= 2 && ticks.length <= MOST + 1 && areApart(ticks)) return ticks;
  }
  const ends = [from, to].map((value, index) => ({
    value,
    at: range[index] ?? 0,
    label: time ? formatMoment({ at: new Date(value), precision: 'day' }, language) : write(value),
  }));
  return areApart(ends) ? ends : ends.slice(0, 1);
}

function timeTicks(
  domain: readonly [number, number],
  range: readonly [number, number],
  count: number,
  language: string,
) {
  const scale = scaleUtc().domain(domain).range(range);
  const dates = scale.ticks(count);
  const labels = tickLabels(dates, language);
  return dates.map((date, index) => ({ value: +date, at: scale(date), label: labels[index] ?? '' }));
}

function numberTicks(
  domain: readonly [number, number],
  range: readonly [number, number],
  count: number,
  whole: boolean,
  write: (value: number) => string,
) {
  const scale = scaleLinear().domain(domain).range(range);
  const values = scale.ticks(count).filter((value) => !whole || Number.isInteger(value));
  return values.map((value) => ({ value, at: scale(value), label: write(value) }));
}

function areApart(ticks: readonly Tick[]): boolean {
  return ticks.every((tick, index) => {
    const before = ticks[index - 1];
    if (before === undefined) return true;
    return tick.at - before.at >= (textWidth(tick.label, 'tick') + textWidth(before.label, 'tick')) / 2 + APART;
  });
}

/** The labels under an axis, in the middle of their ticks where the frame leaves room; `y` is the baseline. */
export function placeLabels(ticks: readonly Tick[], y: number, width: number): Mark[] {
  return ticks.map(({ at, label }) => {
    const half = textWidth(label, 'tick') / 2;
    const x = Math.max(half, Math.min(at, width - half));
    return { kind: 'text', x, y, lines: [label], style: 'tick', anchor: 'middle', class: 'chart-soft' };
  });
}
