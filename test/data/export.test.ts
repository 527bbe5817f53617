import fc from 'fast-check';
import { expect, test } from 'vitest';
import { castTable } from '#data/cast.ts';
import { tableAsCsv, tableAsJson } from '#data/export.ts';
import { readCsv } from '#data/formats/csv.ts';
import { readJsonTable } from '#data/formats/json.ts';
import type { Table, Value } from '#data/table.ts';

const fields: Table['fields'] = [
  { name: 'city', type: 'string' },
  { name: 'rain, mm', type: 'number' },
  { name: 'wet', type: 'boolean' },
  { name: 'day', type: 'date' },
  { name: 'month', type: 'yearmonth' },
  { name: 'at', type: 'datetime' },
  { name: 'tags', type: 'list' },
  { name: 'place', type: 'geopoint' },
  { name: 'more', type: 'object' },
];

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(Date.UTC(1950, 0, 1 + days)));
const values: fc.Arbitrary<Value>[] = [
  fc.string({ minLength: 1 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  day,
  day.map((at) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth()))),
  fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  fc.array(fc.stringMatching(/^[a-z "]+$/), { minLength: 1 }),
  fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })),
  fc.record({ a: fc.string(), b: fc.array(fc.integer()) }),
];

const tables: fc.Arbitrary<Table> = fc
  .array(fc.tuple(...values.map((value) => fc.option(value))), { minLength: 1, maxLength: 8 })
  .map((rows) => ({
    fields,
    rows: rows.map((row) => Object.fromEntries(fields.map(({ name }, column) => [name, row[column] ?? null]))),
  }));

const schema = { fields: fields.map(({ name, type }) => ({ name, type })) };

test('tableAsCsv() writes what its own types read as the same table', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const read = castTable(readCsv(Buffer.from(tableAsCsv(table)), 'a.csv'), schema, fields, 'a.csv');
      expect(read).toEqual({ table, problems: [] });
    }),
  );
});

test('tableAsJson() writes what its own types read as the same table', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const read = castTable(readJsonTable(Buffer.from(tableAsJson(table)), 'a.json'), schema, fields, 'a.json');
      expect(read).toEqual({ table, problems: [] });
    }),
  );
});

test('tableAsCsv() does not write a row that looks like a blank line', () => {
  expect(tableAsCsv({ fields: [{ name: 'a', type: 'string' }], rows: [{ a: null }, { a: 'x' }] })).toBe('a\n""\nx\n');
});
