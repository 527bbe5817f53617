import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsAround, inWords } from '../../../src/components/inspector/tell.ts';

test('inWords() tells the name, and the value with its heading', () => {
  expect(inWords(['India', '$3.55trn'], ['Country', 'GDP'], 1, new Set([1]))).toBe('India, GDP: $3.55trn');
});

test('inWords() leaves out what other marks of the row show', () => {
  const [cells, headings] = [
    ['1985', '66.6', '57.3'],
    ['Year', 'China', 'India'],
  ];
  expect(inWords(cells, headings, 2, new Set([1, 2]))).toBe('1985, India: 57.3');
});

test('inWords() tells all that one mark stands for', () => {
  expect(inWords(['Mexico', '1975', '5.8'], ['Country', 'Year', 'Children'], 2, new Set([2]))).toBe(
    'Mexico, Year: 1975, Children: 5.8',
  );
  expect(inWords(['3', '4'], ['a', 'b'], 0, new Set([0]))).toBe('a: 3, b: 4');
});

test('columnsAround() has the own column, at most eight, each once and none that is not there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), (columns, wish) => {
      const own = wish % columns;
      const told = columnsAround(own, columns);
      expect(told).toContain(own);
      expect(told.length).toBeLessThanOrEqual(8);
      expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
      expect(told.every((column) => column >= (own === 0 ? 0 : 1) && column < columns)).toBe(true);
    }),
  );
});

test('inWords() has the signs of the page’s language', () => {
  const signs = { colon: '：', comma: '，' };
  expect(inWords(['印度', '3.55万亿'], ['国家', '产值'], 1, new Set([1]), signs)).toBe('印度，产值：3.55万亿');
});
