import fc from 'fast-check';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { castTable } from '#data/cast.ts';
import { readParquet } from '#data/formats/parquet.ts';
import { formatProblems } from '#problem.ts';
import { goneThrough } from '../gone-through.ts';

async function read(columnData: ColumnSource[]) {
  return goneThrough(await readParquet(Buffer.from(parquetWriteBuffer({ columnData })), 'a.parquet'));
}

test('readParquet() gives values of their own kinds, and null where there is none', async () => {
  const day = new Date('2019-01-17T18:00:00Z');
  const sheet = await read([
    { name: 'city', data: ['Kiel', null], type: 'STRING' },
    { name: 'people', data: [246_000n, null], type: 'INT64' },
    { name: 'rain', data: [1.5, NaN], type: 'DOUBLE' },
    { name: 'at', data: [day, null], type: 'TIMESTAMP' },
    { name: 'tags', data: [['a', 1], null], type: 'JSON' },
  ]);
  expect(sheet.header).toEqual(['city', 'people', 'rain', 'at', 'tags']);
  expect(sheet.records).toEqual([
    ['Kiel', 246_000n, 1.5, day, ['a', 1]],
    [null, null, null, null, null],
  ]);
});

test('readParquet() counts rows where a file has no lines', async () => {
  const sheet = await readParquet(
    Buffer.from(parquetWriteBuffer({ columnData: [{ name: 'n', data: [1, 2.5], type: 'DOUBLE' }] })),
    'a.parquet',
  );
  const schema = { fields: [{ name: 'n', type: 'integer' as const }] };
  const { problems } = castTable(sheet, schema, schema.fields, 'a.parquet');
  expect(formatProblems(problems)).toContain('a.parquet  2.5 is not a whole number (field n), in row 2');
});

test('readParquet() says that a file is none', async () => {
  const { problems } = await readParquet(Buffer.from('city,rain'), 'a.parquet');
  expect(formatProblems(problems)).toContain("a.parquet  the file can't be read as Parquet");
});

test('readParquet() gives back any table that is written as Parquet', async () => {
  const row = fc.record({
    text: fc.option(fc.string({ unit: 'binary' })),
    number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    whole: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
    truth: fc.option(fc.boolean()),
    at: fc.option(fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const kinds = { text: 'STRING', number: 'DOUBLE', whole: 'INT64', truth: 'BOOLEAN', at: 'TIMESTAMP' } as const;
      const names = Object.keys(kinds) as (keyof typeof kinds)[];
      const sheet = await read(names.map((name) => ({ name, type: kinds[name], data: rows.map((row) => row[name]) })));
      expect(sheet.records).toEqual(rows.map((row) => names.map((name) => row[name])));
    }),
  );
});
