import { table, type Example } from './example.ts';

const choropleth = { type: 'choropleth', region: 'country', value: 'value', title: 'A finding' };
const symbols = { type: 'symbols', longitude: 'east', latitude: 'north', title: 'A finding' };

const square = (x: number, y: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x, y + 1],
      [x + 1, y + 1],
      [x + 1, y],
      [x, y],
    ],
  ],
});

const codes = [
  'USA',
  'CHN',
  'DEU',
  'JPN',
  'IND',
  'GBR',
  'FRA',
  'BRA',
  'CAN',
  'RUS',
  'MEX',
  'AUS',
  'ZAF',
  'NGA',
  'EGY',
  'SGP',
];

export const mapExamples: readonly Example[] = [
  { name: 'choropleth-none', spec: choropleth, table: table('country value:number') },
  { name: 'choropleth-one', spec: choropleth, table: table('country value:number', ['Kenya', 4]) },
  {
    name: 'choropleth-world',
    spec: { ...choropleth, format: '.0%' },
    table: table('country value:number', ...codes.map((code, i) => [code, i === 6 ? null : (i * 7) / 110])),
  },
  {
    name: 'choropleth-own-shapes',
    spec: { ...choropleth, shape: 'geometry', projection: 'plane', middle: 0 },
    table: table(
      'country value:number geometry:geojson',
      ...['NW', 'N', 'NE', 'SW', 'S', 'SE'].map((name, i) => [name, i - 2, square(i % 3, i < 3 ? 1 : 0)]),
    ),
  },
  { name: 'symbols-none', spec: symbols, table: table('east:number north:number') },
  { name: 'symbols-one', spec: symbols, table: table('east:number north:number', [116.4, 39.9]) },
  {
    name: 'symbols-cities',
    spec: { ...symbols, size: 'people', label: 'name' },
    table: table(
      'name east:number north:number people:number',
      ['Tokyo', 139.7, 35.7, 37.4],
      ['Delhi', 77.2, 28.6, 32.1],
      ['Shanghai', 121.5, 31.2, 28.5],
      ['São Paulo', -46.6, -23.6, 22.4],
      ['Mexico City', -99.1, 19.4, 22.1],
      ['Cairo', 31.2, 30, 21.8],
      ['Lagos', 3.4, 6.5, 15.4],
      ['London', -0.1, 51.5, 9.5],
    ),
  },
];
