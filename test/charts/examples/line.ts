import { type Example, SIXTY, table } from './example.ts';

const line = { type: 'line', x: 'year', y: 'value', series: 'name', title: 'A finding' };

/** A series that looks like one, and is the same each time. */
function wave(count: number, seed: number, from = 1960): [number, number][] {
  return Array.from({ length: count }, (_, i) => [from + i, 100 + 40 * Math.sin((i + seed * 7) / 9) + seed * i * 0.4]);
}

export const lineExamples: readonly Example[] = [
  { name: 'line-one-point', spec: { ...line, series: undefined }, table: table('year:year value:number', [2020, 5]) },
  { name: 'line-none', spec: line, table: table('year:year value:number name') },
  {
    name: 'line-equal',
    spec: line,
    table: table('year:year value:integer name', [2019, 7, 'A'], [2020, 7, 'A'], [2021, 7, 'A']),
  },
  {
    name: 'line-negative',
    spec: { ...line, series: undefined },
    table: table('year:year value:number', [2019, 2.5], [2020, -4], [2021, 5.1], [2022, -0.4]),
  },
  {
    name: 'line-six',
    spec: line,
    table: table(
      'year:year value:number name',
      ...['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'].flatMap((name, seed) =>
        wave(60, seed / 3).map(([year, value]) => [year, value, name]),
      ),
    ),
  },
  {
    name: 'line-highlight',
    spec: { ...line, highlight: ['Beta'] },
    table: table(
      'year:year value:number name',
      ...['Alpha', 'Beta', 'Gamma'].flatMap((name, seed) => wave(40, seed).map(([year, value]) => [year, value, name])),
    ),
  },
  {
    name: 'line-forty',
    spec: { ...line, highlight: ['Country number 3'] },
    table: table(
      'year:year value:number name',
      ...Array.from({ length: 40 }, (_, seed) =>
        wave(30, seed / 9).map(([year, value]) => [year, value, `Country number ${seed}`]),
      ).flat(),
    ),
  },
  {
    name: 'line-long-names',
    spec: line,
    table: table(
      'year:year value:integer name',
      ...[SIXTY, `Other ${SIXTY}`, SIXTY.toUpperCase()].flatMap((name, i) => [
        [2000, i, name],
        [2010, 5 + i / 10, name],
      ]),
    ),
  },
  {
    name: 'line-missing',
    spec: line,
    table: table(
      'year:year value:number name',
      ...[4, 5, null, null, 7, null, 6, 5].map((value, i) => [2000 + i, value, 'Gaps']),
      ...[1, 2, 3, null].map((value, i) => [2000 + i, value, 'Ends early']),
    ),
  },
  {
    name: 'line-months',
    spec: { ...line, x: 'month', series: undefined },
    table: table(
      'month:yearmonth value:number',
      ...Array.from({ length: 30 }, (_, i) => [new Date(Date.UTC(2022, i, 1)), 50 + (i % 12)]),
    ),
  },
  {
    name: 'line-days',
    spec: { ...line, x: 'day', series: undefined, zero: true },
    table: table(
      'day:date value:number',
      ...Array.from({ length: 20 }, (_, i) => [new Date(Date.UTC(2022, 11, 20 + i)), 50 + (i % 5)]),
    ),
  },
  {
    name: 'line-5000-points',
    spec: { ...line, x: 'day', series: undefined },
    table: table(
      'day:date value:number',
      ...Array.from({ length: 5000 }, (_, i) => [
        new Date(Date.UTC(2010, 0, 1 + i)),
        40 + 30 * Math.sin(i / 300) + 8 * Math.sin(i * 2.3),
      ]),
    ),
  },
  {
    name: 'line-huge',
    spec: { ...line, series: undefined, format: '$.2s' },
    table: table('year:year value:number', [2000, 1e9], [2010, 2.5e15]),
  },
  {
    name: 'line-near',
    spec: { ...line, series: undefined, zero: false },
    table: table('year:year value:number', [2000, 1000.0001], [2010, 1000.0004]),
  },
  {
    name: 'line-annotated',
    spec: {
      ...line,
      series: undefined,
      yTitle: 'Degrees Celsius',
      annotations: [
        { x: [1973, 1975], text: 'Oil crisis' },
        { x: 1989, text: 'Fall of the Wall' },
        { x: 1991, text: 'End of the Soviet Union' },
        { y: 120, text: 'Average of the twentieth century' },
        { x: 2009, y: 110, text: 'The summer in which the river fell dry for nine weeks' },
      ],
    },
    table: table('year:year value:number', ...wave(60, 1)),
  },
  {
    name: 'line-band',
    spec: { ...line, series: undefined, low: 'low', high: 'high' },
    table: table(
      'year:year value:number low:number high:number',
      ...wave(30, 0).map(([year, value], i) => [year, value, value - i / 2, i < 4 ? null : value + i]),
    ),
  },
  {
    name: 'line-log',
    spec: { ...line, series: undefined, scale: 'log' },
    table: table('year:year value:number', ...Array.from({ length: 30 }, (_, i) => [1990 + i, 3 * 1.6 ** i])),
  },
  {
    name: 'line-columns',
    spec: { ...line, series: undefined, y: ['women', 'men'], format: '.0%' },
    table: table('year:year women:number men:number', [2000, 0.2, 0.8], [2010, 0.31, 0.69], [2020, 0.4, 0.6]),
  },
  {
    name: 'line-facets',
    spec: { ...line, facet: 'place' },
    table: table(
      'year:year value:number name place',
      ...['North', 'East', 'South', 'West'].flatMap((place, seed) =>
        ['Boys', 'Girls'].flatMap((name, i) => wave(20, seed + i).map(([year, value]) => [year, value, name, place])),
      ),
    ),
  },
];
