import fc from 'fast-check';
import { expect, test } from 'vitest';
import { castTable } from '#data/cast.ts';
import type { FieldSchema, TableSchema } from '#data/table-schema.ts';
import { readCsv } from '#data/formats/csv.ts';
import { readJsonTable } from '#data/formats/json.ts';
import { isStructure, type FieldType, type Structure, type Value } from '#data/table.ts';
import { formatProblems } from '#problem.ts';
import { writeCsv } from './write-csv.ts';

function cast(csv: string, schema: TableSchema) {
  const { table, problems } = castTable(readCsv(Buffer.from(csv), 'a.csv'), schema, schema.fields, 'a.csv');
  return { rows: table.rows, problems: formatProblems(problems) };
}

/** What is wrong with one cell of one field; empty where nothing is. */
function judge(cell: string, field: Pick<FieldSchema, 'type' | 'constraints'>, missingValues?: string[]) {
  return cast(writeCsv([['f'], [cell]]), { fields: [{ name: 'f', ...field }], missingValues }).problems;
}

test('castTable() reads cells by their types, and empty ones as missing', () => {
  const fields: FieldSchema[] = [
    { name: 'year', type: 'year' },
    { name: 'value', type: 'number' },
  ];
  expect(cast('year,value\n2019,1.5\n2020,\n', { fields }).rows).toEqual([
    { year: 2019, value: 1.5 },
    { year: 2020, value: null },
  ]);
});

test("castTable() takes a field's missing values before the table's", () => {
  const fields: FieldSchema[] = [
    { name: 'a', type: 'number', missingValues: ['-'] },
    { name: 'b', type: 'number' },
  ];
  const { rows, problems } = cast('a,b\n-,n/a\nn/a,1\n', { fields, missingValues: ['', 'n/a'] });
  expect(rows).toEqual([{ a: null, b: null }]);
  expect(problems).toContain('a.csv:3:1  "n/a" is not a number (field a)');
});

test('castTable() says of each misfit what it is, and leaves out its row', () => {
  const fields: FieldSchema[] = [
    { name: 'n', type: 'number' },
    { name: 'd', type: 'date' },
  ];
  const { rows, problems } = cast('n,d\nn/a,2019-02-30\n1,2019-01-17\n"1,204",\n€5,\n 5,\n', { fields });
  expect(rows).toHaveLength(1);
  expect(problems).toBe(`a.csv:2:1  "n/a" is not a number (field n)
    fix: leave the cell empty, or list "n/a" under missingValues in datapackage.json

a.csv:2:5  "2019-02-30" is not a date (field d)
    fix: write it as 2019-01-17

a.csv:4:1  "1,204" is not a number (field n)
    fix: write 1204, or give the field "groupChar": "," in datapackage.json

a.csv:5:1  "€5" is not a number (field n)
    fix: write the number alone, or give the field "bareNumber": false in datapackage.json

a.csv:6:1  " 5" is not a number (field n)
    fix: remove the spaces around it`);
});

test('castTable() refuses a whole number of which a digit would be lost', () => {
  expect(judge('9007199254740993', { type: 'integer' })).toContain(
    '"9007199254740993" is too large to be kept exactly',
  );
});

test.each<[string, FieldType, FieldSchema['constraints'], string]>([
  ['', 'string', { required: true }, 'the cell is empty, and a value is required'],
  ['-1', 'number', { minimum: 0 }, '"-1" is below the minimum of 0'],
  ['2', 'number', { maximum: 1 }, '"2" is above the maximum of 1'],
  ['0', 'number', { exclusiveMinimum: 0 }, '"0" is not above 0'],
  ['1', 'number', { exclusiveMaximum: 1 }, '"1" is not below 1'],
  ['2018-12-31', 'date', { minimum: '2019-01-01' }, '"2018-12-31" is below the minimum of 2019-01-01'],
  ['south', 'string', { enum: ['north', 'east'] }, '"south" is none of north, east'],
  ['2020-01-01', 'date', { enum: ['2019-01-01'] }, '"2020-01-01" is none of 2019-01-01'],
  ['xDEU', 'string', { pattern: '[A-Z]{3}' }, '"xDEU" does not match the pattern [A-Z]{3}'],
  ['ab', 'string', { minLength: 3 }, '"ab" is shorter than 3 characters'],
  ['😀😀', 'string', { maxLength: 1 }, '"😀😀" is longer than 1 characters'],
  ['PT36H', 'duration', { maximum: 'P1D' }, '"PT36H" is above the maximum of P1D'],
  ['a,b', 'list', { maxLength: 1 }, '"a,b" is longer than 1 items'],
  ['{}', 'object', { minLength: 1 }, '"{}" is shorter than 1 keys'],
  ['[2]', 'array', { enum: [[1], '[3]'] }, '"[2]" is none of [1], [3]'],
  [
    '[2]',
    'array',
    { jsonSchema: { items: { type: 'string' } } },
    '"[2]" does not match the field\'s JSON Schema: /0 must be string',
  ],
])('castTable() holds %o of type %s to %o', (cell, type, constraints, what) => {
  expect(judge(cell, { type, constraints })).toContain(`a.csv:2:1  ${what} (field f)`);
});

test.each<[string, FieldType, FieldSchema['constraints']]>([
  ['0', 'number', { minimum: 0, maximum: 0 }],
  ['2019-01-01', 'date', { minimum: '2019-01-01', enum: ['2019-01-01'] }],
  ['DEU', 'string', { pattern: '[A-Z]{3}', minLength: 3, maxLength: 3, unique: true }],
  ['😀', 'string', { maxLength: 1 }],
  ['PT12H', 'duration', { maximum: 'P1D' }],
  ['a,b', 'list', { maxLength: 2 }],
  ['[3]', 'array', { enum: [[1], '[3]'], jsonSchema: { items: { type: 'integer' } } }],
])('castTable() lets %o of type %s pass %o', (cell, type, constraints) => {
  expect(judge(cell, { type, constraints })).toBe('');
});

test('castTable() reports a value that comes back in a unique field', () => {
  const fields: FieldSchema[] = [{ name: 'd', type: 'date', constraints: { unique: true } }];
  expect(cast('d\n2019-01-01\n2019-01-01\n', { fields }).problems).toContain(
    'a.csv:3:1  "2019-01-01" is there twice (field d)',
  );
});

test('castTable() reports rows with the same key, and with none', () => {
  const fields: FieldSchema[] = [
    { name: 'code', type: 'string' },
    { name: 'year', type: 'year' },
  ];
  const csv = 'code,year\nDEU,2019\nDEU,2020\nDEU,2019\nFRA,\n';
  expect(cast(csv, { fields, primaryKey: ['code', 'year'] }).problems)
    .toBe(`a.csv:4:1  the row has the same code, year as another, in line 2
    fix: correct or remove one of the two rows

a.csv:5:1  the key of the row (code, year) has an empty cell
    fix: fill it in`);
  expect(cast(csv, { fields, uniqueKeys: [['code', 'year']] }).problems).not.toContain('a.csv:5');
});

const values: Record<FieldType, fc.Arbitrary<Value>> = {
  string: fc.string({ minLength: 1 }),
  any: fc.string({ minLength: 1 }),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  integer: fc.maxSafeInteger(),
  boolean: fc.boolean(),
  date: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map(atMidnight),
  datetime: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
  time: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    .map((date) => date.toISOString().slice(11)),
  year: fc.integer({ min: 1000, max: 9999 }),
  object: fc.dictionary(fc.string().filter(isPlainKey), fc.jsonValue()).map(asJson),
  array: fc.array(fc.jsonValue()).map(asJson),
  list: fc.array(fc.stringMatching(/^[a-z]+$/), { minLength: 1 }),
  duration: fc.nat().map((days) => `P${days}D`),
  geopoint: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })),
  geojson: fc.constant({ type: 'Point', coordinates: [116.4, 39.9] }),
  yearmonth: fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-01'), noInvalidDate: true })
    .map((date) => new Date(`${date.toISOString().slice(0, 7)}-01`)),
};

test('castTable() reads any table that is written as CSV as the same table', () => {
  const table = fc
    .uniqueArray(fc.constantFrom(...(Object.keys(values) as FieldType[])), { minLength: 1, maxLength: 5 })
    .chain((types) =>
      fc.record({
        types: fc.constant(types),
        rows: fc.array(fc.tuple(...types.map((type) => fc.option(values[type]))), { maxLength: 8 }),
      }),
    );
  fc.assert(
    fc.property(table, ({ types, rows }) => {
      const written = rows.map((row) => row.map((value, column) => text(value, types[column])));
      const fields = types.map((type) => ({ name: type, type }));
      const { rows: read, problems } = cast(writeCsv([types, ...written]), { fields });
      expect(problems).toBe('');
      expect(read).toEqual(rows.map((row) => Object.fromEntries(types.map((type, column) => [type, row[column]]))));
    }),
  );
});

function text(value: Value | undefined, type: FieldType | undefined): string {
  if (value === null || value === undefined) return '';
  if (isStructure(value)) return type === 'list' || type === 'geopoint' ? String(value) : JSON.stringify(value);
  if (!(value instanceof Date)) return String(value);
  return value.toISOString().slice(0, type === 'date' ? 10 : type === 'yearmonth' ? 7 : undefined);
}

function atMidnight(date: Date): Date {
  return new Date(date.toISOString().slice(0, 10));
}

/** As JSON gives it back: without negative zeros. */
function asJson(value: Structure): Structure {
  return JSON.parse(JSON.stringify(value)) as Structure;
}

function isPlainKey(key: string): boolean {
  return key !== '__proto__';
}

test('castTable() holds a field to its categories', () => {
  const fields: FieldSchema[] = [
    { name: 'size', type: 'string', categories: ['small', { value: 'large', label: 'Large' }] },
    { name: 'rank', type: 'integer', categories: [1, 2] },
  ];
  const { rows, problems } = cast('size,rank\nsmall,1\nlarge,2\nhuge,3\n', { fields });
  expect(rows).toHaveLength(2);
  expect(problems).toContain('a.csv:4:1  "huge" is none of the categories small, large (field size)');
  expect(problems).toContain('a.csv:4:6  "3" is none of the categories 1, 2 (field rank)');
});

test('castTable() knows labelled missing values, and numbers that stand for one', () => {
  const fields: FieldSchema[] = [{ name: 'n', type: 'number' }];
  const missingValues = [{ value: '' }, { value: '-99', label: 'refused' }];
  expect(cast('n\n-99\n""\n', { fields, missingValues }).rows).toEqual([{ n: null }, { n: null }]);
  const sheet = readJsonTable(Buffer.from('[{"n": -99}, {"n": 1}]'), 'a.json');
  expect(castTable(sheet, { fields, missingValues }, fields, 'a.json').table.rows).toEqual([{ n: null }, { n: 1 }]);
});

test('castTable() gives a field that the file may lack no value', () => {
  const fields: FieldSchema[] = [
    { name: 'a', type: 'string' },
    { name: 'b', type: 'string' },
  ];
  expect(cast('b,c\n1,2\n', { fields, fieldsMatch: 'partial' }).rows).toEqual([{ a: null, b: '1' }]);
});

test('castTable() says which type a JSON value has', () => {
  const sheet = readJsonTable(Buffer.from('[{"n": 5}, {"n": {"a": 1}}]'), 'a.json');
  const fields: FieldSchema[] = [{ name: 'n', type: 'string' }];
  expect(formatProblems(castTable(sheet, { fields }, fields, 'a.json').problems))
    .toBe(`a.json:1:8  5 is not a text (field n)
    fix: write it as words, or give the field the type "integer" in datapackage.json

a.json:1:18  {"a":1} is not a text (field n)
    fix: write it as words, or give the field the type "object" in datapackage.json`);
});

test('castTable() names a delimiter that was not promised, and nothing else', () => {
  const fields: FieldSchema[] = [
    { name: 'city', type: 'string' },
    { name: 'rain', type: 'number' },
  ];
  expect(cast('city;rain\nKiel;1,5\nBonn;2,5\n', { fields }).problems.split('\n\n')).toHaveLength(1);
});
