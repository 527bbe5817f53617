import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect } from '#data/dialect.ts';
import { readJsonTable } from '#data/formats/json.ts';
import { formatProblems } from '#problem.ts';
import { goneThrough } from '../gone-through.ts';

function read(value: unknown, dialect?: Dialect, names?: string[]) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return goneThrough(readJsonTable(Buffer.from(text), 'a.json', { dialect, names }));
}

function problems(value: unknown, dialect?: Dialect) {
  return formatProblems(read(value, dialect).problems);
}

const expected = {
  header: ['city', 'rain'],
  records: [
    ['Kiel', 1.5],
    ['Bonn', null],
  ],
  problems: [],
};

test.each<[string, unknown, Dialect | undefined]>([
  ['a list of objects', [{ city: 'Kiel', rain: 1.5 }, { city: 'Bonn' }], undefined],
  [
    'a list of lists',
    [
      ['city', 'rain'],
      ['Kiel', 1.5],
      ['Bonn', null],
    ],
    undefined,
  ],
  ['an object of columns', { city: ['Kiel', 'Bonn'], rain: [1.5, null] }, undefined],
  ['rows under a key', { note: 'x', rows: [{ city: 'Kiel', rain: 1.5 }, { city: 'Bonn' }] }, { property: 'rows' }],
  [
    'rows under a key in a key',
    {
      data: {
        rows: [
          ['city', 'rain'],
          ['Kiel', 1.5],
          ['Bonn', null],
        ],
      },
    },
    { property: 'data.rows' },
  ],
  ['some keys of its rows', [{ rain: 1.5, id: 7, city: 'Kiel' }, { city: 'Bonn' }], { itemKeys: ['city', 'rain'] }],
])('readJsonTable() reads %s', (_, value, dialect) => {
  expect(read(value, dialect)).toMatchObject(expected);
});

test('readJsonTable() takes the fields of the schema for the header that lists do not have', () => {
  expect(
    read(
      [
        ['Kiel', 1.5],
        ['Bonn', null],
      ],
      { header: false },
      ['city', 'rain'],
    ),
  ).toMatchObject(expected);
});

test('readJsonTable() takes no key from the prototype of objects', () => {
  expect(read([{ constructor: 1 }, {}]).records).toEqual([[1], [null]]);
});

test('place() is where the value stands', () => {
  const { place } = read('[\n  {"a": 1, "b": "x, \\"y\\""},\n  {"b": 2,\n   "a": 3}\n]');
  expect(place(0, 1)).toEqual({ line: 2, column: 17 });
  expect(place(1, 0)).toEqual({ line: 4, column: 9 });
  expect(place(1)).toEqual({ line: 3, column: 3 });
  expect(place(-1, 1)).toEqual({ line: 2, column: 17 });
});

test.each([
  ['[1, 2]', 'a.json:1:2  the row is not an object'],
  ['[]', 'a.json:1:1  the file has no rows'],
  ['[[1, 2]]', 'a.json:1:2  the first row does not hold the names of the columns'],
  ['[["a"], [1, 2]]', 'a.json:1:9  the row has 2 cells, and the header has 1'],
  ['{"a": [1, 2], "b": [3]}', 'a.json:1:20  the column "b" has 1 values, and "a" has 2'],
  ['{"nodes": [{"a": 1}], "links": [{"b": 1}]}', 'if the rows stand under "nodes" or "links"'],
  ['{"type": "FeatureCollection", "features": []}', 'a.json:1:1  the file is GeoJSON'],
  ['{"type": "Topology", "objects": {}}', 'a.json:1:1  the file is TopoJSON'],
  ['{"a": 1', 'a.json:1:8  not valid JSON'],
  ['5', 'a.json:1:1  the file is no table'],
])('readJsonTable(%o) says what is wrong', (text, what) => {
  expect(problems(text)).toContain(what);
});

test('readJsonTable() names the keys that there are instead of the property', () => {
  expect(problems({ data: [], note: '' }, { property: 'rows' })).toContain('there is no key "rows"');
  expect(problems({ data: [], note: '' }, { property: 'rows' })).toContain('in datapackage.json: data, note');
});

test('readJsonTable() gives back any table, written as objects, lists or columns', () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const table = fc
    .uniqueArray(
      fc.string().filter((key) => key !== '__proto__' && !/^\d+$/.test(key)),
      { minLength: 1, maxLength: 4 },
    )
    .chain((header) =>
      fc.record({
        header: fc.constant(header),
        rows: fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), { minLength: 1 }),
      }),
    );
  fc.assert(
    fc.property(table, ({ header, rows }) => {
      const objects = rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column]])));
      const columns = Object.fromEntries(header.map((name, column) => [name, rows.map((row) => row[column])]));
      for (const value of [objects, [header, ...rows], columns]) {
        expect(read(value)).toMatchObject({ header, records: rows, problems: [] });
      }
    }),
  );
});
