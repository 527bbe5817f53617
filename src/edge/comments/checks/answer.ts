import { isRight, questionOf } from '../question.ts';
import { FieldRefusal } from '../refusal.ts';
import type { Check } from '../submit.ts';

/** The form's question must be answered. */
export const checkAnswer: Check = ({ submission, token }) => {
  if (!token) throw new Error('missing form token before its answer');
  if (submission.answer.trim() === '') throw new FieldRefusal({ answer: 'Please answer the question.' });
  if (!isRight(questionOf(token.seed), submission.answer)) {
    throw new FieldRefusal({ answer: 'That is not the answer. Here is another question.' });
  }
};
