import { expect, test } from 'vitest';
import { readCsv } from '#data/formats/csv.ts';
import { matchHeader } from '#data/header.ts';
import type { TableSchema } from '#data/table-schema.ts';
import { formatProblems } from '#problem.ts';

const fields = [
  { name: 'month', type: 'yearmonth' as const },
  { name: 'rain_mm', type: 'number' as const },
];

function match(header: string, fieldsMatch?: TableSchema['fieldsMatch']) {
  const { columns, problems } = matchHeader(
    readCsv(Buffer.from(`${header}\n`), 'a.csv'),
    { fields, fieldsMatch },
    'a.csv',
  );
  return { columns, problems: formatProblems(problems) };
}

test('matchHeader() gives each field its column', () => {
  expect(match('month,rain_mm')).toEqual({ columns: [0, 1], problems: '' });
});

test.each([
  [
    'month,rain_cm',
    'a.csv:1:7  the column "rain_cm" is not described',
    'rename it to "rain_mm", or the field "rain_mm" in datapackage.json to "rain_cm"',
  ],
  [
    'month,rain_mm,note',
    'a.csv:1:15  the column "note" is not described',
    'add a field "note" to datapackage.json, or remove the column',
  ],
  ['month,rain_mm,', 'a.csv:1:15  column 3 has no name', 'name it, or remove it'],
  ['month,rain_mm,month', 'a.csv:1:15  the column "month" is there twice', 'rename or remove one of the two'],
  ['month', 'a.csv:1:1  there is no column "rain_mm"', 'add it, or remove the field "rain_mm" from datapackage.json'],
  [
    'rain_mm,month',
    'a.csv:1:1  the columns are not in the order of the fields',
    'write the fields in datapackage.json in this order: rain_mm, month',
  ],
])('matchHeader(%o) says what differs', (header, what, fix) => {
  expect(match(header).problems).toBe(`${what}\n    fix: ${fix}`);
});

test('matchHeader() finds the columns of fields that stand elsewhere', () => {
  expect(match('note,rain_mm').columns).toEqual([-1, 1]);
});

test.each<[NonNullable<TableSchema['fieldsMatch']>, string[]]>([
  ['exact', ['month,rain_mm']],
  ['equal', ['month,rain_mm', 'rain_mm,month']],
  ['subset', ['month,rain_mm', 'rain_mm,month', 'note,rain_mm,,month']],
  ['superset', ['month,rain_mm', 'rain_mm,month', 'month', 'rain_mm']],
  ['partial', ['month,rain_mm', 'rain_mm,month', 'note,rain_mm,,month', 'month', 'rain_mm', 'rain_mm,note']],
])('matchHeader() takes what is %s, and no more', (match_, taken) => {
  const headers = ['month,rain_mm', 'rain_mm,month', 'note,rain_mm,,month', 'month', 'rain_mm', 'rain_mm,note', 'note'];
  expect(headers.filter((header) => match(header, match_).problems === '')).toEqual(taken);
});

test.each([
  ['month;rain_mm', 'semicolons', '";"'],
  ['"month"\train_mm', 'tabs', String.raw`"\t"`],
  ['month|rain_mm|note', 'vertical bars', '"|"'],
])('matchHeader(%o) sees another delimiter', (header, name, delimiter) => {
  const { columns, problems } = match(header.replaceAll('"', '""').replace(/.*/, '"$&"'));
  expect(columns).toEqual([]);
  expect(problems).toContain(`a.csv:1:1  the file seems to use ${name} between its cells`);
  expect(problems).toContain(`write "dialect": {"delimiter": ${delimiter}}`);
});
