import { words as wordsOf } from '#i18n/words.ts';
import { isStructure, type Field, type Structure, type Value } from '#data/table.ts';
import { formatYear } from './numbers.ts';

/** Days and months for a table's cells, short and in UTC, as data files have them. */
const dateFormats: Partial<Record<Field['type'], Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: 'medium', timeZone: 'UTC' },
  datetime: { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' },
  yearmonth: { year: 'numeric', month: 'short', timeZone: 'UTC' },
};

/** Six digits that count, or all the whole ones where they are more. */
const numberFormat: Intl.NumberFormatOptions = {
  maximumSignificantDigits: 6,
  maximumFractionDigits: 0,
  roundingPriority: 'morePrecision',
};

/** How much of an object or a list is shown, in characters. */
const LONGEST = 60;

/** Whether a value loses digits where `formatCell` writes it. */
export function isRounded(value: Value | undefined): boolean {
  if (typeof value !== 'number') return false;
  return Number(new Intl.NumberFormat('en', { ...numberFormat, useGrouping: false }).format(value)) !== value;
}

/**
 * A value as a reader's table shows it: numbers grouped and rounded for reading, years bare.
 *
 * @param words for true, false and a value that is missing
 * @param language BCP 47
 */
export function formatCell(
  value: Value | undefined,
  type: Field['type'],
  words: { yes: string; no: string; missing: string },
  language: string,
): string {
  if (value === null || value === undefined) return words.missing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value instanceof Date)
    return new Intl.DateTimeFormat(language, dateFormats[type] ?? dateFormats.date).format(value);
  if (typeof value === 'number')
    return type === 'year' ? formatYear(value, language) : new Intl.NumberFormat(language, numberFormat).format(value);
  if (isStructure(value))
    return isPlainList(value) ? wordsOf(language).data.values(value.map(String), false) : formatStructure(value, type);
  return String(value);
}

/** A shape by its kind, whatever else as JSON; neither is read to its end in a table. */
function formatStructure(value: Structure, type: Field['type']): string {
  if (type === 'geojson' && 'type' in value) return String(value.type);
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Whether a structure is read more easily as words between commas than as JSON. */
function isPlainList(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
}

/** Whether a column's values are compared by their digits, and so stand at the end of their cells. */
export function isNumeric({ type }: Field): boolean {
  return type === 'number' || type === 'integer';
}
