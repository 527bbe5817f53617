import { ascending } from 'd3-array';
import type { Field, Row } from '#data/table.ts';
import type { Chart } from '../chart.ts';
import { readMoment } from './moments.ts';
import { numberIn, textIn } from './rows.ts';
import { titleOf } from './words-of.ts';

/** A line to be drawn: its values in the order of x. */
export interface Series {
  name: string;
  points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  /** The place on the axis: a number, or milliseconds since 1970 where the field is of dates. */
  x: number;
  /** Undefined where the value is missing: the line has a gap. */
  y: number | undefined;
  /** The least and the greatest that the value may be, where the chart has such channels. */
  low?: number;
  high?: number;
  row: Row;
}

/** Whether a field's values stand on an axis of time rather than of numbers. */
export function isTime(field: Field | undefined): boolean {
  return field !== undefined && ['date', 'datetime', 'yearmonth'].includes(field.type);
}

/** A row's place on the lying axis: a number, or milliseconds since 1970. */
export function placeIn(row: Row, field: Field | undefined): number | undefined {
  return field && isTime(field) ? readMoment(row[field.name], field.type)?.at.getTime() : numberIn(row, field);
}

/**
 * The rows as lines, in the order in which their names first occur.
 *
 * A series that has no row where others have one gets a gap there, as if its value were missing.
 */
export function readSeries({ rows, fields }: Chart): Series[] {
  const { x, y, series, low, high } = fields;
  const byName = new Map<string, Map<number, SeriesPoint>>();
  const places = new Set<number>();
  for (const row of rows) {
    const at = placeIn(row, x);
    if (at === undefined) continue;
    const name = series ? textIn(row, series) : titleOf(y);
    const points = byName.get(name) ?? new Map<number, SeriesPoint>();
    const band = low && high ? { low: numberIn(row, low), high: numberIn(row, high) } : {};
    points.set(at, { x: at, y: numberIn(row, y), row, ...band });
    byName.set(name, points);
    places.add(at);
  }
  const order = [...places].sort(ascending);
  return Array.from(byName, ([name, points]) => ({
    name,
    points: order.map((at) => points.get(at) ?? { x: at, y: undefined, row: {} }),
  }));
}

/** A point that has a value. */
export type Known = SeriesPoint & { y: number };

export function knownPoints({ points }: Series): Known[] {
  return points.filter((point): point is Known => point.y !== undefined);
}

/** The last point that has a value, of a series that has one. */
export function lastOf(series: Series): Known {
  const last = knownPoints(series).at(-1);
  if (last === undefined) throw new RangeError(`missing values: ${series.name}`);
  return last;
}
