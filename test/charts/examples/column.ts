import { SIXTY, table, type Example } from './example.ts';

const column = { type: 'column', x: 'year', y: 'value', title: 'A finding' };

export const columnExamples: readonly Example[] = [
  { name: 'column-none', spec: column, table: table('year:year value:number') },
  { name: 'column-one', spec: column, table: table('year:year value:number', [2020, 4.2]) },
  {
    name: 'column-years',
    spec: { ...column, highlight: '2009', format: '+.1f', annotations: [{ x: 2009, text: 'Financial crisis' }] },
    table: table(
      'year:year value:number',
      ...Array.from({ length: 34 }, (_, i) => [1990 + i, i === 19 ? -4.1 : 2 + 2 * Math.sin(i / 2)]),
    ),
  },
  {
    name: 'column-few',
    spec: { ...column, x: 'name', sort: 'descending' },
    table: table('name value:integer', ['Trains', 123], ['Buses', 94], ['Ferries', 12], ['Night buses', 3]),
  },
  {
    name: 'column-long-names',
    spec: { ...column, x: 'name' },
    table: table('name value:integer', [SIXTY, 123], [`Other ${SIXTY}`, 94], ['Ferries', null]),
  },
  {
    name: 'column-stacked',
    spec: { ...column, series: 'kind', arrange: 'stacked', yTitle: 'Terawatt-hours' },
    table: table(
      'year:year kind value:number',
      ...Array.from({ length: 12 }, (_, i) => [
        [2012 + i, 'Coal', 240 - i * 14],
        [2012 + i, 'Gas', 60 + 8 * Math.sin(i)],
        [2012 + i, 'Wind', 50 + i * 9],
        [2012 + i, 'Sun', 26 + i * 4],
      ]).flat(),
    ),
  },
  {
    name: 'column-grouped',
    spec: { ...column, y: ['women', 'men'], x: 'name', format: '.0%' },
    table: table(
      'name women:number men:number',
      ['Parliament', 0.35, 0.65],
      ['Courts', 0.49, 0.51],
      ['Boards', 0.33, 0.67],
    ),
  },
  {
    name: 'column-share',
    spec: { ...column, series: 'kind', arrange: 'share' },
    table: table(
      'year:year kind value:number',
      ...[2000, 2010, 2020].flatMap((year, i) => [
        [year, 'Road', 70 - i],
        [year, 'Rail', 18 + i * 3],
        [year, 'Water', 12 - i * 2],
      ]),
    ),
  },
  {
    name: 'column-facets',
    spec: { ...column, facet: 'place', aggregate: 'mean' },
    table: table(
      'year:year place value:number',
      ...['North', 'East', 'South', 'West', 'Centre'].flatMap((place, seed) =>
        Array.from({ length: 10 }, (_, i) => [2010 + i, place, 5 + seed + 3 * Math.sin(i + seed)]),
      ),
    ),
  },
];
