import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { add } from '#data-desk/add/add.ts';
import { lock } from '#data-desk/lock.ts';
import { readCatalogue } from '#data/catalogue.ts';
import { readTable } from '#data/read.ts';
import { newsroom, say, textOf } from '../newsroom.ts';

const facts = ['--title', 'Rain', '--source', 'The weather office', '--licence', 'cc-by-4.0', '--version', '9'];

/** Adds a file to a newsroom as the dataset "gauge". */
async function adding(name: string, bytes: string | Buffer, ...flags: string[]) {
  const content = await newsroom();
  const file = join(content, name);
  await writeFile(file, bytes);
  const said = await say(add, content, 'gauge', file, ...facts, ...flags);
  return { content, file, ...said };
}

async function rowsOf(content: string, dataset = 'gauge') {
  const { catalogue, problems } = await readCatalogue(content);
  expect(problems).toEqual([]);
  const resource = catalogue.datasets.find(({ name }) => name === dataset)?.versions[0]?.resources[0];
  if (resource === undefined) throw new RangeError(`missing dataset: ${dataset}`);
  const { table, problems: faults } = await readTable(resource);
  expect(faults).toEqual([]);
  return table.rows;
}

test('add writes a package that says what it found, and keeps the file as it is', async () => {
  const bytes = Buffer.from('Stadt;Regen;Tag\nKiel;1.234,5;17.01.2019\nKöln;n/a;18.01.2019\n', 'latin1');
  const { content, out, code } = await adding('Regen März.csv', bytes);
  expect(code).toBe(0);
  expect(out).toContain('Regen  number  1.234,5     1        "." between thousands; n/a as missing');
  expect(out).toContain('Written as: csv, windows-1252, delimiter ";"');
  expect(out).toContain('Then: npm run data -- lock gauge@9');
  expect(await readFile(join(content, 'data/gauge/9/regen-marz.csv'))).toEqual(bytes);
  expect(JSON.parse(await textOf(content, 'data/gauge/9/datapackage.json'))).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gauge',
    title: 'Rain',
    version: '9',
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    sources: [{ title: 'The weather office' }],
    resources: [
      {
        name: 'regen-marz',
        path: 'regen-marz.csv',
        format: 'csv',
        encoding: 'windows-1252',
        dialect: { delimiter: ';' },
        schema: {
          primaryKey: 'Stadt',
          fields: [
            { name: 'Stadt', type: 'string' },
            { name: 'Regen', type: 'number', decimalChar: ',', groupChar: '.', missingValues: ['', 'n/a'] },
            { name: 'Tag', type: 'date', format: '%d.%m.%Y' },
          ],
        },
      },
    ],
  });
  expect(await rowsOf(content)).toEqual([
    { Stadt: 'Kiel', Regen: 1234.5, Tag: new Date('2019-01-17') },
    { Stadt: 'Köln', Regen: null, Tag: new Date('2019-01-18') },
  ]);
});

const expected = [
  { city: 'Kiel', rain: 81.5 },
  { city: 'Bonn', rain: null },
];

test.each<[string, string | Buffer, string[]]>([
  ['a.csv', 'city,rain\nKiel,81.5\nBonn,\n', []],
  ['a.txt', 'city,rain\nKiel,81.5\nBonn,\n', []],
  ['a.tsv', 'city\train\nKiel\t81.5\nBonn\t\n', []],
  ['a.csv', Buffer.from('\uFEFFcity;rain\nKiel;81,5\nBonn;\n', 'utf16le'), []],
  ['a.csv', 'Rain in 2026\n\ncity,rain\nKiel,81.5\nBonn,\n', []],
  ['a.json', '[{"city": "Kiel", "rain": 81.5}, {"city": "Bonn"}]', []],
  ['a.json', '{"city": ["Kiel", "Bonn"], "rain": [81.5, null]}', []],
  ['a.json', '{"rows": [["city", "rain"], ["Kiel", 81.5], ["Bonn", null]]}', ['--property', 'rows']],
  [
    'a.parquet',
    Buffer.from(
      parquetWriteBuffer({
        columnData: [
          { name: 'city', data: ['Kiel', 'Bonn'], type: 'STRING' },
          { name: 'rain', data: [81.5, null], type: 'DOUBLE' },
        ],
      }),
    ),
    [],
  ],
])('add reads %s %o', async (name, bytes, flags) => {
  const { content, code } = await adding(name, bytes, ...flags);
  expect(code).toBe(0);
  expect(await rowsOf(content)).toEqual(expected);
});

test('add makes CSV of a sheet, with dates, and without what stands above and between', async () => {
  const bold = (value: string) => ({ value });
  const workbook = await writeWorkbook([
    [bold('Rain by month')],
    [],
    [bold('month'), null, bold('rain'), bold('note')],
    [{ value: new Date('2026-10-01'), type: Date, format: 'yyyy-mm-dd' }, null, { value: 81.5, type: Number }, null],
    [],
    [
      { value: new Date('2026-11-01'), type: Date, format: 'yyyy-mm-dd' },
      null,
      { value: 140, type: Number },
      bold('a, "b"'),
    ],
  ]).toBuffer();
  const { content, out } = await adding('Rain.xlsx', workbook);
  expect(out).toContain('Note: written as CSV, from the sheet');
  expect(out).toContain('Note: left out what stands above the names of the columns (rows 1 to 2)');
  expect(await textOf(content, 'data/gauge/9/rain.csv')).toBe(
    'month,rain,note\n2026-10-01,81.5,\n2026-11-01,140,"a, ""b"""\n',
  );
  expect(await rowsOf(content)).toHaveLength(2);
});

test('add asks which of several sheets is meant', async () => {
  const cell = [[{ value: 'a' }], [{ value: 'b' }]];
  const workbook = await writeWorkbook([
    { data: cell, sheet: 'Rain' },
    { data: cell, sheet: 'Snow' },
  ]).toBuffer();
  const { errors, code } = await adding('two.xlsx', workbook);
  expect(errors).toContain('the workbook has 2 sheets\n    fix: name one of them: --sheet "Rain", "Snow"');
  expect(code).toBe(1);
  expect((await adding('two.xlsx', workbook, '--sheet', 'Snow')).code).toBe(0);
});

test('add gives columns names of their own where the file does not', async () => {
  const { content, out } = await adding('a.csv', 'month,,mm,mm\n1,2,3,4\n5,6,7,8\n');
  expect(out).toContain('Note: named “column 2”, “mm 2”, since the file does not');
  expect(await rowsOf(content)).toEqual([
    { month: 1, 'column 2': 2, mm: 3, 'mm 2': 4 },
    { month: 5, 'column 2': 6, mm: 7, 'mm 2': 8 },
  ]);
});

test('add names the columns of a file without names', async () => {
  const { content } = await adding('a.csv', '1,2.5\n3,4\n');
  expect(await rowsOf(content)).toEqual([
    { field1: 1, field2: 2.5 },
    { field1: 3, field2: 4 },
  ]);
});

test('add takes what the version before says, where it still fits', async () => {
  const content = await newsroom();
  const file = join(content, 'new.csv');
  await writeFile(file, 'month,mm,wet\n2026-11,142,true\n2026-12,90,false\n');
  const { out, code } = await say(add, content, 'rain', file, '--version', '3');
  expect(code).toBe(0);
  expect(out).toContain('Otherwise than in the version before:\n  wet: a new field');
  expect(out).toContain('And:  npm run data -- diff rain@2 rain@3');
  expect(JSON.parse(await textOf(content, 'data/rain/3/datapackage.json'))).toMatchObject({
    title: 'Rain by month',
    sources: [{ title: 'The weather office' }],
    resources: [
      {
        name: 'monthly',
        path: 'new.csv',
        schema: {
          primaryKey: 'month',
          fields: [
            { name: 'month', type: 'string' },
            { name: 'mm', type: 'number', title: 'Rain' },
            { name: 'wet', type: 'boolean' },
          ],
        },
      },
    ],
  });
});

test('add joins a table to a version that is not locked, and leaves the others as they are', async () => {
  const content = await newsroom();
  const file = join(content, 'monthly.csv');
  await writeFile(file, 'station,height\nKiel,5\nBonn,60\n');
  const before = await textOf(content, 'data/rain/2/monthly.csv');
  const { code, out } = await say(add, content, 'rain', file, '--version', '2', '--resource', 'stations');
  expect(code).toBe(0);
  expect(out).toContain('datapackage.json, stations.csv');
  expect(await textOf(content, 'data/rain/2/monthly.csv')).toBe(before);
  expect(await textOf(content, 'data/rain/2/stations.csv')).toContain('Kiel,5');
  const { catalogue } = await readCatalogue(content);
  expect(catalogue.datasets[0]?.versions[0]?.resources.map(({ name }) => name)).toEqual(['monthly', 'stations']);
  const again = await say(add, content, 'rain', file, '--version', '2');
  expect(again.errors).toContain('rain@2 has a table "monthly" already: name this one with --resource');
});

test.each<[string, string | Buffer, string[], string]>([
  ['a.csv', '', [], 'the file is empty'],
  ['a.csv', 'a,b\n1,2\n3\n', [], 'a.csv:3:1  the row has 1 cell, and the header has 2'],
  ['a.csv', 'a,b\n1,"2\n', [], 'a.csv:2:3  a quotation mark is opened here and never closed'],
  ['a.json', '{"data": [{"a": 1}], "n": 2}', [], 'fix: add --property data, if the rows stand under "data"'],
  ['a.xls', 'old', [], 'the file is in the old format of Excel'],
  ['a.xlsx', 'PK\u0003\u0004nothing', [], "the file can't be read as XLSX"],
  ['a.csv', 'a,b\n1,2\n', ['--key', 'c'], '--key names no field: c (there is a, b)'],
  ['a.csv', 'a,b\n1,2\n1,3\n', ['--key', 'a'], 'the row has the same a as another, in line 2'],
  ['a.csv', 'a,b\n1,2\n', ['--encoding', 'klingon'], 'unknown encoding: klingon'],
  ['a.csv', 'a,b\n1,2\n', ['--dates', 'ymd'], '--dates is dmy or mdy, not ymd'],
  [
    'a.csv',
    'a,b\n1,2\n',
    ['--licence', 'Our own words'],
    '"Our own words" is no name of a licence: say where it can be read with --licence-url',
  ],
])('add %s %o %o says what is wrong, and writes nothing', async (name, bytes, flags, what) => {
  const { content, errors, code } = await adding(name, bytes, ...flags);
  expect(errors).toContain(what);
  expect(code).toBeGreaterThan(0);
  expect(await readdir(join(content, 'data'))).toEqual(['rain']);
  expect((await readdir(content)).filter((entry) => entry.startsWith('.'))).toEqual([]);
});

test('add says which files are none', async () => {
  const content = await newsroom();
  expect((await say(add, content, 'gauge', join(content, 'no.csv'), ...facts)).errors).toContain(
    'there is no such file',
  );
  expect((await say(add, content, 'gauge', content, ...facts)).errors).toContain('this is a folder');
});

test('add wants all facts at once where there is nobody to ask', async () => {
  const content = await newsroom();
  await writeFile(join(content, 'a.csv'), 'a,b\n1,2\n');
  const { errors, code } = await say(add, content, 'gauge', join(content, 'a.csv'));
  expect(errors).toContain('missing: --title "…", --source "…", --licence "…"');
  expect(code).toBe(2);
});

test('add refuses a version that is locked, and names that are none', async () => {
  const content = await newsroom();
  const file = join(content, 'a.csv');
  await writeFile(file, 'a,b\n1,2\n');
  await say(lock, content);
  expect((await say(add, content, 'rain', file, '--version', '2')).errors).toContain(
    "rain@2 is locked and can't change",
  );
  expect((await say(add, content, 'Rain!', file)).errors).toContain('"Rain!" is no name for a dataset');
  expect((await say(add, content, 'gauge', file, ...facts, '--version', 'a/b')).errors).toContain('"a/b" is no name');
});

const vega = join(dirname(createRequire(import.meta.url).resolve('vega-datasets')), '../data');

test.each([
  ['stocks.csv', 560, { symbol: 'string', date: 'date', price: 'number' }],
  ['zipcodes.csv', 42_049, { zip_code: 'string', latitude: 'number', county: 'string' }],
  ['unemployment.tsv', 3218, { id: 'integer', rate: 'number' }],
  ['movies.json', 3201, { Title: 'any', 'Release Date': 'date', 'IMDB Rating': 'number' }],
  ['earthquakes.json', 1707, { id: 'string', mag: 'number', geometry: 'geojson' }],
  ['londonBoroughs.json', 33, { id: 'string', geometry: 'geojson' }],
  ['seattle-weather.csv', 1461, { date: 'date', precipitation: 'number', weather: 'string' }],
  ['github.csv', 955, { time: 'datetime', count: 'integer' }],
])('add takes %s of vega-datasets', async (name, count, types) => {
  const content = await newsroom();
  const { code } = await say(add, content, 'vega', join(vega, name), ...facts);
  expect(code).toBe(0);
  expect(await rowsOf(content, 'vega')).toHaveLength(count);
  const { resources } = JSON.parse(await textOf(content, 'data/vega/9/datapackage.json')) as {
    resources: { schema: { fields: { name: string; type: string }[] } }[];
  };
  const found = Object.fromEntries(resources[0]?.schema.fields.map(({ name, type }) => [name, type]) ?? []);
  expect(found).toMatchObject(types);
});
