import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '#edge/comments/rules/fold.ts';
import { prepareRules, rememberRules } from '#edge/comments/rules/prepare.ts';
import { usualRules } from '#edge/comments/rules/rules.ts';

function wordsIn(text: string, ...matches: string[]): string[] {
  const words = matches.map((match) => ({ match, action: 'hold' as const }));
  return prepareRules({ ...usualRules, words })
    .wordsIn(text)
    .map(({ match }) => match);
}

describe('wordsIn(text)', () => {
  test.each([
    ['a word', 'A casino.', 'casino', true],
    ['not in the middle of another', 'Scunthorpe', 'thorp', false],
    ['not at the beginning of another', 'casinos', 'casino', false],
    ['the beginning of a word', 'casinos', 'casino*', true],
    ['a beginning at the beginning alone', 'the anticasino league', 'casino*', false],
    ['words in a row, over line ends and signs', 'make easy…\nmoney', 'easy mon*', true],
    ['no words of which others stand between', 'easy and fast money', 'easy money', false],
    ['in any case', 'CaSiNo', 'casino', true],
    ['with accents, in composed and in loose letters', 'cási\u0301no', 'casino', true],
    ['in wide letters', 'ｃａｓｉｎｏ', 'casino', true],
    ['with something unseen in between', 'cas\u200Bi\u00ADn\u2060o', 'casino', true],
    ['with digits and signs for letters', 'C4$1N0', 'casino', true],
    ['with letters of another script', 'сasіnо', 'casino', true],
    ['a number as it is', 'in 1984', '1984', true],
    ['Chinese without spaces', '加我微信领奖', '微信', true],
    ['Chinese after Latin letters', 'VX微信888', '微信', true],
    ['Arabic with vowel signs and a stretched letter', 'قِمَـــار', 'قمار', true],
    ['Arabic with an alef written either way', 'أرباح', 'ارباح', true],
    ['Cyrillic in its own words', 'казино сегодня', 'казино', true],
    ['Hindi, whose vowels are marks, whole', 'जुआ', 'जु', false],
    ['German ß as ss', 'Straße', 'strasse', true],
  ])('finds %s', (_what, text, match, expected) => {
    expect(wordsIn(text, match)).toEqual(expected ? [match] : []);
  });

  test('takes nothing for a regular expression (A24)', () => {
    expect(wordsIn('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a+)+$', '[a', 'a{9}', '.?a')).toEqual([]);
    expect(wordsIn('the a', '(a+)+$')).toEqual(['(a+)+$']);
  });

  test('takes digits for letters only where the rules have it so', () => {
    const words = [{ match: 'casino', action: 'hold' as const }];
    expect(prepareRules({ ...usualRules, words, swaps: false }).wordsIn('c4s1n0')).toEqual([]);
  });
});

test('foldText(text) leaves a folded text as it is', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, (one) => {
      expect(foldText(foldText(one, false), false)).toBe(foldText(one, false));
    }),
    { numRuns: 1000 },
  );
});

test('rememberRules(store) reads a version once, and the next when there is one', async () => {
  const bodies = ['{"words":[{"match":"one","action":"hold"}]}', '{"words":[{"match":"two","action":"hold"}]}'];
  let newest = 0;
  const asked: number[] = [];
  const rules = rememberRules({
    newerThan: async (version) => {
      asked.push(version);
      return newest > version ? { version: newest, body: bodies[newest - 1] ?? '' } : undefined;
    },
    write: async () => false,
  });
  const found = async () => (await rules()).wordsIn('one two').map(({ match }) => match);
  expect(await found()).toEqual([]);
  newest = 1;
  expect(await found()).toEqual(['one']);
  const first = await rules();
  expect(await rules()).toBe(first);
  newest = 2;
  expect(await found()).toEqual(['two']);
  expect(asked).toEqual([0, 0, 1, 1, 1]);
});
