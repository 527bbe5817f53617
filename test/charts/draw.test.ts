import { expect, test } from 'vitest';
import { drawChart } from '#charts/draw.ts';
import { table } from './examples/example.ts';

const spec = { type: 'choropleth', region: 'code', value: 'value', title: 'A finding', unknown: 'skip' };
const countries = table('code value:number', ['EGY', 3], ['WLD', 9]);

test('drawChart() names countries in cells in the language of the page, and keeps their codes in rows', () => {
  const { rows, fields, cell, description } = drawChart(spec, countries, { locale: 'ar', idPrefix: 'x' });
  expect(rows.map(({ code }) => code)).toEqual(['EGY', 'WLD']);
  expect(rows.map((row) => cell(row, fields[0]!))).toEqual(['مصر', 'WLD']);
  expect(description).toContain('مصر');
});

test('drawChart() leaves the names of shapes that the data bring', () => {
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [0, 0],
      ],
    ],
  };
  const own = table('code value:number shape:geojson', ['EGY', 3, square]);
  const { rows, fields, cell } = drawChart({ ...spec, shape: 'shape' }, own, { locale: 'ar', idPrefix: 'x' });
  expect(rows.map((row) => cell(row, fields[0]!))).toEqual(['EGY']);
});

test.each([
  ['zh-Hans', 'FEMALE、MALE'],
  ['ar', 'FEMALE، MALE'],
  ['en', 'FEMALE, MALE'],
])('drawChart() in %s joins the titles of columns as its language does', (locale, joined) => {
  const spec = { type: 'bar', x: ['FEMALE', 'MALE'], y: 'name', title: 'A finding' };
  const rows = table('name FEMALE:number MALE:number', ['a', 1, 2], ['b', 3, 5]);
  expect(drawChart(spec, rows, { locale, idPrefix: 'x' }).description.toLowerCase()).toContain(joined.toLowerCase());
});

test('drawChart() has the digits of its region in the years of a slope', () => {
  const spec = { type: 'slope', x: 'year', y: 'value', series: 'name', title: 'A finding' };
  const rows = table('year:year value:number name', [1955, 1, 'a'], [2005, 2, 'a']);
  const { description } = drawChart(spec, rows, { locale: 'ar-EG', idPrefix: 'x' });
  expect(description).toContain('من ١٩٥٥ إلى ٢٠٠٥');
});
