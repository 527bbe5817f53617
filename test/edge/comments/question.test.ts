import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRight, QUESTIONS, questionOf } from '#edge/comments/question.ts';

const seeds = fc.integer({ min: 0, max: QUESTIONS - 1 });

test('questionOf(seed) asks in words and knows its answers', () => {
  expect(questionOf(8)).toEqual({ words: 'What is two plus three?', answers: ['5', 'five'] });
  expect(questionOf(37).words).toBe('Which is the second of these words: river, garden, harbour?');
  fc.assert(
    fc.property(seeds, (seed) => {
      const question = questionOf(seed);
      return question.answers.length > 0 && question.answers.every((answer) => isRight(question, answer));
    }),
  );
});

test('questionOf() refuses a seed that is none', () => {
  for (const seed of [-1, 0.5, QUESTIONS, NaN]) expect(() => questionOf(seed)).toThrow(RangeError);
});

test('isRight() takes an answer in any case and width, with spaces and signs around it', () => {
  const question = questionOf(8);
  for (const answer of ['five', ' FIVE. ', '５', '5!', '“five”']) expect(isRight(question, answer)).toBe(true);
  for (const answer of ['', 'six', '55', 'five or six']) expect(isRight(question, answer)).toBe(false);
});
