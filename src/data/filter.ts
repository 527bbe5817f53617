import { nearest } from '#problem.ts';
import { isStructure, type Field, type Row, type Table, type Value } from './table.ts';

/** What a filter keeps: by field, the value or the values that a row must have. */
export type Filter = Readonly<Record<string, Scalar | readonly Scalar[]>>;
type Scalar = string | number | boolean | null;

/** Whether what an editor wrote is a filter at all. */
export function isFilter(value: unknown): value is Filter {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((wanted) => isScalar(wanted) || isList(wanted));
}

export function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

export function isList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isScalar);
}

/** A value as editors write it: `2019-01-17`, `2019-01`, `2023`, `true`; the empty text where it is missing. */
export function writtenValue(value: Value | undefined, type?: Field['type']): string {
  if (value === null || value === undefined) return '';
  if (isStructure(value)) return JSON.stringify(value);
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return type === 'yearmonth' ? iso.slice(0, 7) : type === 'datetime' ? iso : iso.slice(0, 10);
}

/** The rows that have one of the wanted values in each field of the filter, in their order. */
export function filterRows(table: Table, filter: Filter = {}): Row[] {
  return table.rows.filter(matcher(table, filter));
}

/** The positions of those rows, from 0. */
export function matchingRows(table: Table, filter: Filter): number[] {
  const matches = matcher(table, filter);
  return table.rows.flatMap((row, index) => (matches(row) ? [index] : []));
}

function matcher({ fields }: Table, filter: Filter): (row: Row) => boolean {
  const tests = Object.entries(filter).map(([name, wanted]) => ({
    name,
    type: fields.find((field) => field.name === name)?.type,
    wanted: new Set([wanted].flat().map((value) => String(value ?? ''))),
  }));
  return (row) => tests.every(({ name, type, wanted }) => wanted.has(writtenValue(row[name], type)));
}

/** What a filter names that the table does not have: fields, and values that no row has in them. */
export function filterFaults(
  filter: Filter,
  { fields, rows }: Table,
  attribute = 'filter',
): { what: string; fix: string }[] {
  const names = fields.map(({ name }) => name);
  return Object.entries(filter).flatMap(([name, wanted]) => {
    const field = fields.find((field) => field.name === name);
    if (field === undefined) {
      return [
        { what: `unknown field ${quote(name)} in ${attribute}`, fix: instead(name, names, `use ${either(names)}`) },
      ];
    }
    const present = new Set(rows.map((row) => writtenValue(row[name], field.type)));
    return [wanted]
      .flat()
      .filter((value) => !present.has(String(value ?? '')))
      .map((value) => ({
        what: `no row has ${quote(value)} in "${name}"`,
        fix: instead(
          value,
          [...present],
          present.size <= LISTED ? `use ${either([...present])}` : `correct it, or remove it from ${attribute}`,
        ),
      }));
  });
}

/** How many names a mend lists. */
const LISTED = 8;

function instead(wrong: unknown, known: readonly string[], otherwise: string): string {
  const meant = typeof wrong === 'string' ? nearest(wrong, known) : undefined;
  return meant ? `did you mean "${meant}"?` : otherwise;
}

/** `a, b or c`; of many the first, and how many more there are. */
export function either(names: readonly string[]): string {
  if (names.length > LISTED) return `${names.slice(0, LISTED).join(', ')} or one of ${names.length - LISTED} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** A value as the editor wrote it, as far as it can be written. */
export function quote(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
