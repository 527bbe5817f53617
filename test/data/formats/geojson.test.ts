import { expect, test } from 'vitest';
import { readGeoJson } from '#data/formats/geojson.ts';
import { readTopoJson } from '#data/formats/topojson.ts';
import { formatProblems } from '#problem.ts';
import { goneThrough } from '../gone-through.ts';

const kiel = { type: 'Point', coordinates: [10.1, 54.3] };

test('readGeoJson() makes a row of each feature: id, properties, geometry', () => {
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', id: 7, properties: { name: 'Kiel', people: 246_000 }, geometry: kiel },
      { type: 'Feature', properties: null, geometry: null },
    ],
  });
  const sheet = goneThrough(readGeoJson(Buffer.from(text), 'a.geojson'));
  expect(sheet.header).toEqual(['id', 'name', 'people', 'geometry']);
  expect(sheet.records).toEqual([
    [7, 'Kiel', 246_000, kiel],
    [null, null, null, null],
  ]);
  const place = sheet.place(0, 1);
  expect(text.slice((place.column ?? 0) - 1)).toMatch(/^"Kiel"/);
  expect(text.slice((sheet.place(0, 3).column ?? 0) - 1)).toMatch(/^\{"type":"Point"/);
});

test('readGeoJson() lets a property stand before the geometry of its name', () => {
  const text = JSON.stringify({ type: 'Feature', properties: { geometry: 'a circle' }, geometry: kiel });
  const sheet = goneThrough(readGeoJson(Buffer.from(text), 'a.geojson'));
  expect(sheet.records).toEqual([['a circle']]);
});

test.each([
  ['{"type": "FeatureCollection"}', 'a.geojson:1:1  the file has no features'],
  ['{"type": "FeatureCollection", "features": []}', 'a.geojson:1:1  the file has no features'],
  ['{"type": "FeatureCollection", "features": [{"type": "Point"}]}', 'a.geojson:1:44  this is not a feature'],
])('readGeoJson(%o) says what is wrong', (text, what) => {
  expect(formatProblems(readGeoJson(Buffer.from(text), 'a.geojson').problems)).toContain(what);
});

const square = [
  [0, 0],
  [10, 0],
  [0, 10],
];
const topology = {
  type: 'Topology',
  arcs: [square],
  objects: {
    land: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'LineString', arcs: [0], properties: { name: 'coast' } },
        { type: 'Point', coordinates: [1, 2], properties: { name: 'tower' } },
      ],
    },
  },
};

test('readTopoJson() reads geometries as GeoJSON', () => {
  const text = JSON.stringify(topology);
  const sheet = goneThrough(readTopoJson(Buffer.from(text), 'a.topojson'));
  expect(sheet.header).toEqual(['name', 'geometry']);
  expect(sheet.records).toEqual([
    ['coast', { type: 'LineString', coordinates: square }],
    ['tower', { type: 'Point', coordinates: [1, 2] }],
  ]);
  expect(text.slice((sheet.place(1, 0).column ?? 0) - 1)).toMatch(/^"tower"/);
});

test('readTopoJson() wants to be told which of several objects is meant', () => {
  const two = { ...topology, objects: { ...topology.objects, towers: topology.objects.land } };
  const bytes = Buffer.from(JSON.stringify(two));
  const { problems } = readTopoJson(bytes, 'a.topojson');
  expect(formatProblems(problems)).toContain('the file has several objects');
  expect(formatProblems(problems)).toContain('with one of land, towers');
  expect(goneThrough(readTopoJson(bytes, 'a.topojson', { dialect: { property: 'towers' } })).records).toHaveLength(2);
  const other = readTopoJson(bytes, 'a.topojson', { dialect: { property: 'roads' } });
  expect(formatProblems(other.problems)).toContain('there is no object "roads"');
});

test.each([
  ['[]', 'the file is not TopoJSON'],
  [JSON.stringify({ ...topology, arcs: [] }), 'its geometries refer to arcs that are not there'],
])('readTopoJson(%o) says what is wrong', (text, what) => {
  expect(formatProblems(readTopoJson(Buffer.from(text), 'a.topojson').problems)).toContain(what);
});
