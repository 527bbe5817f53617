import { either, filterFaults, isFilter, isScalar, quote, type Filter } from './filter.ts';
import { measures, type Measured } from './measures.ts';
import type { Field, Table, Value } from './table.ts';
import { nearest } from '#problem.ts';

/** What an editor writes of a datum: which rows, which field, what of them. */
export interface DatumSpec {
  /** The rows that are meant; all of them where it is left out. */
  where: Filter;
  field?: string;
  /** What is told of the rows: see `measures`. */
  show: string;
  /** What differs in the row that a difference or ratio is taken against. */
  than?: Filter;
  /** The rows among which a rank is told. */
  among?: Filter;
  /** The field by which the highest or lowest row is found, where another is told. */
  by?: string;
  order: 'ascending' | 'descending';
  /** Whether rows without a value are left out of a sum or mean. */
  skipMissing: boolean;
}

/** A value for a sentence, and where it stands. */
export interface Datum {
  value: Exclude<Value, null>;
  /** The field that the value is of; undefined for numbers about rows: counts, ranks, ratios. */
  field?: Field;
  /** The rows that it was made from, from 0. */
  rows: readonly number[];
}

/** What is wrong with a datum, in the editor's words. */
export interface DatumFault {
  /** The attribute that it is in; left out where it is in the datum as a whole. */
  attribute?: string;
  what: string;
  fix: string;
}

const ATTRIBUTES = ['where', 'field', 'show', 'than', 'among', 'by', 'order', 'missing'];

/**
 * Reads a value from a table.
 *
 * @param attributes of `<Datum>`, as far as they choose the value; others are not looked at
 * @returns the value with its rows, or everything that is wrong
 */
export function readDatum(attributes: Readonly<Record<string, unknown>>, table: Table): Datum | DatumFault[] {
  const faults = attributeFaults(attributes, table);
  if (faults.length > 0) return faults;
  const spec = specOf(attributes);
  const measure = measures[spec.show];
  if (measure === undefined) return [unknownMeasure(spec.show)];
  const result: Measured = measure.read(spec, table);
  return 'what' in result ? [result] : result;
}

/** The attributes that `readDatum` reads. */
export const datumAttributes: readonly string[] = ATTRIBUTES;

function specOf(attributes: Readonly<Record<string, unknown>>): DatumSpec {
  return {
    where: (attributes['where'] ?? {}) as Filter,
    field: attributes['field'] as string | undefined,
    show: (attributes['show'] ?? 'value') as string,
    than: attributes['than'] as Filter | undefined,
    among: attributes['among'] as Filter | undefined,
    by: attributes['by'] as string | undefined,
    order: attributes['order'] === 'ascending' ? 'ascending' : 'descending',
    skipMissing: attributes['missing'] === 'skip',
  };
}

function attributeFaults(attributes: Readonly<Record<string, unknown>>, table: Table): DatumFault[] {
  const faults: DatumFault[] = [];
  for (const attribute of ['where', 'than', 'among']) {
    const filter = attributes[attribute];
    if (filter === undefined) continue;
    if (isFilter(filter))
      faults.push(...filterFaults(filter, table, attribute).map((fault) => ({ attribute, ...fault })));
    else faults.push({ attribute, what: `${attribute} can't be ${quote(filter)}`, fix: FILTER });
  }
  for (const attribute of ['field', 'by']) {
    const name = attributes[attribute];
    if (name !== undefined) faults.push(...fieldFaults(attribute, name, table));
  }
  const show = attributes['show'] ?? 'value';
  const measure = typeof show === 'string' && Object.hasOwn(measures, show) ? measures[show] : undefined;
  if (measure === undefined) return [...faults, unknownMeasure(show)];
  faults.push(...oneOf(attributes, 'order', ['ascending', 'descending']), ...oneOf(attributes, 'missing', ['skip']));
  for (const attribute of measure.needs) {
    if (attributes[attribute] === undefined) {
      faults.push({ what: `a datum that shows ${article(String(show))} needs ${attribute}`, fix: mends[attribute] });
    }
  }
  for (const attribute of ['than', 'among', 'by', 'order', 'missing'] as const) {
    if (attributes[attribute] === undefined || measure.takes.includes(attribute)) continue;
    const shows = Object.keys(measures).filter((name) => measures[name]?.takes.includes(attribute));
    const what = `${attribute} has no meaning where ${article(String(show))} is shown`;
    faults.push({ attribute, what, fix: `remove it, or write show="…": ${either(shows)}` });
  }
  return faults;
}

const FILTER = 'write a field with its value or its values: {{ Year: 2023, Code: ["USA", "CHN"] }}';
const mends = {
  field: 'add field="…": the field whose value is told',
  where: 'add where={{ … }}: the row that is meant, as {{ region: "China" }}',
  than: 'add than={{ … }}: what differs in the other row, as {{ region: "World" }}',
};

function article(show: string): string {
  return show === 'value' ? 'a value' : `the ${show}`;
}

function oneOf(
  attributes: Readonly<Record<string, unknown>>,
  attribute: string,
  known: readonly string[],
): DatumFault[] {
  const value = attributes[attribute];
  if (value === undefined || (typeof value === 'string' && known.includes(value))) return [];
  return [{ attribute, what: `${attribute} can't be ${quote(value)}`, fix: `use ${either(known)}` }];
}

function fieldFaults(attribute: string, name: unknown, { fields }: Table): DatumFault[] {
  const names = fields.map((field) => field.name);
  if (typeof name === 'string' && names.includes(name)) return [];
  const meant = isScalar(name) ? nearest(String(name), names) : undefined;
  return [
    {
      attribute,
      what: `unknown field ${quote(name)}`,
      fix: meant === undefined ? `use ${either(names)}` : `did you mean "${meant}"?`,
    },
  ];
}

function unknownMeasure(show: unknown): DatumFault {
  const names = Object.keys(measures);
  const meant = typeof show === 'string' ? nearest(show, names) : undefined;
  return {
    attribute: 'show',
    what: `show can't be ${quote(show)}`,
    fix: meant === undefined ? `use ${either(names)}` : `did you mean "${meant}"?`,
  };
}
