import { SIXTY, table, type Example } from './example.ts';
import { scattered } from './rows.ts';

/* Charts of parts, cells and flows, and those that print numbers. */

const heatmap = { type: 'heatmap', x: 'month', y: 'place', value: 'value', title: 'A finding' };
const calendar = { type: 'calendar', date: 'day', value: 'value', title: 'A finding' };
const donut = { type: 'donut', label: 'name', value: 'value', title: 'A finding' };
const treemap = { type: 'treemap', label: 'name', value: 'value', title: 'A finding' };
const sankey = { type: 'sankey', from: 'from', to: 'to', value: 'value', title: 'A finding' };
const gantt = { type: 'gantt', label: 'name', start: 'start', end: 'end', title: 'A finding' };
const pictogram = { type: 'pictogram', x: 'value', y: 'name', title: 'A finding' };
const number = { type: 'number', value: 'value', title: 'A finding' };
const printed = { type: 'table', label: 'name', value: 'value', title: 'A finding' };

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const places = ['Aarhus', 'Bologna', 'Chengdu', 'Dakar', 'Espoo'];
const days = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(from, 0, 1 + i)));

export const partExamples: readonly Example[] = [
  { name: 'heatmap-none', spec: heatmap, table: table('place month value:number') },
  { name: 'heatmap-one', spec: heatmap, table: table('place month value:number', ['Aarhus', 'Jan', 4]) },
  {
    name: 'heatmap-months',
    spec: heatmap,
    table: table(
      'place month value:number',
      ...places.flatMap((place, i) =>
        months.map((month, j) => [
          place,
          month,
          i === 2 && j === 3 ? null : Math.round(9 + 12 * Math.sin((j - 3) / 2) + i * 2),
        ]),
      ),
    ),
  },
  {
    name: 'heatmap-both-ways',
    spec: { ...heatmap, x: 'year', middle: 0, format: '+.1f' },
    table: table(
      'place year:year value:number',
      ...places.flatMap((place, i) =>
        Array.from({ length: 60 }, (_, j) => [place, 1960 + j, (scattered(1, i * 60 + j)[0] ?? 0) - 2.4 + j / 50]),
      ),
    ),
  },
  {
    name: 'heatmap-long-names',
    spec: heatmap,
    table: table('place month value:number', [SIXTY, SIXTY, 1], [`${SIXTY}!`, 'B', 2e9], ['C', SIXTY, -4]),
  },
  { name: 'calendar-none', spec: calendar, table: table('day:date value:number') },
  { name: 'calendar-one', spec: calendar, table: table('day:date value:number', [new Date('2020-02-29'), 4]) },
  {
    name: 'calendar-years',
    spec: calendar,
    table: table(
      'day:date value:integer',
      ...days(2022, 640).map((day, i) => [day, i % 50 === 7 ? null : Math.round(20 + 18 * Math.sin(i / 58) + (i % 7))]),
    ),
  },
  { name: 'donut-none', spec: donut, table: table('name value:number') },
  { name: 'donut-one', spec: donut, table: table('name value:number', ['All', 4]) },
  {
    name: 'donut-five',
    spec: { ...donut, limit: 4, other: 'All others' },
    table: table('name value:integer', ...places.map((name, i) => [name, 40 - i * 7]), ['Fresno', 3], ['Gwangju', 1]),
  },
  {
    name: 'donut-long-names',
    spec: { ...donut, format: '$.3s' },
    table: table('name value:integer', [SIXTY, 3e9], [`${SIXTY}!`, 1e9], ['C', 0]),
  },
  { name: 'treemap-none', spec: treemap, table: table('name value:number') },
  { name: 'treemap-one', spec: treemap, table: table('name value:number', ['All', 4]) },
  {
    name: 'treemap-series',
    spec: { ...treemap, series: 'kind' },
    table: table(
      'name kind value:integer',
      ...places.map((name, i) => [name, 'Old', 90 - i * 17]),
      ...months.map((name, i) => [name, i % 2 ? 'New' : 'Used', Math.round(60 / (i + 1)) + 2]),
      [SIXTY, 'New', 30],
    ),
  },
  {
    name: 'treemap-many',
    spec: { ...treemap, highlight: 'Part 4' },
    table: table('name value:number', ...scattered(90, 3).map((value, i) => [`Part ${i}`, value ** 4])),
  },
  { name: 'sankey-none', spec: sankey, table: table('from to value:number') },
  { name: 'sankey-one', spec: sankey, table: table('from to value:number', ['Coal', 'Power', 4]) },
  {
    name: 'sankey-three-steps',
    spec: { ...sankey, highlight: 'Wind' },
    table: table(
      'from to value:number',
      ['Coal', 'Power', 400],
      ['Gas', 'Power', 250],
      ['Gas', 'Heat', 300],
      ['Wind', 'Power', 180],
      ['Oil', 'Transport', 700],
      ['Oil', 'Heat', 90],
      ['Power', 'Homes', 280],
      ['Power', 'Industry', 420],
      ['Power', 'Losses', 130],
      ['Heat', 'Homes', 310],
      ['Heat', 'Industry', 80],
    ),
  },
  {
    name: 'sankey-both-ways',
    spec: sankey,
    table: table('from to value:number', ['North', 'South', 4], ['South', 'North', 9], ['South', 'East', 2]),
  },
  {
    name: 'sankey-long-names',
    spec: sankey,
    table: table('from to value:number', [SIXTY, `${SIXTY}!`, 4], [SIXTY, 'B', 1], ['C', `${SIXTY}!`, 0.01]),
  },
  { name: 'gantt-none', spec: gantt, table: table('name start:date end:date') },
  { name: 'gantt-one', spec: gantt, table: table('name start:year end:year', ['Only', 2001, 2001]) },
  {
    name: 'gantt-terms',
    spec: { ...gantt, series: 'party', annotations: [{ x: '2008-09', text: 'Lehman fails' }] },
    table: table(
      'name party start:date end:date',
      ['Clinton', 'Democrats', new Date('1993-01-20'), new Date('2001-01-20')],
      ['Bush', 'Republicans', new Date('2001-01-20'), new Date('2009-01-20')],
      ['Obama', 'Democrats', new Date('2009-01-20'), new Date('2017-01-20')],
      ['Trump', 'Republicans', new Date('2017-01-20'), new Date('2021-01-20')],
      ['Biden', 'Democrats', new Date('2021-01-20'), new Date('2025-01-20')],
      ['Trump', 'Republicans', new Date('2025-01-20'), null],
    ),
  },
  { name: 'pictogram-none', spec: pictogram, table: table('name value:number') },
  { name: 'pictogram-one', spec: pictogram, table: table('name value:number', ['Only', 1]) },
  {
    name: 'pictogram-people',
    spec: { ...pictogram, symbol: 'person', per: 10 },
    table: table('name value:integer', ['Doctors', 437], ['Nurses', 1204], ['Neither', 0], ['Not asked', null]),
  },
  {
    name: 'pictogram-circles',
    spec: { ...pictogram, symbol: 'circle' },
    table: table('name value:number', [SIXTY, 12.3], ['B', 71]),
  },
  { name: 'number-none', spec: number, table: table('value:number') },
  { name: 'number-one', spec: { ...number, format: '$.3s' }, table: table('value:number', [27.4e12]) },
  {
    name: 'number-course',
    spec: { ...number, x: 'year', format: '.0%' },
    table: table(
      'year:year value:number',
      ...Array.from({ length: 30 }, (_, i) => [1994 + i, 0.06 + i * 0.02 - (i > 27 ? 0.1 : 0)]),
    ),
  },
  {
    name: 'number-facets',
    spec: { ...number, x: 'year', facet: 'place' },
    table: table(
      'place year:year value:integer',
      ...places
        .slice(0, 4)
        .flatMap((place, i) => [2021, 2022, 2023].map((year, j) => [place, year, 40 + i * 9 + ((j * 5) % 7)])),
    ),
  },
  { name: 'table-none', spec: printed, table: table('name value:number') },
  { name: 'table-one', spec: printed, table: table('name value:number', ['Only', 4]) },
  {
    name: 'table-bars',
    spec: { ...printed, value: ['y2003', 'y2013', 'y2023'], highlight: 'Dakar', sort: 'descending' },
    table: table(
      'name y2003:number y2013:number y2023:number',
      ...places.map((name, i) => [name, 3 + i, i === 1 ? null : 5.5 + i * 2, 4 + ((i * 7) % 11)]),
      [SIXTY, 1, 2, -3],
    ),
  },
  {
    name: 'table-courses',
    spec: { ...printed, x: 'year' },
    table: table(
      'name year:year value:number',
      ...places.flatMap((name, i) =>
        Array.from({ length: 30 - i * 4 }, (_, j) => [name, 1990 + j + i * 4, 50 + i * 4 + 12 * Math.sin((j + i) / 4)]),
      ),
      ['Nowhere', 2000, null],
    ),
  },
];
