import { expect, test } from 'vitest';
import { pluralForms } from '#i18n/plural-forms.ts';

const say = (count: number, written: string) => (count === 1 ? `${written} result` : `${written} results`);

test('pluralForms() says a sentence once for each form of the language', () => {
  expect(pluralForms('en-GB', say)).toEqual({ one: '# result', other: '# results' });
});

test('pluralForms() has one form where the language has one, and six where it has six', () => {
  expect(Object.keys(pluralForms('zh-Hans', say))).toEqual(['other']);
  expect(Object.keys(pluralForms('ar', say)).sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
});

test('pluralForms() lets the smallest number speak for its form', () => {
  expect(pluralForms('ar', (count) => String(count))).toEqual({
    zero: '0',
    one: '1',
    two: '2',
    few: '3',
    many: '11',
    other: '100',
  });
});
