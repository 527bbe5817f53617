import { SIXTY, table, type Example } from './example.ts';

/* Charts with a lane for each name: dots, lollipops, ranges, boxes, swarms. */

const dot = { type: 'dot', x: 'value', y: 'name', title: 'A finding' };
const lollipop = { type: 'lollipop', x: 'value', y: 'name', title: 'A finding' };
const range = { type: 'range', from: 'before', to: 'after', y: 'name', title: 'A finding' };
const box = { type: 'box', x: 'value', y: 'name', title: 'A finding' };
const swarm = { type: 'beeswarm', x: 'value', title: 'A finding' };

/** Numbers that look scattered, and are the same each time. */
export function scattered(count: number, seed = 1): number[] {
  let state = seed * 2654435761;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from({ length: count }, () => next() + next() + next() + next());
}

const cities = ['Aarhus', 'Bologna', 'Chengdu', 'Dakar', 'Espoo', 'Fresno', 'Gwangju', 'Haifa'];

export const rowExamples: readonly Example[] = [
  { name: 'dot-none', spec: dot, table: table('name value:number') },
  { name: 'dot-one', spec: dot, table: table('name value:number', ['Only', 4]) },
  { name: 'dot-equal', spec: dot, table: table('name value:number', ['East', 4], ['West', 4]) },
  {
    name: 'dot-single',
    spec: { ...dot, zero: false, highlight: 'Dakar', format: '.1f' },
    table: table('name value:number', ...cities.map((name, i) => [name, i === 3 ? null : 60 + ((i * 37) % 11)])),
  },
  {
    name: 'dot-series',
    spec: { ...dot, series: 'year', xTitle: 'Years of life', annotations: [{ x: 70, text: 'World' }] },
    table: table(
      'name year:year value:number',
      ...cities.flatMap((name, i) => [1990, 2005, 2020].map((year, j) => [name, year, 58 + i * 2 + j * (5 - i / 3)])),
    ),
  },
  {
    name: 'dot-long-names',
    spec: { ...dot, series: 'kind' },
    table: table('name kind value:integer', [SIXTY, SIXTY, -3], [SIXTY, 'B', 9], [`${SIXTY}!`, 'B', 0]),
  },
  { name: 'lollipop-none', spec: lollipop, table: table('name value:number') },
  { name: 'lollipop-one', spec: lollipop, table: table('name value:number', ['Only', 4]) },
  {
    name: 'lollipop-many',
    spec: { ...lollipop, highlight: ['Espoo'] },
    table: table('name value:number', ...cities.map((name, i) => [name, i === 6 ? null : 9 - i * 1.6])),
  },
  { name: 'range-none', spec: range, table: table('name before:number after:number') },
  { name: 'range-one', spec: range, table: table('name before:number after:number', ['Only', 4, 4]) },
  {
    name: 'range-many',
    spec: { ...range, highlight: 'Chengdu', sort: 'descending' },
    table: table(
      'name before:number after:number',
      ...cities.map((name, i) => [
        name,
        i === 5 ? null : 40 + ((i * 29) % 17),
        i > 5 ? null : 52 + ((i * 13) % 19) - i,
      ]),
      ['Nowhere', null, null],
    ),
  },
  { name: 'box-none', spec: box, table: table('name value:number') },
  { name: 'box-one', spec: box, table: table('name value:number', ['Only', 4]) },
  {
    name: 'box-many',
    spec: { ...box, xTitle: 'Minutes late', sort: 'descending', highlight: 'Bologna' },
    table: table(
      'name value:number',
      ...cities.slice(0, 5).flatMap((name, i) => scattered(60, i + 1).map((value) => [name, value * (9 + i) - 10])),
      ['Aarhus', 90],
      ['Dakar', 70],
    ),
  },
  {
    name: 'box-alone',
    spec: { ...box, y: undefined, scale: 'log' },
    table: table('value:number', ...scattered(80, 3).map((value) => [10 ** value])),
  },
  { name: 'beeswarm-none', spec: swarm, table: table('value:number') },
  { name: 'beeswarm-one', spec: swarm, table: table('value:number', [4]) },
  {
    name: 'beeswarm-named',
    spec: { ...swarm, label: 'name', highlight: ['Espoo', 'Haifa 3'], xTitle: 'Index, 100 is the average' },
    table: table(
      'name value:number',
      ...scattered(96, 5).map((value, i) => [
        `${cities[i % 8] ?? ''}${i < 8 ? '' : ` ${Math.floor(i / 8)}`}`,
        50 + value * 25,
      ]),
    ),
  },
  {
    name: 'beeswarm-lanes',
    spec: { ...swarm, y: 'name', series: 'kind' },
    table: table(
      'name kind value:number',
      ...['East', 'West', 'North'].flatMap((name, i) =>
        scattered(70, i + 8).map((value, j) => [name, j % 3 === 0 ? 'Town' : 'Country', value * (i + 2)]),
      ),
    ),
  },
  {
    name: 'beeswarm-5000-points',
    spec: swarm,
    table: table('value:number', ...scattered(5000, 9).map((value) => [value ** 3])),
  },
];
