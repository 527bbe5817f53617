import fc from 'fast-check';
import { expect, test } from 'vitest';
import { castTable } from '#data/cast.ts';
import { readCsv } from '#data/formats/csv.ts';
import { inferDates } from '#data/infer/dates.ts';
import { inferDialect } from '#data/infer/dialect.ts';
import { inferEncoding } from '#data/infer/encoding.ts';
import { inferField } from '#data/infer/field.ts';
import { inferKey } from '#data/infer/key.ts';
import { inferNumbers } from '#data/infer/numbers.ts';
import type { Cell } from '#data/formats/sheet.ts';
import type { Value } from '#data/table.ts';
import { writeCsv } from '../write-csv.ts';

test.each<[string[], ReturnType<typeof inferNumbers>]>([
  [['1', '-2'], { type: 'integer' }],
  [['1.5', '2', '.5', '1e3'], { type: 'number' }],
  [['1,234', '12'], { type: 'integer', groupChar: ',' }],
  [['1,234.5', '12'], { type: 'number', groupChar: ',' }],
  [['1.234,5', '3'], { type: 'number', decimalChar: ',', groupChar: '.' }],
  [['1 234,5'], { type: 'number', decimalChar: ',', groupChar: ' ' }],
  [['1\u00a0234'], { type: 'integer', groupChar: '\u00a0' }],
  [['1,5'], { type: 'number', decimalChar: ',' }],
  [['5 %', '12%'], { type: 'number', bareNumber: false, sign: '%' }],
  [['€5', '€ 1,200.50'], { type: 'number', groupChar: ',', bareNumber: false, sign: '€' }],
  [['EUR 5', 'EUR -6'], { type: 'integer', bareNumber: false, sign: 'EUR' }],
  [['$1', '€2'], undefined],
  [['$1', '2'], undefined],
  [['007', '12'], undefined],
  [['12345678901234567'], undefined],
  [['1,2,3'], undefined],
  [['about 5'], undefined],
])('inferNumbers(%o) is %o', (texts, notation) => {
  expect(inferNumbers(texts, false)).toEqual(notation);
});

test('inferNumbers() reads a comma as the file at large does', () => {
  expect(inferNumbers(['1,234'], false)).toEqual({ type: 'integer', groupChar: ',' });
  expect(inferNumbers(['1,234'], true)).toEqual({ type: 'number', decimalChar: ',' });
});

test.each<[string[], ReturnType<typeof inferDates>]>([
  [['2019-01-17'], { type: 'date' }],
  [['2019-01'], { type: 'yearmonth' }],
  [['2019-01-17T18:00:00Z'], { type: 'datetime' }],
  [['2019-01-17 18:00'], { type: 'datetime', format: '%Y-%m-%d %H:%M' }],
  [['18:00:00'], { type: 'time' }],
  [['17/01/2019', '1/2/2019'], { type: 'date', format: '%d/%m/%Y' }],
  [['1/17/2019', '1/2/2019'], { type: 'date', format: '%m/%d/%Y' }],
  [['1/2/2019'], 'ambiguous'],
  [['17.1.2019'], { type: 'date', format: '%d.%m.%Y' }],
  [['Jan 1 2000'], { type: 'date', format: '%b %d %Y' }],
  [['17 January 2019'], { type: 'date', format: '%d %B %Y' }],
  [['2019-02-30'], undefined],
  [['20190117'], undefined],
  [['May'], undefined],
])('inferDates(%o) is %o', (texts, notation) => {
  expect(inferDates(texts)).toEqual(notation);
});

test('inferDates() takes the order of day and month from whoever knows it', () => {
  expect(inferDates(['1/2/2019'], 'dmy')).toEqual({ type: 'date', format: '%d/%m/%Y' });
  expect(inferDates(['1/2/2019 10:00'], 'mdy')).toEqual({ type: 'datetime', format: '%m/%d/%Y %H:%M' });
});

test.each([
  ['a,b\n1,2\n', {}],
  ['a;b\n1,5;2\n', { delimiter: ';' }],
  ['a\tb\n1,5\t2\n', { delimiter: '\t' }],
  ['a|b\n1|2\n', { delimiter: '|' }],
  ['Rain in Kiel\n\na,b\n1,2\n3,4\n', { headerRows: [3] }],
  ['1,2\n3,4\n', { header: false }],
  ['Rain\n1,2\n3,4\n', { header: false, commentRows: [1] }],
  ['country,1960,1961\nA,1,2\n', {}],
  ['1960,1961\n1.5,2\n', {}],
  ['words\nmore words, with a comma\nmore\n', {}],
  ['a\nb\n', {}],
  ['a,b\n', {}],
])('inferDialect(%o) is %o', (text, dialect) => {
  expect(inferDialect(text, ',')).toEqual(dialect);
});

test.each([
  ['utf-8', Buffer.from('février 北京'), false],
  ['utf-8', Buffer.from('\uFEFFa'), false],
  ['utf-16le', Buffer.from('\uFEFFa', 'utf16le'), false],
  ['utf-16le', Buffer.from('a,b\n1,2\n', 'utf16le'), true],
  ['utf-16be', Buffer.from('a,b\n1,2\n', 'utf16le').swap16(), true],
  ['windows-1252', Buffer.from('février', 'latin1'), true],
])('inferEncoding() tells %s', (encoding, bytes, isGuess) => {
  expect(inferEncoding(bytes)).toEqual({ encoding, isGuess });
});

test.each<[string, Cell[], object]>([
  ['price', ['1.5', 'n/a', ''], { type: 'number', missingValues: ['', 'n/a'] }],
  ['code', ['007', '012'], { type: 'string' }],
  ['note', ['n/a', 'wet'], { type: 'string' }],
  ['note', ['', ''], { type: 'string' }],
  ['Year', ['2019', '2020'], { type: 'year' }],
  ['count', ['2019', '2020'], { type: 'integer' }],
  ['year', [2019, null], { type: 'year' }],
  ['wet', ['true', 'false', '-'], { type: 'boolean', missingValues: ['', '-'] }],
  ['wet', ['yes', 'no'], { type: 'string' }],
  ['share', ['5 %', '6 %'], { type: 'number', bareNumber: false, unit: '%' }],
  ['n', [1, 2n, null], { type: 'integer' }],
  ['n', [1, 2.5], { type: 'number' }],
  ['n', [1, 'x'], { type: 'any' }],
  ['d', [new Date('2019-01-17'), null], { type: 'date' }],
  ['d', [new Date('2019-01-17T18:00:00Z')], { type: 'datetime' }],
  ['shape', [{ type: 'Point', coordinates: [1, 2] }], { type: 'geojson' }],
  ['tags', [['a']], { type: 'array' }],
  ['more', [{ a: 1 }], { type: 'object' }],
  ['none', [null], { type: 'string' }],
])('inferField(%o, %o) is %o', (name, cells, field) => {
  expect(inferField(name, cells).field).toEqual({ name, ...field });
});

test('inferField() counts what is missing, and shows a cell', () => {
  expect(inferField('mm', ['', 'n/a', '1.5', null])).toMatchObject({ missing: 3, example: '1.5' });
});

test.each<[string[], Cell[][], string[]]>([
  [
    ['string', 'number'],
    [
      ['a', '1'],
      ['b', '1'],
    ],
    ['0'],
  ],
  [
    ['string', 'year', 'number'],
    [
      ['a', '1', '5'],
      ['a', '2', '5'],
      ['b', '1', '5'],
    ],
    ['0', '1'],
  ],
  [
    ['number', 'string'],
    [
      ['1', 'a'],
      ['2', 'b'],
    ],
    [],
  ],
  [
    ['string', 'number'],
    [
      ['a', '1'],
      ['', '2'],
    ],
    [],
  ],
  [
    ['string', 'number'],
    [
      ['a', '1'],
      ['a', '2'],
    ],
    [],
  ],
])('inferKey(%o, %o) is %o', (types, records, key) => {
  const fields = types.map((type, index) => ({ name: String(index), type: type as 'string' }));
  expect(inferKey(fields, records)).toEqual(key);
});

/** A column of values of one type, and how a newsroom might write them. */
const columns = fc.constantFrom<{ values: fc.Arbitrary<Value>; write: (value: Value) => string }>(
  { values: fc.integer({ min: -1e9, max: 1e9 }), write: String },
  { values: fc.integer({ min: 0, max: 1e9 }), write: (value) => Number(value).toLocaleString('en') },
  { values: decimals(), write: (value) => Number(value).toLocaleString('de', { minimumFractionDigits: 2 }) },
  { values: decimals(), write: (value) => `€ ${Number(value).toFixed(2)}` },
  { values: days(), write: (value) => iso(value) },
  { values: days(), write: (value) => iso(value).split('-').reverse().join('.') },
  { values: days(), write: (value) => iso(value).replaceAll('-', '/') },
  { values: fc.boolean(), write: String },
  { values: fc.stringMatching(/^[A-Za-zé中 ,"]*[A-Za-zé中]{2}$/), write: String },
);

function decimals() {
  return fc.integer({ min: 100, max: 1e9 }).map((cents) => cents / 100);
}

function days() {
  return fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(Date.UTC(1950, 0, 1 + day)));
}

function iso(value: Value): string {
  return (value as Date).toISOString().slice(0, 10);
}

test('what inference says of a written table reads it as the rows that were written', () => {
  const table = fc.array(columns, { minLength: 2, maxLength: 5 }).chain((kinds) =>
    fc.record({
      kinds: fc.constant(kinds),
      // A gap in one of the rows, but none that is empty.
      rows: fc.array(fc.tuple(...kinds.map(({ values }) => values)), { minLength: 3, maxLength: 12 }),
      gap: fc.nat(),
      word: fc.constantFrom('', 'n/a', '–'),
    }),
  );
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), ({ kinds, rows, gap, word }, delimiter) => {
      const names = kinds.map((_, column) => `field ${column}`);
      const isGap = (row: number, column: number) => row === gap % rows.length && column === gap % kinds.length;
      const isText = (column: number) => kinds[column]?.values === undefined || typeof rows[0]?.[column] === 'string';
      const written = rows.map((row, index) =>
        row.map((value, column) =>
          isGap(index, column) ? (isText(column) ? '' : word) : (kinds[column]?.write(value) ?? ''),
        ),
      );
      const text = writeCsv([names, ...written], { delimiter });
      const dialect = inferDialect(text, ',');
      const bytes = Buffer.from(text);
      const { header, records } = readCsv(bytes, 'a.csv', { dialect });
      const all = [...records];
      const fields = header.map((name, column) => {
        const cells = all.map((record) => record[column] ?? null);
        return inferField(name, cells, { dayOrder: 'dmy' }).field;
      });
      const { table: read, problems } = castTable(readCsv(bytes, 'a.csv', { dialect }), { fields }, fields, 'a.csv');
      expect(problems).toEqual([]);
      expect(read.rows.map((row) => names.map((name) => row[name]))).toEqual(
        rows.map((row, index) => row.map((value, column) => (isGap(index, column) ? null : value))),
      );
    }),
  );
});
