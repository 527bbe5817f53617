import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRight, QUESTIONS, questionOf } from '#edge/comments/question.ts';
import { words } from '#edge/words/words.ts';

const seeds = fc.integer({ min: 0, max: QUESTIONS - 1 });
const [en, zh, ar] = ['en', 'zh-Hans', 'ar'].map((language) => words(language).question) as [
  ReturnType<typeof words>['question'],
  ReturnType<typeof words>['question'],
  ReturnType<typeof words>['question'],
];

test('questionOf(seed) asks in the words of a language and knows its answers', () => {
  expect(questionOf(8, en)).toEqual({ words: 'What is two plus three?', answers: ['5', 'five'] });
  expect(questionOf(37, en).words).toBe('Which is the second of these words: river, garden, harbour?');
  expect(questionOf(8, zh)).toEqual({ words: '二加三等于几？', answers: ['5', '五'] });
  expect(questionOf(13, ar).words).toBe('كم يساوي ثلاثة زائد اثنين؟');
  fc.assert(
    fc.property(seeds, fc.constantFrom(en, zh, ar), (seed, language) => {
      const question = questionOf(seed, language);
      return question.answers.length > 0 && question.answers.every((answer) => isRight(question, answer));
    }),
  );
});

test('questionOf() asks something else for every seed', () => {
  for (const language of [en, zh, ar]) {
    const asked = Array.from({ length: QUESTIONS }, (_, seed) => questionOf(seed, language).words);
    expect(new Set(asked).size).toBe(QUESTIONS);
    expect(asked.join()).not.toContain('undefined');
  }
});

test('questionOf() refuses a seed that is none', () => {
  for (const seed of [-1, 0.5, QUESTIONS, NaN]) expect(() => questionOf(seed, en)).toThrow(RangeError);
});

test('isRight() takes an answer in any case and width, with spaces and signs around it', () => {
  const question = questionOf(8, en);
  for (const answer of ['five', ' FIVE. ', '５', '٥', '5!', '“five”']) expect(isRight(question, answer)).toBe(true);
  for (const answer of ['', 'six', '55', 'five or six']) expect(isRight(question, answer)).toBe(false);
});

test('isRight() takes an Arabic answer however its hamza, its last letter and its vowels are written', () => {
  const four = questionOf(2, ar);
  for (const answer of ['أربعة', 'اربعة', 'اربعه', 'أَرْبَعَة', '٤']) expect(isRight(four, answer)).toBe(true);
  expect(isRight(four, 'خمسة')).toBe(false);
});
