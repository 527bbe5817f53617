import { expect, test } from 'vitest';
import type { FieldType } from '#data/table.ts';
import { types, type Notation } from '#data/types.ts';

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
