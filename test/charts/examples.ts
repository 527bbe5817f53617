import type { Field, FieldType, Row, Table, Value } from '#data/table.ts';

/** A chart that has caused trouble, or could: what an editor wrote, and the data. */
export interface Example {
  /** Begins with the chart type. */
  name: string;
  spec: Record<string, unknown> & { type: string };
  table: Table;
}

/** A table by its header, `name:type`, and its rows. */
export function table(header: string, ...rows: readonly (readonly Value[])[]): Table {
  const fields: Field[] = header.split(' ').map((column) => {
    const [name = '', type = 'string'] = column.split(':');
    return { name, type: type as FieldType };
  });
  return {
    fields,
    rows: rows.map((row): Row => Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null]))),
  };
}

const SIXTY = 'Manufacture of basic pharmaceutical products and preparations';
const bar = { type: 'bar', x: 'share', y: 'region', title: 'A finding' };
const line = { type: 'line', x: 'year', y: 'value', series: 'name', title: 'A finding' };
const waffle = { type: 'waffle', label: 'label', share: 'share', qualifier: 'qualifier', title: 'A finding' };
const timeline = { type: 'timeline', date: 'date', label: 'event', status: 'status', title: 'A finding' };

const countries: [string, number][] = [
  ['United States', 27.36],
  ['China', 17.79],
  ['Germany', 4.46],
  ['Japan', 4.21],
  ['India', 3.55],
  ['United Kingdom', 3.34],
  ['France', 3.03],
  ['Italy', 2.25],
  ['Brazil', 2.17],
  ['Canada', 2.14],
  ['Russian Federation', 2.02],
  ['Mexico', 1.79],
  ['Australia', 1.72],
  ['Korea, Rep.', 1.71],
  ['Spain', 1.58],
];

/** A series that looks like one, and is the same each time. */
function wave(count: number, seed: number, from = 1960): [number, number][] {
  return Array.from({ length: count }, (_, i) => [from + i, 100 + 40 * Math.sin((i + seed * 7) / 9) + seed * i * 0.4]);
}

export const examples: readonly Example[] = [
  {
    name: 'bar-two',
    spec: { ...bar, format: '.1%', highlight: 'China' },
    table: table('region share:number', ['World', 0.037], ['China', 0.011]),
  },
  {
    name: 'bar-fifteen',
    spec: { ...bar, format: '$.3s', highlight: ['China', 'United States'] },
    table: table('region share:number', ...countries.map(([name, trillion]) => [name, trillion * 1e12])),
  },
  { name: 'bar-one', spec: bar, table: table('region share:integer', ['World', 3]) },
  { name: 'bar-none', spec: bar, table: table('region share:number') },
  { name: 'bar-equal', spec: bar, table: table('region share:integer', ['East', 4], ['West', 4], ['North', 4]) },
  { name: 'bar-zero', spec: bar, table: table('region share:integer', ['East', 0], ['West', 0]) },
  {
    name: 'bar-negative',
    spec: { ...bar, sort: 'none' },
    table: table('region share:number', ['East', -4.2], ['West', 3], ['North', 0], ['South', -0.5]),
  },
  {
    name: 'bar-all-negative',
    spec: { ...bar, sort: 'ascending' },
    table: table('region share:number', ['East', -4.2], ['West', -30]),
  },
  {
    name: 'bar-huge-and-tiny',
    spec: bar,
    table: table('region share:number', ['Huge', 9.7e21], ['Large', 4.2e15], ['Small', 3], ['Tiny', 2e-30]),
  },
  { name: 'bar-tiny', spec: bar, table: table('region share:number', ['A', 3e-7], ['B', 1.25e-6]) },
  {
    name: 'bar-long-names',
    spec: bar,
    table: table(
      'region share:integer',
      [SIXTY, 1234],
      [`${SIXTY} (NACE 21)`, 98],
      ['Other', 12],
      ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 400],
    ),
  },
  {
    name: 'bar-missing',
    spec: bar,
    table: table('region share:number', ['East', null], ['West', 3.25], ['South', null], ['North', 12]),
  },
  {
    name: 'bar-cjk',
    spec: bar,
    table: table('region share:integer', ['北京市经济和信息化局网络安全产业园', 12], ['上海', 4]),
  },
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
    name: 'waffle-one',
    spec: waffle,
    table: table('label share:number qualifier', ['Websites with security loopholes', 0.5, 'more than']),
  },
  {
    name: 'waffle-many',
    spec: { ...waffle, sort: 'descending', format: '.1%' },
    table: table(
      'label share:number qualifier',
      ['None', 0, null],
      ['A trace', 0.0004, 'about'],
      ['Some, with a label that takes more than one line', 0.334, null],
      ['All', 1, null],
      ['Nobody knows', null, 'about'],
    ),
  },
  { name: 'waffle-none', spec: waffle, table: table('label share:number qualifier') },
  {
    name: 'waffle-long-names',
    spec: waffle,
    table: table('label share:number qualifier', [
      `${SIXTY}, ${SIXTY}, ${SIXTY}, ${SIXTY}`,
      0.071,
      'according to the ministry less than',
    ]),
  },
  {
    name: 'timeline-three',
    spec: timeline,
    table: table(
      'date event status',
      ['2017-12', 'Construction of the park begins', 'done'],
      ['2020', 'Industrial output is expected to reach 100 billion yuan', 'planned'],
      ['2019-01-17', 'More than 10 internet security companies have signed', 'done'],
    ),
  },
  {
    name: 'timeline-one',
    spec: { ...timeline, status: undefined },
    table: table('date:year event', [2020, 'The only event']),
  },
  { name: 'timeline-none', spec: timeline, table: table('date event status') },
  {
    name: 'timeline-many',
    spec: { ...timeline, sort: 'descending' },
    table: table(
      'date:date event status:boolean',
      ...Array.from({ length: 9 }, (_, i) => [
        new Date(Date.UTC(2015 + i, i, 1 + i)),
        i % 3 === 0 ? `${SIXTY} ${SIXTY}` : `Event ${i}`,
        i < 6,
      ]),
    ),
  },
];
