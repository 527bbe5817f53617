import { utcDay, utcMonth, utcYear } from 'd3-time';
import type { FieldType, Value } from '#data/table.ts';

/** A time as precise as its source gives it. */
export interface Moment {
  /** The first instant of it, in UTC. */
  at: Date;
  precision: 'year' | 'month' | 'day';
}

/** `2019`, `2019-01`, `2019-01-17`, and whatever time of the day follows. */
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/;

/** @returns undefined where the value is missing or no date */
export function readMoment(value: Value | undefined, type: FieldType): Moment | undefined {
  if (value instanceof Date) return { at: value, precision: type === 'yearmonth' ? 'month' : 'day' };
  const [, year, month, day] = PARTIAL.exec(String(value ?? '')) ?? [];
  if (year === undefined) return undefined;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  // The 31st of February would be a day in March.
  if (at.getUTCMonth() !== Number(month ?? 1) - 1 || at.getUTCDate() !== Number(day ?? 1)) return undefined;
  return { at, precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year' };
}

const PARTS: Record<Moment['precision'], Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

export function formatMoment({ at, precision }: Moment, language: string, length: 'long' | 'short' = 'long'): string {
  const parts = PARTS[precision];
  return format(at, language, length === 'short' && parts.month ? { ...parts, month: 'short' } : parts);
}

/**
 * The labels of an axis of time, as short as their distance allows: years, months, days or hours; what a label leaves
 * out stands in the first one and wherever it changes.
 *
 * @param ticks in their order
 */
export function tickLabels(ticks: readonly Date[], language: string): string[] {
  const every = (floor: { floor(date: Date): Date }) => ticks.every((tick) => +floor.floor(tick) === +tick);
  if (every(utcYear)) return ticks.map((tick) => format(tick, language, { year: 'numeric' }));
  const [part, context, changes]: [Intl.DateTimeFormatOptions, Intl.DateTimeFormatOptions, typeof utcYear] = every(
    utcMonth,
  )
    ? [{ month: 'short' }, { year: 'numeric' }, utcYear]
    : every(utcDay)
      ? [{ month: 'short', day: 'numeric' }, {}, utcYear]
      : [{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, { month: 'short', day: 'numeric' }, utcDay];
  return ticks.map((tick, index) => {
    const before = ticks[index - 1];
    const isNew = before === undefined || +changes.floor(before) !== +changes.floor(tick);
    return format(tick, language, isNew ? { ...part, ...context } : part);
  });
}

function format(at: Date, language: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(at);
}
