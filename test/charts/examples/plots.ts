import { SIXTY, table, type Example } from './example.ts';
import { scattered } from './rows.ts';

/* Charts with two axes: histograms, scatter plots, areas; and slopes. */

const histogram = { type: 'histogram', x: 'value', title: 'A finding' };
const scatter = { type: 'scatter', x: 'income', y: 'years', title: 'A finding' };
const area = { type: 'area', x: 'year', y: 'value', series: 'kind', title: 'A finding' };
const slope = { type: 'slope', x: 'year', y: 'value', series: 'name', title: 'A finding' };

const countries = ['Chad', 'Kenya', 'India', 'Egypt', 'Peru', 'Brazil', 'China', 'Cuba', 'Spain', 'Japan', 'Norway'];
const kinds = ['Coal', 'Gas', 'Water', 'Wind', 'Sun'];

const energy = table(
  'year:year kind value:number',
  ...Array.from({ length: 24 }, (_, i) =>
    kinds.map((kind, k) => [2000 + i, kind, k < 2 ? 200 - k * 60 - i * (5 - k) : 20 + k * 4 + i * (k + 1) * 1.3]),
  ).flat(),
);

export const plotExamples: readonly Example[] = [
  { name: 'histogram-none', spec: histogram, table: table('value:number') },
  { name: 'histogram-one', spec: histogram, table: table('value:number', [4]) },
  { name: 'histogram-equal', spec: histogram, table: table('value:number', [4], [4], [4]) },
  {
    name: 'histogram-5000-points',
    spec: {
      ...histogram,
      xTitle: 'Minutes',
      bins: 24,
      annotations: [
        { x: 60, text: 'Promised' },
        { x: [90, 110], text: 'Refunded' },
      ],
    },
    table: table('value:number', ...scattered(5000, 2).map((value) => [value * 30])),
  },
  {
    name: 'histogram-negative',
    spec: { ...histogram, format: '+.0%' },
    table: table('value:number', ...scattered(120, 4).map((value) => [(value - 2) / 3]), [null]),
  },
  { name: 'scatter-none', spec: scatter, table: table('income:number years:number') },
  { name: 'scatter-one', spec: { ...scatter, trend: true }, table: table('income:number years:number', [4, 5]) },
  {
    name: 'scatter-named',
    spec: { ...scatter, label: 'name', trend: true, xScale: 'log', xFormat: '$,d', yTitle: 'Years of life' },
    table: table(
      'name income:number years:number',
      ...countries.map((name, i) => [name, Math.round(900 * 1.48 ** i), 53 + i * 2.6 + ((i * 7) % 4)]),
    ),
  },
  {
    name: 'scatter-bubbles',
    spec: { ...scatter, label: 'name', size: 'people', series: 'part', highlight: undefined },
    table: table(
      'name part income:number years:number people:integer',
      ...countries.map((name, i) => [
        name,
        ['Africa', 'Africa', 'Asia', 'Africa', 'America', 'America', 'Asia', 'America', 'Europe', 'Asia', 'Europe'][
          i
        ] ?? '',
        1000 + i * 5200,
        53 + i * 2.6 + ((i * 7) % 4),
        [17, 55, 1438, 109, 34, 211, 1411, 11, 48, 124, 5.5][i] ?? null,
      ]),
    ),
  },
  {
    name: 'scatter-5000-points',
    spec: { ...scatter, annotations: [{ x: 3.5, y: 9, text: 'Two of them were never found again' }] },
    table: table(
      'income:number years:number',
      ...scattered(5000, 2).map((value, i) => [value, value * 2 + (scattered(1, i + 1)[0] ?? 0)]),
    ),
  },
  {
    name: 'scatter-long-names',
    spec: { ...scatter, label: 'name' },
    table: table(
      'name income:number years:number',
      [SIXTY, -3, 5],
      [`${SIXTY}!`, -3, 5.01],
      ['B', 1e9, null],
      ['C', 7, -2],
    ),
  },
  {
    name: 'scatter-facets',
    spec: { ...scatter, facet: 'place' },
    table: table(
      'place income:number years:number',
      ...['North', 'East', 'South'].flatMap((place, i) =>
        scattered(40, i + 2).map((value) => [place, value, (value * 7 * (i + 1)) % 5]),
      ),
    ),
  },
  { name: 'area-none', spec: area, table: table('year:year kind value:number') },
  { name: 'area-one', spec: area, table: table('year:year kind value:number', [2000, 'Coal', 4]) },
  { name: 'area-stacked', spec: { ...area, yTitle: 'Terawatt-hours' }, table: energy },
  { name: 'area-share', spec: { ...area, arrange: 'share', highlight: ['Wind', 'Sun'] }, table: energy },
  { name: 'area-stream', spec: { ...area, arrange: 'stream' }, table: energy },
  {
    name: 'area-single',
    spec: { ...area, series: undefined, x: 'day', annotations: [{ x: '2021-06-01', text: 'The second dam' }] },
    table: table(
      'day:date value:number',
      ...Array.from({ length: 1500 }, (_, i) => [
        new Date(Date.UTC(2019, 0, 1 + i)),
        50 + 30 * Math.sin(i / 60) + (i % 9),
      ]),
    ),
  },
  { name: 'slope-none', spec: slope, table: table('year:year name value:number') },
  { name: 'slope-one', spec: slope, table: table('year:year name value:number', [2000, 'Coal', 4], [2020, 'Coal', 4]) },
  {
    name: 'slope-many',
    spec: { ...slope, highlight: ['Peru'], format: '.0%' },
    table: table(
      'year:year name value:number',
      ...countries.flatMap((name, i) => [
        [2020, name, i === 2 ? null : 0.3 + ((i * 31) % 17) / 40],
        [2000, name, 0.2 + i / 25],
      ]),
    ),
  },
  {
    name: 'slope-long-names',
    spec: slope,
    table: table(
      'year name value:number',
      ['Before', SIXTY, 4],
      ['After', SIXTY, 4.1],
      ['Before', `${SIXTY}!`, 4],
      ['After', `${SIXTY}!`, -12],
    ),
  },
];
