import { isSolved } from '../challenge.ts';
import type { Check } from '../examination.ts';

/** Work that a browser has done for the form stands for the answer to its question. */
export const checkChallenge: Check = async (examination) => {
  const { submission, token, signer } = examination;
  if (!token || !signer) throw new Error('missing form token before its challenge');
  if (!submission.solution) return;
  examination.solved = await isSolved(submission.solution, token, signer);
};
