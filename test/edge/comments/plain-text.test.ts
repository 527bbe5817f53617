import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters } from '#edge/comments/comment.ts';
import { isBlank, plainText } from '#edge/comments/plain-text.ts';

test.each([
  ['composes letters and accents', 'e\u0301', 'é'],
  ['takes out what turns the direction of the text', 'a\u202Eb\u2066c\u200Fd\u061Ce', 'abcde'],
  ['takes out control characters and soft hyphens', 'a\u0000b\u001Bc\u00ADd\u0085e', 'abcde'],
  ['takes out letters in hiding', 'a\u{E0041}\u{E0042}b', 'ab'],
  [
    'keeps the flag of Scotland',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
  ],
  ['takes out halves of characters', 'a\uD83Db', 'ab'],
  ['keeps the joiners of Persian and of emoji', 'می\u200Cخواهم 👩\u200D🚒', 'می\u200Cخواهم 👩\u200D🚒'],
  ['keeps one joiner of many', 'a\u200D\u200D\u200C\u200Db', 'a\u200Db'],
  [
    'keeps six marks on a letter, hidden ones in between or not',
    `x${'\u0316\u200B'.repeat(40)}`,
    `x${'\u0316'.repeat(6)}`,
  ],
  ['keeps one empty line of many, and no spaces at ends', ' a \r\n\r\n\n\n b\t', 'a\n\n b'],
])('plainText(text) %s', (_what, text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test('plainText(text) leaves a plain text as it is', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '\u0301',
      '\u0316',
      '\u200B',
      '\u200D',
      '\u202E',
      '\n',
      '\r',
      ' ',
      '\u{1F3F4}',
      '\u{E0067}',
      '\u{E007F}',
      'e',
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
    { numRuns: 2000 },
  );
});

test('isBlank(text) sees that nothing can be seen', () => {
  const blank = ['', ' \n', '\u200D', '\u3164', '\u2800\u2800', '\u0301', '\u{E0041}', '\u00A0'];
  expect(blank.map(isBlank)).toEqual(blank.map(() => true));
  expect(['.', '👩\u200D🚒', 'ا', '\u3164a'].map(isBlank)).toEqual([false, false, false, false]);
});

test('countCharacters(text) counts the parts of a character that has no end', () => {
  expect(countCharacters('👨🏿\u200D👩🏿\u200D👧🏿\u200D👦🏿')).toBe(1);
  expect(countCharacters('👩\u200D'.repeat(1000))).toBeGreaterThan(50);
});
