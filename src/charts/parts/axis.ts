import { scaleLinear, scaleUtc } from 'd3-scale';
import { formatMoment, tickLabels } from './moments.ts';
import type { Plot } from './place.ts';
import type { Scale } from './scales.ts';
import type { Mark } from './scene.ts';
import { baseline, shorten, textWidth } from './text-metrics.ts';

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

/** The height of an axis' labels under a plot, and of the title above or below one. */
export const UNDER = 24;
export const TITLE = 20;

/**
 * As many ticks as have room side by side, where the axis ends on its values: for time, years and other places.
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

/**
 * The labels of a lying axis, in the middle of their ticks where the frame leaves room; one that would touch the label
 * before it is left out.
 *
 * @param y the baseline
 */
export function placeLabels(ticks: readonly Tick[], y: number, width: number): Mark[] {
  let free = -Infinity;
  return [...ticks]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, label }): Mark[] => {
      const half = textWidth(label, 'tick') / 2;
      const x = Math.max(half, Math.min(at, width - half));
      if (x - half < free || half * 2 > width) return [];
      free = x + half + 4;
      return [{ kind: 'text', x, y, lines: [label], style: 'tick', anchor: 'middle', class: 'chart-soft' }];
    });
}

/** The room that the labels of a standing axis take on its left, with the gap after them. */
export function labelRoom({ ticks }: Scale): number {
  return Math.ceil(Math.max(0, ...ticks.map(({ label }) => textWidth(label, 'tick')))) + 8;
}

/** A standing axis: a fine line across the plot for each tick, a strong one at zero, the labels on the left. */
export function standingAxis({ ticks }: Scale, { left, right, bottom }: Plot): Mark[] {
  const hasZero = ticks.some(({ value }) => value === 0);
  return [
    ...ticks.map(({ at, value }): Mark => ({
      kind: 'line',
      x1: left,
      x2: right,
      y1: at,
      y2: at,
      class: value === 0 ? 'chart-base' : 'chart-grid',
    })),
    ...(hasZero ? [] : [{ kind: 'line', x1: left, x2: right, y1: bottom, y2: bottom, class: 'chart-grid' } as const]),
    {
      kind: 'group',
      marks: ticks.map(({ at, label }): Mark => ({
        kind: 'text',
        x: left - 8,
        y: at + 4,
        lines: [label],
        style: 'tick',
        anchor: 'end',
        class: 'chart-soft',
      })),
    },
  ];
}

/** The ticks and labels under a plot. */
export function lyingAxis(ticks: readonly Tick[], { bottom }: Plot, width: number): Mark[] {
  return [
    ...ticks.map(({ at }): Mark => ({
      kind: 'line',
      x1: at,
      x2: at,
      y1: bottom,
      y2: bottom + 5,
      class: 'chart-tick-mark',
    })),
    { kind: 'group', marks: placeLabels(ticks, bottom + 19, width) },
  ];
}

/**
 * A lying axis above its plot: fine lines down through it, a strong one at the base.
 *
 * @param base the value that all are measured from; none on an axis of time
 * @param headroom what stands between the plot and its labels, in pixels
 */
export function hangingAxis(
  { ticks }: { ticks: readonly Tick[] },
  { top, bottom }: Plot,
  width: number,
  headroom: number,
  base: number | undefined,
): Mark[] {
  return [
    ...ticks.map(({ at, value }): Mark => ({
      kind: 'line',
      x1: at,
      x2: at,
      y1: top,
      y2: bottom,
      class: value === base ? 'chart-base' : 'chart-grid',
    })),
    { kind: 'group', marks: placeLabels(ticks, top - headroom - 7, width) },
  ];
}

/** What an axis measures, at its end; nothing where it has no title. */
export function axisTitle(
  title: string | undefined,
  x: number,
  top: number,
  width: number,
  anchor: 'start' | 'end',
): Mark[] {
  if (title === undefined || title === '') return [];
  const lines = [shorten(title, width, 'tick')];
  return [{ kind: 'text', x, y: top + baseline('tick'), lines, style: 'tick', anchor, class: 'chart-soft' }];
}
