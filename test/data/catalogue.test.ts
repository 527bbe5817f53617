import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue, type Catalogue } from '#data/catalogue.ts';
import { findResource } from '#data/find.ts';
import { parseReference } from '#data/reference.ts';
import { formatProblems } from '#problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const good = join(import.meta.dirname, '../sites/good');

function descriptor(name: string, resources = ['monthly']): string {
  return JSON.stringify({
    name,
    title: 'Rain',
    licenses: [{ name: 'CC0-1.0' }],
    sources: [{ title: 'The weather office' }],
    house: { rules: 'kept' },
    resources: resources.map((name) => ({
      name,
      path: `${name}.csv`,
      format: 'csv',
      schema: { fields: [{ name: 'month', type: 'yearmonth', unit: 'month' }] },
    })),
  });
}

test('readCatalogue() presents each version as its descriptor does', async () => {
  const { catalogue, problems } = await readCatalogue(good);
  expect(problems).toEqual([]);
  const [version] = catalogue.datasets[0]?.versions ?? [];
  expect(version).toMatchObject({
    dataset: 'rain',
    id: '2026-11-01',
    directory: join(good, 'data/rain/2026-11-01'),
    title: 'Rain by month',
    sources: [{ title: 'The weather office' }],
    licenses: [{ name: 'CC0-1.0' }],
  });
  expect(version?.resources[0]).toMatchObject({
    name: 'monthly',
    path: 'monthly.csv',
    file: join(good, 'data/rain/2026-11-01/monthly.csv'),
    format: 'csv',
    fields: [
      { name: 'month', type: 'yearmonth' },
      { name: 'rain_mm', type: 'number' },
    ],
  });
});

test('readCatalogue() of a folder without data is empty', async () => {
  const content = await temporaryFolder({});
  expect(await readCatalogue(content)).toEqual({ catalogue: { datasets: [], lock: { versions: {} } }, problems: [] });
});

test('readCatalogue() puts the newest version first, counting as people do', async () => {
  const ids = ['1.9', '1.10', '1.2', '1.10.1'];
  const files = ids.map((id) => [`data/rain/${id}/datapackage.json`, descriptor('rain')]);
  const { catalogue } = await readCatalogue(await temporaryFolder(Object.fromEntries(files)));
  expect(catalogue.datasets[0]?.versions.map(({ id }) => id)).toEqual(['1.10.1', '1.10', '1.9', '1.2']);
});

/** A foreign key of the month. */
function foreignKey(resource: string, fields: string): string {
  return `"foreignKeys": ${JSON.stringify([{ fields: 'month', reference: { resource, fields } }])}`;
}

test.each([
  [
    'a foreign key to nowhere',
    foreignKey('yearly', 'month'),
    'resource of item 1 of foreignKeys of "monthly" can\'t be "yearly"',
  ],
  [
    'a foreign key to no field',
    foreignKey('', 'year'),
    'fields of item 1 of foreignKeys of "monthly" can\'t be "year"',
  ],
  [
    'a foreign key of no field',
    foreignKey('', 'month').replace('month', 'mnth'),
    'fields of item 1 of foreignKeys of "monthly" can\'t be "mnth"',
  ],
  ['an unknown primary key', '"primaryKey": "mnth"', 'primaryKey of "monthly" can\'t be "mnth"'],
  ['an unknown match of fields', '"fieldsMatch": "subsets"', 'fieldsMatch of "monthly"'],
])('readCatalogue() refuses %s', async (_, property, what) => {
  const text = descriptor('rain').replace('"fields":', `${property}, "fields":`);
  const { problems } = await readCatalogue(await temporaryFolder({ 'data/rain/1/datapackage.json': text }));
  expect(formatProblems(problems)).toContain(what);
});

test.each([
  ['an unknown format', '"type":"date","format":"dd/mm/yyyy"', 'format of "month" can\'t be "dd/mm/yyyy"'],
  ['a format of another type', '"type":"year","format":"%y"', 'format of "month" can\'t be "%y"'],
  ['an item type that is none', '"type":"list","itemType":"geojson"', 'itemType of "month"'],
  [
    'a JSON Schema that is none',
    '"type":"object","constraints":{"jsonSchema":{"type":"word"}}',
    'jsonSchema of "month"',
  ],
  ['a bound that is no value', '"type":"year","constraints":{"minimum":"x"}', 'minimum of "month"'],
  ['a pattern that is none', '"type":"string","constraints":{"pattern":"("}', 'pattern of "month"'],
  ['an unknown constraint', '"type":"string","constraints":{"requried":true}', 'unknown key "requried"'],
  ['an unknown type', '"type":"geo"', 'type of "month" can\'t be "geo"'],
])('readCatalogue() refuses %s', async (_, field, what) => {
  const text = descriptor('rain').replace('"type":"yearmonth"', field);
  const { problems } = await readCatalogue(await temporaryFolder({ 'data/rain/1/datapackage.json': text }));
  expect(formatProblems(problems)).toContain(what);
});

test.each(['../x.csv', '/etc/passwd', 'https://example.org/x.csv', 'a\\\\b.csv', './x.csv', ''])(
  'readCatalogue() refuses the path %o',
  async (path) => {
    const text = descriptor('rain').replace('"path":"monthly.csv"', `"path":"${path}"`);
    const { problems } = await readCatalogue(await temporaryFolder({ 'data/rain/1/datapackage.json': text }));
    expect(formatProblems(problems)).toContain('path of "monthly"');
  },
);

const catalogue: Promise<Catalogue> = temporaryFolder({
  'data/rain/1/datapackage.json': descriptor('rain'),
  'data/rain/2/datapackage.json': '{',
  'data/wind/1/datapackage.json': descriptor('wind', ['gusts', 'means']),
}).then(async (content) => (await readCatalogue(content)).catalogue);

async function find(text: string) {
  const reference = parseReference(text);
  if (reference === undefined) throw new RangeError(`invalid reference: ${text}`);
  return findResource(await catalogue, reference);
}

test('findResource() gives the only resource, or the one that is named', async () => {
  expect(await find('rain@1')).toMatchObject({ version: { id: '1' }, resource: { name: 'monthly' } });
  expect(await find('wind@1/means')).toMatchObject({ version: { dataset: 'wind' }, resource: { name: 'means' } });
});

test.each([
  ['rian@1', 'unknown dataset "rian"', 'did you mean "rain"? There is rain, wind'],
  ['snowfall@1', 'unknown dataset "snowfall"', 'use rain, wind, or add it as data/snowfall/1'],
  ['rain@2019', 'dataset "rain" has no version "2019"', 'use rain@1, or add it as data/rain/2019'],
  ['wind@1', 'wind@1 has 2 resources', 'name one of them: wind@1/gusts, wind@1/means'],
  ['wind@1/guts', 'wind@1 has no resource "guts"', 'did you mean "wind@1/gusts"? There is wind@1/gusts, wind@1/means'],
])('findResource(%o) says what there is instead', async (text, what, fix) => {
  expect(await find(text)).toEqual({ what, fix });
});

test("findResource() tells a version that is not there from one that can't be read", async () => {
  expect(await find('rain@2')).toMatchObject({ what: "rain@2 can't be read", unreadable: true });
});

test.each([
  ['an encoding', '"encoding":"latin-9000"', 'encoding of "monthly" can\'t be "latin-9000"'],
  ['two ways to quote', '"dialect":{"quoteChar":"\\"","escapeChar":"x"}', 'keep one of escapeChar and quoteChar'],
  ['a dialect of spreadsheets', '"dialect":{"sheetName":"x"}', 'it is for spreadsheets and databases'],
])('readCatalogue() refuses %s', async (_, property, what) => {
  const text = descriptor('rain').replace('"format":"csv"', `"format":"csv",${property}`);
  const { problems } = await readCatalogue(await temporaryFolder({ 'data/rain/1/datapackage.json': text }));
  expect(formatProblems(problems)).toContain(what);
});

test('readCatalogue() takes the format from the name of the file', async () => {
  const text = descriptor('rain').replace('"format":"csv",', '');
  const { catalogue } = await readCatalogue(await temporaryFolder({ 'data/rain/1/datapackage.json': text }));
  expect(catalogue.datasets[0]?.versions[0]?.resources[0]?.format).toBe('csv');
  const other = text.replace('monthly.csv', 'monthly.txt');
  const { problems } = await readCatalogue(await temporaryFolder({ 'data/rain/1/datapackage.json': other }));
  expect(formatProblems(problems)).toContain('add "format" with one of csv, tsv, json');
});
