import type { Field, Row, Table, Value } from '#data/table.ts';

/** What a filter keeps: by field, the value or the values that a row must have. */
export type Filter = Readonly<Record<string, Scalar | readonly Scalar[]>>;
type Scalar = string | number | boolean | null;

/** A value as editors write it: `2019-01-17`, `2019-01`, `2023`, `true`; the empty text where it is missing. */
export function writtenValue(value: Value | undefined, type?: Field['type']): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return type === 'yearmonth' ? iso.slice(0, 7) : type === 'datetime' ? iso : iso.slice(0, 10);
}

/** The rows that have one of the wanted values in each field of the filter, in their order. */
export function filterRows({ fields, rows }: Table, filter: Filter = {}): Row[] {
  const tests = Object.entries(filter).map(([name, wanted]) => ({
    name,
    type: fields.find((field) => field.name === name)?.type,
    wanted: new Set([wanted].flat().map((value) => String(value ?? ''))),
  }));
  return rows.filter((row) => tests.every(({ name, type, wanted }) => wanted.has(writtenValue(row[name], type))));
}

/** Beyond these, the differences and quotients that scales are made of are no numbers any more. */
const LARGEST = 1e300;
const SMALLEST = 1e-300;

/** A value that can be drawn: infinity and the like are missing, and what is next to nothing is zero. */
export function numberIn(row: Row, field: Field | undefined): number | undefined {
  const value = field && row[field.name];
  if (typeof value !== 'number' || !(Math.abs(value) <= LARGEST)) return undefined;
  return Math.abs(value) < SMALLEST ? 0 : value;
}

/** A value as a label. */
export function textIn(row: Row, field: Field | undefined): string {
  return field ? writtenValue(row[field.name], field.type) : '';
}
