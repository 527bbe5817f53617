import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRepeats } from '#edge/comments/rules/repeats.ts';

test.each([
  ['', { characters: 1, words: 1 }],
  ['Hello there', { characters: 2, words: 1 }],
  ['Nooooooooo!', { characters: 9, words: 1 }],
  ['buy now BUY\nNOW buy now ', { characters: 1, words: 3 }],
  ['加微信加微信加微信', { characters: 1, words: 3 }],
  ['😀😀😀', { characters: 3, words: 1 }],
])('longestRepeats(%j)', (text, expected) => {
  expect(longestRepeats(text)).toEqual(expected);
});

test('longestRepeats(text) counts words in a row, wherever they stand', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(word, fc.integer({ min: 2, max: 9 }), (one, times) => {
      fc.pre(new Set(one).size > 1);
      const { words } = longestRepeats(`x ${one.repeat(times)} y`);
      expect(words).toBeGreaterThanOrEqual(times);
    }),
  );
});
