import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '#data/formats/csv.ts';
import { formatOfName, formats } from '#data/formats/formats.ts';
import { readJsonTable } from '#data/formats/json.ts';
import { formatProblems } from '#problem.ts';
import { goneThrough } from '../gone-through.ts';

/*
 * Files that others wrote: the corner cases of csv-spectrum, and the sample data of vega-datasets.
 */

const require = createRequire(import.meta.url);
const spectrum = dirname(require.resolve('csv-spectrum'));
const vega = join(dirname(require.resolve('vega-datasets')), '../data');

// The JSON of location_coordinates has another telephone number than its CSV.
const cases = (await readdir(join(spectrum, 'csvs')))
  .map((name) => name.replace('.csv', ''))
  .filter((name) => name !== 'location_coordinates');

test.each(cases)('readCsv() reads %s of csv-spectrum as its JSON says', async (name) => {
  const { header, records, problems } = goneThrough(
    readCsv(await readFile(join(spectrum, 'csvs', `${name}.csv`)), name),
  );
  const rows = records.map((record) => Object.fromEntries(header.map((key, column) => [key, record[column]])));
  expect(problems).toEqual([]);
  expect(rows).toEqual(JSON.parse(await readFile(join(spectrum, 'json', `${name}.json`), 'utf8')));
});

const tables = (await readdir(vega)).flatMap((name) => {
  const format = formatOfName(name);
  return format === undefined || name === 'flights-3m.parquet' ? [] : [{ name, format }];
});

/** Files of vega-datasets that are no tables as they are, and what an editor is told of them. */
const noTables: Record<string, string> = {
  'annual-precip.json': 'the file is no table',
  'earthquakes.json': 'write "format": "geojson"',
  'londonBoroughs.json': 'write "format": "topojson"',
  'londonTubeLines.json': 'write "format": "topojson"',
  'miserables.json': 'if the rows stand under "nodes" or "links"',
  'us-10m.json': 'write "format": "topojson"',
  'volcano.json': 'the file is no table',
  'world-110m.json': 'write "format": "topojson"',
};

test.each(tables)('readers take $name of vega-datasets, or say what it is', async ({ name, format }) => {
  const sheet = await formats[format](await readFile(join(vega, name)), name, {});
  const { header, records, problems } = goneThrough(sheet);
  const refused = noTables[name];
  if (refused !== undefined) return void expect(formatProblems(problems)).toContain(refused);
  expect(formatProblems(problems)).toBe('');
  expect(records.length).toBeGreaterThan(1);
  expect(records.every((record) => record.length === header.length)).toBe(true);
});

test('readGeoJson() and readTopoJson() read the maps of vega-datasets', async () => {
  const open = async (name: string, format: 'geojson' | 'topojson', property?: string) => {
    const bytes = await readFile(join(vega, name));
    return goneThrough(formats[format](bytes, name, { dialect: property === undefined ? {} : { property } }));
  };
  const quakes = await open('earthquakes.json', 'geojson');
  expect(quakes.header).toEqual(expect.arrayContaining(['id', 'mag', 'place', 'geometry']));
  expect(quakes.records.length).toBeGreaterThan(1000);
  const boroughs = await open('londonBoroughs.json', 'topojson');
  expect(boroughs.records).toHaveLength(33);
  const counties = await open('us-10m.json', 'topojson', 'counties');
  expect(counties.records.length).toBeGreaterThan(3000);
});

test('readJsonTable() reads both tables of a file by their keys', async () => {
  const bytes = await readFile(join(vega, 'miserables.json'));
  const links = goneThrough(readJsonTable(bytes, 'miserables.json', { dialect: { property: 'links' } }));
  expect(links.header).toEqual(['source', 'target', 'value']);
  expect(links.records).toHaveLength(254);
});
