import type { Datum, DatumFault } from '#data/datum.ts';
import { either, quote } from '#data/filter.ts';
import type { Field } from '#data/table.ts';
import { words } from '#i18n/words.ts';
import { formatCell } from './cell.ts';
import { formatYear, numbers, readSpecifier } from './numbers.ts';

/*
 * How a datum is written in a sentence, in the language of its page.
 */

/** Formats for dates, by the name that an editor gives. */
const dates: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  day: { dateStyle: 'long' },
  short: { dateStyle: 'medium' },
  weekday: { dateStyle: 'full' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
  moment: { dateStyle: 'long', timeStyle: 'short' },
};

/** Formats for numbers that have a name; all others are d3-format specifiers. */
const NAMED_NUMBERS = ['words', 'ordinal'];

/** Digits that count where the editor says nothing: of a field's own value, and of what was calculated or is said in words. */
const DIGITS = { own: 6, rounded: 3 };

/** The attributes of `<Datum>` that say how it is written. */
export const formatAttributes = ['format', 'currency', 'unit', 'digits'] as const;

type Attributes = Readonly<Record<string, unknown>>;

/** What is wrong with the way in which a datum is to be written. */
export function formatFaults(attributes: Attributes, { value, field }: Datum): DatumFault[] {
  const { format, currency, unit, digits } = attributes;
  const faults: DatumFault[] = [];
  const fault = (attribute: string, what: string, fix: string) => faults.push({ attribute, what, fix });
  const isNumber = typeof value === 'number';

  if (format !== undefined && !isFormat(format, value))
    fault('format', `format can't be ${quote(format)}`, suited(value));
  if (currency !== undefined && !isCurrency(currency)) {
    fault('currency', `currency can't be ${quote(currency)}`, 'write its code: "USD", "EUR", "CNY"');
  }
  if (currency !== undefined && format !== undefined && format !== 'words') {
    fault('currency', 'a currency with a format of its own', 'remove one of the two, or write format="words"');
  }
  if (unit === true && !field?.unit) {
    fault('unit', 'the field has no unit', 'write it here as unit="…", or add "unit" to the field in the next version');
  } else if (unit !== undefined && unit !== true && (typeof unit !== 'string' || unit.trim() === '')) {
    fault('unit', `unit can't be ${quote(unit)}`, 'write it as unit="yuan", or unit alone for that of the field');
  }
  if (digits !== undefined && !(Number.isInteger(digits) && Number(digits) >= 1 && Number(digits) <= 15)) {
    fault('digits', `digits can't be ${quote(digits)}`, 'write how many digits count: {3}');
  }
  for (const [attribute, given] of Object.entries({ currency, unit, digits })) {
    if (given !== undefined && !isNumber)
      fault(attribute, `${attribute} is for numbers, and this is ${kind(value)}`, 'remove it');
  }
  return faults;
}

/**
 * A datum as its sentence says it: `1.1%`, `14.5 billion`, `17 January 2019`.
 *
 * @param attributes those that `formatFaults` finds nothing wrong with
 * @param language BCP 47
 */
export function formatDatum({ value, field }: Datum, attributes: Attributes, language: string): string {
  const { format, unit } = attributes;
  const { data } = words(language);
  if (value instanceof Date) {
    const named = typeof format === 'string' ? format : field?.type === 'yearmonth' ? 'month' : 'day';
    return new Intl.DateTimeFormat(language, { ...dates[named], timeZone: 'UTC' }).format(value);
  }
  if (typeof value !== 'number') return formatCell(value, field?.type ?? 'any', data, language);
  const text = formatNumber({ value, field }, attributes, language);
  const shown = unit === true ? field?.unit : unit;
  if (typeof shown !== 'string') return text;
  // 120公里: Chinese has no spaces.
  return text + (/^\p{Script=Han}/u.test(shown) ? '' : '\u00A0') + shown;
}

/** The value as a program reads it, for the `value` of `<data>`: `0.011`, `2019-01-17`. */
export function machineValue({ value, field }: Datum): string {
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return field?.type === 'yearmonth' ? iso.slice(0, 7) : field?.type === 'datetime' ? iso : iso.slice(0, 10);
}

function formatNumber(
  { value, field }: { value: number; field?: Field },
  attributes: Attributes,
  language: string,
): string {
  const { format, currency, digits } = attributes as { format?: string; currency?: string; digits?: number };
  if (format !== undefined && !NAMED_NUMBERS.includes(format)) {
    return numbers(format, [value], language, words(language).chart.magnitudes).label(value);
  }
  if (format === undefined && currency === undefined && digits === undefined && field?.type === 'year')
    return formatYear(value, language);
  const inWords = format === 'words';
  const plain = new Intl.NumberFormat(language, {
    ...(inWords && { notation: 'compact', compactDisplay: 'long' }),
    ...(currency !== undefined && { style: 'currency', currency, currencyDisplay: inWords ? 'name' : 'narrowSymbol' }),
    ...(digits !== undefined && { maximumSignificantDigits: digits }),
    // Money has the digits of its currency.
    ...(digits === undefined &&
      (currency === undefined || inWords) &&
      significant(inWords || !field ? DIGITS.rounded : DIGITS.own)),
  });
  const written = plain
    .formatToParts(value)
    .map(({ type, value }) => (type === 'minusSign' ? value.replace('-', '−') : value))
    .join('');
  return format === 'ordinal' ? words(language).datum.ordinal(value, written) : written;
}

/** Whole digits are never lost but in words, where "14.5 billion" is meant to round. */
function significant(digits: number): Intl.NumberFormatOptions {
  return { maximumSignificantDigits: digits, maximumFractionDigits: 0, roundingPriority: 'morePrecision' };
}

function isFormat(format: unknown, value: Datum['value']): boolean {
  if (typeof format !== 'string') return false;
  if (value instanceof Date) return Object.hasOwn(dates, format);
  if (typeof value !== 'number') return false;
  return format === 'words' || (format === 'ordinal' && Number.isInteger(value)) || readSpecifier(format) !== undefined;
}

function suited(value: Datum['value']): string {
  if (value instanceof Date) return `use ${either(Object.keys(dates))}`;
  if (typeof value !== 'number') return `remove it: ${kind(value)} is written as it is`;
  return 'use a d3-format specifier (".1%", ",d", "$.3s"), "words" or "ordinal"';
}

function kind(value: Datum['value']): string {
  if (value instanceof Date) return 'a date';
  return typeof value === 'boolean' ? 'true or false' : typeof value === 'number' ? 'a number' : 'a text';
}

function isCurrency(code: unknown): boolean {
  return typeof code === 'string' && Intl.supportedValuesOf('currency').includes(code);
}
