import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff, diffTables, isUnchanged } from '#data/diff.ts';
import type { Field, FieldType, Row, Table, Value } from '#data/table.ts';

const gdp: Table = {
  fields: [
    { name: 'code', type: 'string' },
    { name: 'value', type: 'number' },
  ],
  rows: [
    { code: 'CHN', value: 17.8 },
    { code: 'USA', value: 27.7 },
    { code: 'JPN', value: 4.2 },
  ],
};

describe('diffTables()', () => {
  test('names the rows that were added, removed and changed, by key', () => {
    const rows = [
      { code: 'USA', value: 27.7 },
      { code: 'CHN', value: 17.9 },
      { code: 'DEU', value: 4.5 },
    ];
    expect(diffTables(gdp, { ...gdp, rows }, ['code'])).toEqual({
      fields: { added: [], removed: [], changed: [], names: ['code', 'value'] },
      key: ['code'],
      added: [{ row: { code: 'DEU', value: 4.5 }, index: 2 }],
      removed: [{ row: { code: 'JPN', value: 4.2 }, index: 2 }],
      changed: [
        {
          before: { row: { code: 'CHN', value: 17.8 }, index: 0 },
          after: { row: { code: 'CHN', value: 17.9 }, index: 1 },
          cells: [{ field: 'value', before: 17.8, after: 17.9 }],
        },
      ],
      same: 1,
      order: [1, 0],
    });
  });

  test('compares rows whole where they have no key, or the key is none', () => {
    const rows = [{ code: 'CHN', value: 17.9 }, ...gdp.rows.slice(1)];
    const twice = { ...gdp, rows: [...gdp.rows, { code: 'CHN', value: 1 }] };
    expect(diffTables(gdp, { ...gdp, rows })).toMatchObject({
      key: [],
      added: [{ index: 0 }],
      removed: [{ index: 0 }],
      same: 2,
    });
    expect(diffTables(gdp, twice, ['code'])).toMatchObject({ key: [], added: [{ index: 3 }], removed: [], same: 3 });
  });

  test('tells of fields without calling every row changed', () => {
    const after: Table = {
      fields: [
        { name: 'code', type: 'string' },
        { name: 'value', type: 'integer', unit: 'dollars' },
        { name: 'year', type: 'year' },
      ],
      rows: gdp.rows.map((row) => ({ ...row, year: 2023 })),
    };
    const diff = diffTables(gdp, after, ['code']);
    expect(diff).toMatchObject({
      changed: [],
      same: 3,
      fields: { added: [{ field: { name: 'year' }, values: [2023, 2023, 2023] }] },
    });
    expect(diff.fields.changed.map(({ before, after }) => [before.type, after.type])).toEqual([['number', 'integer']]);
    expect(diffTables(after, gdp, ['code']).fields.removed.map(({ name }) => name)).toEqual(['year']);
  });

  test('takes a day for a day, and not a text for a number', () => {
    const one = { fields: [{ name: 'a', type: 'any' as const }], rows: [{ a: new Date(0) }, { a: '1' }] };
    expect(isUnchanged(diffTables(one, { ...one, rows: [{ a: new Date(0) }, { a: '1' }] }))).toBe(true);
    expect(isUnchanged(diffTables(one, { ...one, rows: [{ a: new Date(0) }, { a: 1 }] }))).toBe(false);
  });
});

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
  fc.constantFrom<Value>(null, '', 'a', true, new Date(0)),
  fc.double({ noNaN: true }).map((number) => number + 0),
);
const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 });
const table: fc.Arbitrary<Table> = names.chain((names) =>
  fc
    .tuple(
      fc.tuple(
        ...names.map((name) => fc.constantFrom<FieldType>('any', 'string').map((type): Field => ({ name, type }))),
      ),
      fc.array(fc.record(Object.fromEntries(names.map((name) => [name, value]))) as fc.Arbitrary<Row>, {
        maxLength: 8,
      }),
    )
    .map(([fields, rows]) => ({ fields, rows })),
);

test('applyDiff(before, diffTables(before, after)) is after, keyed or not', () => {
  const key = fc.subarray(['a', 'b', 'c']);
  fc.assert(
    fc.property(table, table, key, (before, after, key) => {
      expect(applyDiff(before, diffTables(before, after, key))).toEqual(after);
    }),
    { numRuns: 1000 },
  );
});

test('diffTables() of a table and itself is nothing', () => {
  fc.assert(
    fc.property(table, fc.subarray(['a', 'b']), (table, key) => {
      expect(isUnchanged(diffTables(table, table, key))).toBe(true);
    }),
  );
});

test('diffTables() counts every row of both tables once', () => {
  fc.assert(
    fc.property(table, table, fc.subarray(['a', 'b']), (before, after, key) => {
      const { added, removed, changed, same } = diffTables(before, after, key);
      expect(removed.length + changed.length + same).toBe(before.rows.length);
      expect(added.length + changed.length + same).toBe(after.rows.length);
    }),
  );
});
