import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLiteral } from '#mdx/literal.ts';

test.each([
  ['12', 12],
  ['-1.5', -1.5],
  ['"a"', 'a'],
  ["'it\\'s'", "it's"],
  ['`a`', 'a'],
  ['true', true],
  ['null', null],
  ['["USA", "CHN",]', ['USA', 'CHN']],
  ['{ "Country Code": ["USA"], Year: 2023, 5: {} }', { 'Country Code': ['USA'], Year: 2023, 5: {} }],
  ['/* why */ 1 // because', 1],
])('readLiteral(%o) is %o', (expression, value) => {
  expect(readLiteral(expression)).toEqual({ value });
});

test.each([
  '',
  'kind',
  'undefined',
  '1 + 1',
  '`a${1}`',
  '[...rows]',
  '[1,,2]',
  '{ [key]: 1 }',
  '{ a() {} }',
  '{ a }',
  '() => 1',
  'f()',
  '/x/',
  '10n',
  '-"a"',
  '1) + (2',
  '<b />',
  '{{',
])('readLiteral(%o) is undefined', (expression) => {
  expect(readLiteral(expression)).toBeUndefined();
});

test('readLiteral(JSON.stringify(value)) is the value', () => {
  const value = fc
    .jsonValue({ noUnicodeString: false, maxDepth: 3 })
    .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  fc.assert(
    fc.property(value, (given) => {
      expect(JSON.stringify(readLiteral(JSON.stringify(given))?.value)).toBe(JSON.stringify(given));
    }),
  );
});
