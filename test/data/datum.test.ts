import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDatum, type Datum } from '#data/datum.ts';
import type { Table } from '#data/table.ts';

const table: Table = {
  fields: [
    { name: 'region', type: 'string' },
    { name: 'year', type: 'year' },
    { name: 'share', type: 'number' },
    { name: 'on', type: 'date' },
  ],
  rows: [
    { region: 'World', year: 2018, share: 0.035, on: new Date('2018-02-01') },
    { region: 'China', year: 2018, share: 0.01, on: new Date('2018-03-01') },
    { region: 'World', year: 2019, share: 0.037, on: new Date('2019-02-01') },
    { region: 'China', year: 2019, share: 0.011, on: null },
    { region: 'India', year: 2019, share: null, on: null },
    { region: 'Chad', year: 2019, share: 0.011, on: null },
  ],
};

function datum(attributes: Record<string, unknown>): Datum {
  const read = readDatum(attributes, table);
  if (Array.isArray(read)) throw new RangeError(JSON.stringify(read));
  return read;
}

function faults(attributes: Record<string, unknown>): string[] {
  const read = readDatum(attributes, table);
  return Array.isArray(read) ? read.map(({ attribute, what, fix }) => `${attribute ?? ''}: ${what} -> ${fix}`) : [];
}

const china = { region: 'China', year: 2019 };

describe('readDatum()', () => {
  test('gives the value of the row that is meant, and the row', () => {
    expect(datum({ where: china, field: 'share' })).toEqual({ value: 0.011, field: table.fields[2], rows: [3] });
  });

  test('takes the difference, ratio and change against another row', () => {
    const than = { region: 'World' };
    expect(datum({ where: china, field: 'share', show: 'difference', than })).toMatchObject({
      value: -0.026,
      rows: [3, 2],
    });
    expect(datum({ where: china, field: 'share', show: 'ratio', than }).value).toBeCloseTo(0.297297, 6);
    expect(datum({ where: china, field: 'share', show: 'change', than: { year: 2018 } }).value).toBe(0.1);
  });

  test('sums, averages and counts the rows that are meant', () => {
    const where = { region: ['World', 'China'] };
    expect(datum({ where, field: 'share', show: 'sum' }).value).toBe(0.093);
    expect(datum({ where, field: 'share', show: 'mean' }).value).toBe(0.02325);
    expect(datum({ where, field: 'share', show: 'median' }).value).toBe(0.023);
    expect(datum({ where: { year: 2019 }, show: 'count' })).toEqual({ value: 4, rows: [2, 3, 4, 5] });
    expect(datum({ field: 'share', show: 'mean', missing: 'skip' }).value).toBe(0.0208);
  });

  test('ranks a row among others, equal ones sharing the better place', () => {
    const among = { year: 2019 };
    expect(datum({ where: { region: 'World', ...among }, field: 'share', show: 'rank', among }).value).toBe(1);
    expect(datum({ where: { region: 'Chad', ...among }, field: 'share', show: 'rank', among }).value).toBe(2);
    expect(
      datum({ where: { region: 'World', ...among }, field: 'share', show: 'rank', among, order: 'ascending' }).value,
    ).toBe(3);
  });

  test('names the row that has most or least', () => {
    expect(datum({ field: 'region', by: 'share', show: 'highest' })).toMatchObject({ value: 'World', rows: [2] });
    expect(datum({ field: 'share', show: 'lowest' }).value).toBe(0.01);
    expect(datum({ field: 'on', show: 'highest' }).value).toEqual(new Date('2019-02-01'));
    expect(faults({ where: { year: 2019 }, field: 'region', by: 'share', show: 'lowest' })).toEqual([
      'by: 2 rows share the place: China or Chad -> write them out, or add to where',
    ]);
  });

  test.each([
    [
      { field: 'share', where: { region: 'China' } },
      'where: 2 rows match, and one is meant -> add to where what tells them apart: year, share or on',
    ],
    [
      { field: 'share', where: { region: 'Chian', year: 2019 } },
      'where: no row has "Chian" in "region" -> did you mean "China"?',
    ],
    [
      { field: 'share', where: { region: 'Chad', year: 2018 } },
      'where: no row matches -> ask for fewer things at once',
    ],
    [{ field: 'shares', where: china }, 'field: unknown field "shares" -> did you mean "share"?'],
    [
      { field: 'share', where: { regoin: 'China' } },
      'where: unknown field "regoin" in where -> did you mean "region"?',
    ],
    [
      { field: 'share', where: { region: 'India' } },
      'field: the row has no value in "share" -> write the sentence without it',
    ],
    [{ field: 'region', show: 'sum' }, 'field: "region" is a field of type string -> name a field of numbers'],
    [
      { field: 'share', show: 'sum' },
      'field: 1 of 6 rows have no value in "share" -> leave them out with where={{ … }}, or by missing="skip"',
    ],
    [
      { field: 'share', show: 'total' },
      'show: show can\'t be "total" -> use value, difference, ratio, change, sum, mean, median, count or one of 3 more',
    ],
    [{ field: 'share', show: 'raito', where: china }, 'show: show can\'t be "raito" -> did you mean "ratio"?'],
    [
      { field: 'share', show: 'ratio', where: china },
      ': a datum that shows the ratio needs than -> add than={{ … }}: what differs in the other row, as {{ region: "World" }}',
    ],
    [
      { field: 'share', where: china, than: { year: 2018 } },
      'than: than has no meaning where a value is shown -> remove it, or write show="…": difference, ratio or change',
    ],
    [
      { where: 'China', field: 'share' },
      'where: where can\'t be "China" -> write a field with its value or its values: {{ Year: 2023, Code: ["USA", "CHN"] }}',
    ],
    [{ where: china }, ': a datum that shows a value needs field -> add field="…": the field whose value is told'],
  ])('says of %o what is wrong', (attributes, said) => {
    expect(faults(attributes)).toEqual([said]);
  });

  test('says all faults at once, and never throws', () => {
    expect(faults({ field: 'shares', where: { regoin: 'China' }, show: 'sum', than: {} })).toHaveLength(3);
    const anything = fc.dictionary(
      fc.constantFrom('where', 'field', 'show', 'than', 'among', 'by', 'order', 'missing'),
      fc.oneof(fc.anything(), fc.constantFrom('share', 'region', 'rank', 'sum', 'highest', china, {})),
    );
    fc.assert(
      fc.property(anything, (attributes) => {
        const read = readDatum(attributes, table);
        expect(Array.isArray(read) ? read.length : read.value).not.toBe(0);
      }),
    );
  });
});

test('a sum is the mean by the count, a change the ratio less one, whatever the numbers', () => {
  const numbers = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(numbers, (values) => {
      const rows = values.map((value, index) => ({ index, value }));
      const data: Table = {
        fields: [
          { name: 'index', type: 'integer' },
          { name: 'value', type: 'number' },
        ],
        rows,
      };
      const told = (attributes: Record<string, unknown>) => {
        const read = readDatum({ field: 'value', ...attributes }, data);
        return Array.isArray(read) ? NaN : Number(read.value);
      };
      const sum = told({ show: 'sum' });
      expect(told({ show: 'mean' }) * told({ show: 'count' })).toBeGreaterThan(sum * (1 - 1e-10));
      expect(told({ show: 'mean' }) * told({ show: 'count' })).toBeLessThan(sum * (1 + 1e-10));
      const pair = { where: { index: 0 }, than: { index: 1 } };
      const ratio = told({ ...pair, show: 'ratio' });
      expect(Math.abs(told({ ...pair, show: 'change' }) - ratio + 1)).toBeLessThan(ratio * 1e-10 + 1e-10);
    }),
  );
});
