import { isRight, questionOf } from '../question.ts';
import { FieldRefusal } from '../refusal.ts';
import type { Check } from '../examination.ts';

/** The form's question must be answered, where no browser has worked for its reader. */
export const checkAnswer: Check = ({ submission, token, solved, questionWords }) => {
  if (solved) return;
  if (!token || !questionWords) throw new Error('missing form token before its answer');
  if (!submission.answer?.trim()) throw new FieldRefusal({ answer: { code: 'missing' } });
  const question = questionOf(token.seed, questionWords);
  if (!isRight(question, submission.answer)) throw new FieldRefusal({ answer: { code: 'wrong' } });
};
