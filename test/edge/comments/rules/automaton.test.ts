import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAutomaton } from '#edge/comments/rules/automaton.ts';

function found(words: readonly string[], text: string): string[] {
  const all: string[] = [];
  createAutomaton(words).find(text, (word, end) => void all.push(`${word}@${end}`));
  return all.sort();
}

/** Looks for each word at each place. */
function naively(words: readonly string[], text: string): string[] {
  const ends = Array.from({ length: text.length + 1 }, (_, end) => end);
  return words
    .flatMap((word, n) => ends.filter((end) => text.slice(0, end).endsWith(word)).map((end) => `${n}@${end}`))
    .sort();
}

// Few letters, so that words stand in each other and overlap.
const letters = fc.constantFrom('a', 'b', 'ab', '赌', '😀');
const word = fc.string({ unit: letters, minLength: 1, maxLength: 5 });

test('find() finds what a search for each word at each place finds', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.string({ unit: letters, maxLength: 60 }), (words, text) => {
      expect(found(words, text)).toEqual(naively(words, text));
    }),
    { numRuns: 500 },
  );
});

test('find() finds words within words, and the same word twice', () => {
  expect(found(['he', 'she', 'hers', 'he'], 'ushers')).toEqual(['0@4', '1@4', '2@6', '3@4']);
});
