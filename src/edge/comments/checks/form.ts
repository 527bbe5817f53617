import { FORM_LIFE, readFormToken } from '../form-token.ts';
import { Refusal } from '../refusal.ts';
import type { Check } from '../examination.ts';

/** The form must be one that we gave out, for this article, within a day. */
export const checkForm: Check = async (examination) => {
  const { submission, signer, thread, now } = examination;
  if (!signer) throw new Error('missing signer for a form');
  const token = await readFormToken(submission.token ?? '', signer);
  if (token?.threadId !== thread.id) throw new Refusal('invalid-form');
  if (now.getTime() - token.issuedAt > FORM_LIFE) throw new Refusal('expired-form');
  examination.token = token;
};
