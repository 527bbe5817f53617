import { type Example, SIXTY, table } from './example.ts';

const bar = { type: 'bar', x: 'share', y: 'region', title: 'A finding' };

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

export const barExamples: readonly Example[] = [
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
  {
    name: 'bar-grouped',
    spec: { ...bar, x: ['y2013', 'y2023'], y: 'region', sort: 'none' },
    table: table('region y2013:number y2023:number', ['East', 4.2, 5.1], ['West', 3, null], ['North', 0.4, 9]),
  },
  {
    name: 'bar-stacked',
    spec: { ...bar, series: 'kind', arrange: 'stacked', limit: 3, other: 'All others' },
    table: table(
      'region kind share:integer',
      ...countries.slice(0, 8).flatMap(([name, size], i) => [
        [name, 'Goods', Math.round(size * 6)],
        [name, 'Services', Math.round(size * 9) + i],
        [name, 'Both, or not known', i],
      ]),
    ),
  },
  {
    name: 'bar-share',
    spec: { ...bar, series: 'kind', arrange: 'share', sort: 'none' },
    table: table(
      'region kind share:number',
      ...['East', 'West'].flatMap((name, i) => [
        [name, 'Goods', 30 + i * 20],
        [name, 'Services', 60],
        [name, 'A trace', 0.4],
      ]),
    ),
  },
  {
    name: 'bar-diverging',
    spec: { ...bar, series: 'answer', arrange: 'diverging', sort: 'none', format: '.0%' },
    table: table(
      'region answer share:number',
      ...['Trains run on time', 'Tickets are cheap enough', 'Stations are safe'].flatMap((name, i) => [
        [name, 'Strongly disagree', 0.1 + i / 20],
        [name, 'Disagree', 0.25 - i / 20],
        [name, 'Neither', 0.15],
        [name, 'Agree', 0.3 + i / 50],
        [name, 'Strongly agree', 0.2 - i / 50],
      ]),
    ),
  },
  {
    name: 'bar-annotated',
    spec: {
      ...bar,
      annotations: [
        { x: 10, text: 'The goal for 2030' },
        { x: [2, 4], text: 'As expected' },
        { x: 4, y: 'West', text: 'Half of it is fish' },
      ],
    },
    table: table('region share:number', ['East', 12], ['West', 4], ['North', 3], ['South', 7.5]),
  },
  {
    name: 'bar-facets',
    spec: { ...bar, facet: 'year' },
    table: table(
      'region year:year share:integer',
      ...[2000, 2010, 2020].flatMap((year, i) => [
        ['East', year, 4 + i],
        ['West', year, 9 - i],
        ['North', year, i === 1 ? null : 2],
      ]),
    ),
  },
];
