import { expect, test } from 'vitest';
import type { FieldType } from '#data/table.ts';
import type { NativeCell, Notation } from '#data/types/type.ts';
import { types } from '#data/types/types.ts';

function read(type: FieldType, text: string, notation: Notation = {}) {
  return types[type].reader(notation)(text);
}

test.each<[FieldType, string, unknown]>([
  ['string', ' as it is ', ' as it is '],
  ['any', '007', '007'],
  ['number', '1234.5', 1234.5],
  ['number', '-.5', -0.5],
  ['number', '1e3', 1000],
  ['integer', '+12', 12],
  ['boolean', 'True', true],
  ['boolean', '0', false],
  ['date', '2020-02-29', new Date('2020-02-29T00:00:00Z')],
  ['datetime', '2019-01-17T18:00:00+08:00', new Date('2019-01-17T10:00:00Z')],
  ['datetime', '2019-01-17T18:00:00', new Date('2019-01-17T18:00:00Z')],
  ['datetime', '2019-01-17T18:00:00.250Z', new Date('2019-01-17T18:00:00.250Z')],
  ['time', '23:59:59', '23:59:59'],
  ['year', '2019', 2019],
  ['year', '-0044', -44],
  ['yearmonth', '2019-01', new Date('2019-01-01T00:00:00Z')],
])('%s reads %o', (type, text, value) => {
  expect(read(type, text)).toEqual(value);
});

test.each<[FieldType, string]>([
  ['number', 'n/a'],
  ['number', '1,234'],
  ['number', '5 %'],
  ['number', ''],
  ['number', '0x10'],
  ['number', 'NaN'],
  ['number', '1e999'],
  ['integer', '1.0'],
  ['integer', '9007199254740993'],
  ['boolean', 'yes'],
  ['date', '2019-02-29'],
  ['date', '2019-1-17'],
  ['date', '17/01/2019'],
  ['datetime', '2019-02-30T00:00:00Z'],
  ['datetime', '2019-01-17'],
  ['datetime', '2019-01-17T25:00:00Z'],
  ['time', '24:00:00'],
  ['year', '19'],
  ['yearmonth', '2019-13'],
])('%s refuses %o', (type, text) => {
  expect(read(type, text)).toBeUndefined();
});

test.each<[string, Notation, number | undefined]>([
  ['1.234,5', { decimalChar: ',', groupChar: '.' }, 1234.5],
  ['1 234', { groupChar: ' ' }, 1234],
  ['1.5', { decimalChar: ',' }, undefined],
  ['€ 95', { bareNumber: false }, 95],
  ['-€95', { bareNumber: false }, -95],
  ['€-95', { bareNumber: false }, -95],
  ['95,5 %', { bareNumber: false, decimalChar: ',' }, 95.5],
  ['about', { bareNumber: false }, undefined],
])('number reads %o with %o as %o', (text, notation, value) => {
  expect(read('number', text, notation)).toBe(value);
});

test('integer reads groups and currency signs, but no fraction', () => {
  expect(read('integer', '$1,204', { groupChar: ',', bareNumber: false })).toBe(1204);
  expect(read('integer', '$1.2', { bareNumber: false })).toBeUndefined();
});

test('boolean reads the words that the field gives, and no others', () => {
  const notation = { trueValues: ['ja'], falseValues: ['nein'] };
  expect(read('boolean', 'ja', notation)).toBe(true);
  expect(read('boolean', 'nein', notation)).toBe(false);
  expect(read('boolean', 'true', notation)).toBeUndefined();
});

test.each<[FieldType, string, Notation, unknown]>([
  ['string', 'desk@example.org', { format: 'email' }, 'desk@example.org'],
  ['string', 'desk at example', { format: 'email' }, undefined],
  ['string', 'https://example.org/ä', { format: 'uri' }, 'https://example.org/ä'],
  ['string', 'example', { format: 'uri' }, undefined],
  ['string', 'RGF0ZQ==', { format: 'binary' }, 'RGF0ZQ=='],
  ['string', 'RGF0ZQ=', { format: 'binary' }, undefined],
  ['string', '123e4567-e89b-12d3-a456-426614174000', { format: 'uuid' }, '123e4567-e89b-12d3-a456-426614174000'],
  ['string', '123e4567', { format: 'uuid' }, undefined],
  ['date', '17/01/2019', { format: '%d/%m/%Y' }, new Date('2019-01-17')],
  ['date', '7/1/2019', { format: '%d/%m/%Y' }, new Date('2019-01-07')],
  ['date', '31/02/2019', { format: '%d/%m/%Y' }, undefined],
  ['date', '17/01/2019 18:00', { format: '%d/%m/%Y %H:%M' }, undefined],
  ['date', '17 january 2019', { format: '%d %B %Y' }, new Date('2019-01-17')],
  ['date', '17.01.2019', { format: 'any' }, new Date('2019-01-17')],
  ['date', '01/02/2019', { format: 'any' }, undefined],
  ['datetime', '17.1.2019 18:30', { format: '%d.%m.%Y %H:%M' }, new Date('2019-01-17T18:30:00Z')],
  ['datetime', '2019-01-17 18:30 +0800', { format: '%Y-%m-%d %H:%M %Z' }, new Date('2019-01-17T10:30:00Z')],
  ['datetime', '2019-02-30 18:30 +0800', { format: '%Y-%m-%d %H:%M %Z' }, undefined],
  ['datetime', '2019-01-17 18:30', { format: 'any' }, new Date('2019-01-17T18:30:00Z')],
  ['time', '6:30 PM', { format: '%I:%M %p' }, '18:30:00'],
  ['time', '18:30', { format: 'any' }, '18:30:00'],
  ['duration', 'P1Y2M3DT4H5M6.7S', {}, 'P1Y2M3DT4H5M6.7S'],
  ['duration', '-P60D', {}, '-P60D'],
  ['duration', 'P', {}, undefined],
  ['duration', 'P1DT', {}, undefined],
  ['object', '{"a": [1]}', {}, { a: [1] }],
  ['object', '[1]', {}, undefined],
  ['object', 'null', {}, undefined],
  ['array', '[1, "b"]', {}, [1, 'b']],
  ['array', '1, 2', {}, undefined],
  ['list', 'a,b', {}, ['a', 'b']],
  ['list', '1;2', { delimiter: ';', itemType: 'integer' }, [1, 2]],
  ['list', '1;b', { delimiter: ';', itemType: 'integer' }, undefined],
  ['geopoint', '116.4, 39.9', {}, [116.4, 39.9]],
  ['geopoint', '116.4,39.9', {}, [116.4, 39.9]],
  ['geopoint', '39.9, 116.4', {}, undefined],
  ['geopoint', '[116.4, 39.9]', { format: 'array' }, [116.4, 39.9]],
  ['geopoint', '{"lat": 39.9, "lon": 116.4}', { format: 'object' }, [116.4, 39.9]],
  ['geopoint', '{"lat": 39.9}', { format: 'object' }, undefined],
  ['geojson', '{"type": "Point", "coordinates": [1, 2]}', {}, { type: 'Point', coordinates: [1, 2] }],
  ['geojson', '{"type": "Topology"}', {}, undefined],
  ['geojson', '{"type": "Topology"}', { format: 'topojson' }, { type: 'Topology' }],
])('%s reads %o with %o as %o', (type, text, notation, value) => {
  expect(read(type, text, notation)).toEqual(value);
});

test.each<[FieldType, NativeCell, Notation, unknown]>([
  ['number', 1.5, {}, 1.5],
  ['number', 12n, {}, 12],
  ['number', NaN, {}, undefined],
  ['number', 2n ** 60n, {}, undefined],
  ['integer', 2, {}, 2],
  ['integer', 2.5, {}, undefined],
  ['boolean', true, {}, true],
  ['boolean', 1, {}, undefined],
  ['string', 5, {}, undefined],
  ['any', 5, {}, 5],
  ['any', 2n ** 60n, {}, String(2n ** 60n)],
  ['date', new Date('2019-01-17'), {}, new Date('2019-01-17')],
  ['date', new Date('2019-01-17T18:00:00Z'), {}, undefined],
  ['datetime', new Date('2019-01-17T18:00:00Z'), {}, new Date('2019-01-17T18:00:00Z')],
  ['yearmonth', new Date('2019-01-01'), {}, new Date('2019-01-01')],
  ['year', 2019, {}, 2019],
  ['year', 12019, {}, undefined],
  ['list', ['2019-01-17'], { itemType: 'date' }, [new Date('2019-01-17')]],
  ['list', [1, 'b'], { itemType: 'integer' }, undefined],
  ['object', { a: 1 }, {}, { a: 1 }],
  ['array', { a: 1 }, {}, undefined],
  ['geopoint', [116.4, 39.9], {}, [116.4, 39.9]],
  ['geojson', { type: 'Feature' }, {}, { type: 'Feature' }],
])('%s takes the cell %o with %o as %o', (type, cell, notation, value) => {
  expect(types[type].native(notation)(cell)).toEqual(value);
});

test('every type reads the example that it gives, in each of its formats', () => {
  const formats = ['default', 'email', 'uri', 'binary', 'uuid', 'any', '%d/%m/%Y %H:%M', 'array', 'object'];
  for (const [name, type] of Object.entries(types)) {
    if (name === 'geojson' || name === 'boolean' || name === 'duration') continue;
    for (const format of formats.filter((format) => format === 'default' || type.hasFormat?.(format))) {
      const isDay = name === 'date' && format.includes('%H');
      if (!isDay) expect(type.reader({ format })(type.example({ format })), `${name} ${format}`).toBeDefined();
    }
  }
});

test('duration orders by length, not by letters', () => {
  const order = (text: string) => types.duration.order?.(text);
  expect(order('PT90M')).toBeLessThan(order('P1D') ?? NaN);
  expect(order('-P1D')).toBeLessThan(order('PT1S') ?? NaN);
});
