import type { Datum, DatumFault, DatumSpec } from './datum.ts';
import { either, matchingRows, writtenValue, type Filter } from './filter.ts';
import type { Field, Table, Value } from './table.ts';

/** What a measure gives: the datum, or why there is none. */
export type Measured = Datum | DatumFault;

/** Something that can be told of rows: their value, their sum, their rank. */
export interface Measure {
  about: string;
  /** The attributes that it can't do without. */
  needs: readonly ('field' | 'where' | 'than')[];
  /** Those that it takes beyond `field` and `where`. */
  takes: readonly ('than' | 'among' | 'by' | 'order' | 'missing')[];
  /** @param spec one whose fields and filters the table has */
  read(spec: DatumSpec, table: Table): Measured;
}

/** Everything that a datum can show: a small closed set, not a language. */
export const measures: Readonly<Record<string, Measure>> = {
  value: {
    about: 'the value of one row',
    needs: ['field'],
    takes: [],
    read: ({ where, field }, table) => oneValue(table, where, fieldNamed(table, field)),
  },
  difference: pair('how much more the row has than the other', (value, other) => value - other),
  ratio: pair('how many times what the other row has', (value, other) => value / other),
  change: pair(
    'by what part of the other row it has more or less',
    (value, other) => (value - other) / Math.abs(other),
  ),
  sum: numeric('all values together', (values) => values.reduce((sum, value) => sum + value, 0)),
  mean: numeric('the sum of the values by their number', (values) => values.reduce((a, b) => a + b, 0) / values.length),
  median: numeric('the middle value, or the mean of the two in the middle', median),
  count: {
    about: 'how many rows there are',
    needs: [],
    takes: [],
    read({ where }, table) {
      const rows = matchingRows(table, where);
      return { value: rows.length, rows };
    },
  },
  rank: { about: 'the place of a row by a field', needs: ['field', 'where'], takes: ['among', 'order'], read: rank },
  highest: extreme('the value, or another field, of the row that has most', (a, b) => a > b),
  lowest: extreme('the value, or another field, of the row that has least', (a, b) => a < b),
};

/** A field of the table; specs are read only where their fields are there. */
function fieldNamed({ fields }: Table, name: string | undefined): Field {
  const field = fields.find((field) => field.name === name);
  if (field === undefined) throw new RangeError(`unknown field: ${name ?? '(none)'}`);
  return field;
}

/** The only row that a filter leaves, and its value. */
function oneValue(table: Table, where: Filter, field: Field): Measured {
  const rows = matchingRows(table, where);
  const [index] = rows;
  const row = index === undefined ? undefined : table.rows[index];
  if (row === undefined) {
    return { attribute: 'where', what: 'no row matches', fix: 'ask for fewer things at once' };
  }
  if (rows.length > 1) return several(table, rows);
  const value = row[field.name] ?? null;
  if (value === null) {
    return {
      attribute: 'field',
      what: `the row has no value in "${field.name}"`,
      fix: 'write the sentence without it',
    };
  }
  return { value, field, rows };
}

/** Several rows where one is meant: which fields would tell them apart. */
function several({ fields, rows: all }: Table, rows: readonly number[]): DatumFault {
  const telling = fields
    .filter(({ name, type }) => {
      const values = rows.map((index) => writtenValue(all[index]?.[name], type));
      return new Set(values).size === rows.length;
    })
    .map(({ name }) => name);
  const fix =
    telling.length > 0
      ? `add to where what tells them apart: ${either(telling)}`
      : 'add to where what tells them apart, or write show="count", "sum" or "mean"';
  return { attribute: 'where', what: `${rows.length} rows match, and one is meant`, fix };
}

function pair(about: string, calculate: (value: number, other: number) => number): Measure {
  return {
    about,
    needs: ['field', 'than'],
    takes: ['than'],
    read({ where, than = {}, field: name }, table) {
      const field = fieldNamed(table, name);
      if (!isNumeric(field)) return noNumber(field);
      const one = oneValue(table, where, field);
      if ('what' in one) return one;
      const other = oneValue(table, { ...where, ...than }, field);
      if ('what' in other) return { ...other, attribute: 'than', what: `in the other row: ${other.what}` };
      const value = exact(calculate(Number(one.value), Number(other.value)));
      if (!Number.isFinite(value)) {
        return {
          attribute: 'than',
          what: 'the other row has 0, by which nothing can be divided',
          fix: 'show="difference"',
        };
      }
      return { value, rows: [...one.rows, ...other.rows] };
    },
  };
}

function numeric(about: string, calculate: (values: readonly number[]) => number): Measure {
  return {
    about,
    needs: ['field'],
    takes: ['missing'],
    read({ where, field: name, skipMissing }, table) {
      const field = fieldNamed(table, name);
      if (!isNumeric(field)) return noNumber(field);
      const matching = matchingRows(table, where);
      const rows = matching.filter((index) => numberAt(table, index, field) !== undefined);
      const without = matching.length - rows.length;
      if (without > 0 && !skipMissing) {
        const what = `${without} of ${matching.length} rows have no value in "${field.name}"`;
        return { attribute: 'field', what, fix: 'leave them out with where={{ … }}, or by missing="skip"' };
      }
      if (rows.length === 0) return { attribute: 'where', what: 'no row matches', fix: 'ask for fewer things at once' };
      const values = rows.map((index) => numberAt(table, index, field) ?? NaN);
      return { value: exact(calculate(values)), field, rows };
    },
  };
}

/** Equal values share the better place, as in a race. */
function rank({ where, field: name, among = {}, order }: DatumSpec, table: Table): Measured {
  const field = fieldNamed(table, name);
  const one = oneValue(table, where, field);
  if ('what' in one) return one;
  const rows = matchingRows(table, among);
  if (!rows.includes(one.rows[0] ?? -1)) {
    return { attribute: 'among', what: 'the row is not among those that it is ranked with', fix: 'let among keep it' };
  }
  const own = comparable(one.value);
  const before = rows.filter((index) => {
    const other = table.rows[index]?.[field.name] ?? null;
    if (other === null) return false;
    return order === 'descending' ? comparable(other) > own : comparable(other) < own;
  });
  return { value: before.length + 1, rows: one.rows };
}

function extreme(about: string, beats: (a: number | string, b: number | string) => boolean): Measure {
  return {
    about,
    needs: ['field'],
    takes: ['by'],
    read({ where, field: name, by = name }, table) {
      const [told, measured] = [fieldNamed(table, name), fieldNamed(table, by)];
      let best: { rows: number[]; value: number | string } | undefined;
      for (const index of matchingRows(table, where)) {
        const value = table.rows[index]?.[measured.name] ?? null;
        if (value === null) continue;
        const own = comparable(value);
        if (best === undefined || beats(own, best.value)) best = { rows: [index], value: own };
        else if (own === best.value) best.rows.push(index);
      }
      if (best === undefined)
        return { attribute: 'where', what: 'no row has a value', fix: 'ask for fewer things at once' };
      const values = best.rows.map((index) => table.rows[index]?.[told.name] ?? null);
      const [value = null] = values;
      if (value === null)
        return { attribute: 'field', what: `the row has no value in "${told.name}"`, fix: 'tell another field' };
      if (new Set(values.map(comparable)).size > 1) {
        const names = either(values.map((value) => writtenValue(value, told.type)));
        return {
          attribute: 'by',
          what: `${values.length} rows share the place: ${names}`,
          fix: 'write them out, or add to where',
        };
      }
      return { value, field: told, rows: best.rows };
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** Without the last digits of binary arithmetic, in which 0.037 − 0.011 is 0.026000000000000002; whole numbers stay. */
function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

function isNumeric({ type }: Field): boolean {
  return type === 'number' || type === 'integer' || type === 'year';
}

function noNumber({ name, type }: Field): DatumFault {
  return { attribute: 'field', what: `"${name}" is a field of type ${type}`, fix: 'name a field of numbers' };
}

function numberAt({ rows }: Table, index: number, { name }: Field): number | undefined {
  const value = rows[index]?.[name];
  return typeof value === 'number' ? value : undefined;
}

/** A value in an order: dates by time, numbers by size, all else by its letters. */
function comparable(value: Value): number | string {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'number' ? value : String(value);
}
