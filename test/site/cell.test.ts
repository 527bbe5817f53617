import { expect, test } from 'vitest';
import { formatCell, isRounded } from '#site/cell.ts';

const words = { yes: 'yes', no: 'no', missing: 'missing' };

test('formatCell() groups numbers and keeps six digits, or all the whole ones', () => {
  expect(formatCell(3521418059.923445, 'number', words, 'en')).toBe('3,521,418,060');
  expect(formatCell(9.55, 'number', words, 'en')).toBe('9.55');
  expect(formatCell(27720709000000, 'number', words, 'en')).toBe('27,720,709,000,000');
  expect(formatCell(0.037, 'number', words, 'en')).toBe('0.037');
  expect(formatCell(1234.5, 'number', words, 'de')).toBe('1.234,5');
});

test('formatCell() leaves years and texts as they are', () => {
  expect(formatCell(2023, 'year', words, 'en')).toBe('2023');
  expect(formatCell('2019-01', 'string', words, 'en')).toBe('2019-01');
});

test('formatCell() shows dates as days and months of UTC', () => {
  const date = new Date('2017-12-31T00:00:00Z');
  expect(formatCell(date, 'date', words, 'en')).toBe('Dec 31, 2017');
  expect(formatCell(date, 'yearmonth', words, 'en')).toBe('Dec 2017');
});

test('formatCell() has words for what is true, false or missing', () => {
  expect([true, false, null, undefined].map((value) => formatCell(value, 'boolean', words, 'en'))).toEqual([
    'yes',
    'no',
    'missing',
    'missing',
  ]);
});

test('isRounded() tells which numbers lose digits', () => {
  expect([3521418059.923445, 1 / 3].map(isRounded)).toEqual([true, true]);
  expect([27720709000000, 0.037, 123.456, 0, 'a', null].map(isRounded)).toEqual(Array(6).fill(false));
});

test('formatCell() shows lists as words, shapes by their kind, and no structure to its end', () => {
  expect(formatCell(['a', 2], 'list', words, 'en')).toBe('a, 2');
  expect(formatCell({ type: 'Polygon', coordinates: [] }, 'geojson', words, 'en')).toBe('Polygon');
  expect(formatCell({ a: 1 }, 'object', words, 'en')).toBe('{"a":1}');
  expect(formatCell([['a'.repeat(99)]], 'array', words, 'en')).toHaveLength(61);
});

test('formatCell() writes as the language does', () => {
  expect(formatCell(2023, 'year', words, 'ar-EG')).toBe('٢٠٢٣');
  expect(formatCell(1234.5, 'number', words, 'ar-EG')).toBe('١٬٢٣٤٫٥');
  expect(formatCell(['a', 'b'], 'list', words, 'zh-Hans')).toBe('a、b');
  expect(formatCell(new Date('2017-12-31'), 'date', words, 'zh-Hans')).toBe('2017年12月31日');
});
