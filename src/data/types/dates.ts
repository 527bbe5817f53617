import type { CellType, NativeCell, Notation, Present } from './type.ts';
import { isPattern, patternReader, writeByPattern } from './patterns.ts';
import { onlyText } from './type.ts';
import { wholeCell } from './numbers.ts';

const YEAR = /^-?\d{4}$/;
const YEARMONTH = /^\d{4}-\d{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/;
const DATETIME = /^(\d{4}-\d{2}-\d{2})T([^Z+-]+)(Z|[+-]\d{2}:\d{2})?$/;
const DURATION =
  /^(-?)P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** What `any` takes besides the default: forms that can be read in one way only. */
const ANY_DATE = ['%Y/%m/%d', '%Y%m%d', '%d.%m.%Y', '%d %B %Y', '%d %b %Y', '%B %d, %Y', '%b %d, %Y'];
const ANY_TIME = ['%H:%M', '%I:%M %p', '%I:%M:%S %p'];
const ANY_MOMENT = [
  '%Y-%m-%d %H:%M:%S.%L',
  '%Y-%m-%d %H:%M:%S',
  '%Y-%m-%d %H:%M',
  '%Y-%m-%dT%H:%M',
  '%Y-%m-%dT%H:%M%Z',
];

/** The moment that examples of dates show. */
const EXAMPLE = new Date('2019-01-17T18:00:00Z');

const formats = {
  hasFormat: (format: string) => format === 'default' || format === 'any' || isPattern(format),
  formats: 'default, any, or a pattern as %d/%m/%Y',
};

export const date: CellType = {
  noun: () => 'a date',
  example: byFormat('2019-01-17'),
  ...formats,
  reader: readerOf((text) => (DATE.test(text) ? instant(text) : undefined), ANY_DATE, midnight),
  native: () => (cell) => (cell instanceof Date ? midnight(cell) : undefined),
};

export const datetime: CellType = {
  noun: () => 'a date with a time',
  example: byFormat('2019-01-17T18:00:00Z'),
  ...formats,
  reader: readerOf(moment, ANY_MOMENT, (at) => at),
  native: () => (cell) => (cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell : undefined),
};

export const time: CellType = {
  noun: () => 'a time',
  example: byFormat('18:00:00'),
  ...formats,
  reader: readerOf<string>(
    (text) => (TIME.test(text) ? text : undefined),
    ANY_TIME,
    (at) =>
      at
        .toISOString()
        .slice(11)
        .replace(/(?:\.000)?Z$/, ''),
  ),
  native: onlyText,
};

export const year: CellType = {
  noun: () => 'a year',
  example: () => '2019',
  reader: () => (text) => (YEAR.test(text) ? Number(text) : undefined),
  native: () => (cell) => {
    const value = wholeCell(cell);
    return value !== undefined && Math.abs(value) <= 9999 ? value : undefined;
  },
};

export const yearmonth: CellType = {
  noun: () => 'a year and month',
  example: () => '2019-01',
  reader: () => (text) => (YEARMONTH.test(text) ? instant(`${text}-01`) : undefined),
  native: () => (cell) => (cell instanceof Date && cell.getUTCDate() === 1 ? midnight(cell) : undefined),
};

export const duration: CellType = {
  noun: () => 'a duration',
  example: () => 'P1Y6M or PT2H30M',
  reader: () => (text) => (DURATION.test(text) ? text : undefined),
  native: onlyText,
  order: (value) => secondsOf(String(value)),
};

/** A duration's length with years of 365.2425 days and months of a twelfth of that. */
function secondsOf(text: string): number {
  const [, sign, ...parts] = DURATION.exec(text) ?? [];
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const ofDays = (years + months / 12) * 365.2425 + days;
  return (sign === '-' ? -1 : 1) * (((ofDays * 24 + hours) * 60 + minutes) * 60 + seconds);
}

function byFormat(standard: string) {
  return ({ format }: Notation) =>
    format !== undefined && isPattern(format) ? writeByPattern(format, EXAMPLE) : standard;
}

/**
 * A reader of texts in the default format, in `any`, or by a pattern.
 *
 * @param finish from the moment that a pattern gives to the type's value
 */
function readerOf<Kind extends Present>(
  standard: (text: string) => Kind | undefined,
  more: readonly string[],
  finish: (at: Date) => Kind | undefined,
): (notation: Notation) => (text: string) => Kind | undefined {
  return ({ format = 'default' }) => {
    if (format === 'default') return standard;
    const read = (format === 'any' ? more : [format]).map(patternReader);
    return (text) => {
      if (format === 'any') {
        const value = standard(text);
        if (value !== undefined) return value;
      }
      for (const parse of read) {
        const at = parse(text);
        if (at !== undefined) return finish(at);
      }
      return undefined;
    };
  };
}

/** Without an offset it is taken as UTC. */
function moment(text: string): Date | undefined {
  const [, day = '', time = '', zone = 'Z'] = DATETIME.exec(text) ?? [];
  if (!TIME.test(time) || instant(day) === undefined) return undefined;
  const at = new Date(`${day}T${time}${zone}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** @returns undefined for a day that is in no calendar, as 2019-02-30, which Date would move to March */
function instant(isoDay: string): Date | undefined {
  const [year, month, day] = [Number(isoDay.slice(0, 4)), Number(isoDay.slice(5, 7)), Number(isoDay.slice(8, 10))];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return undefined;
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  return new Date(year < 100 ? new Date(0).setUTCFullYear(year, month - 1, day) : Date.UTC(year, month - 1, day));
}

function daysIn(month: number, year: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** A day, which has no time. */
function midnight(at: Date | NativeCell): Date | undefined {
  return at instanceof Date && at.getTime() % 86_400_000 === 0 ? at : undefined;
}
