import { Refusal } from '../refusal.ts';
import { digestOf } from '../text-digest.ts';
import type { Check } from '../examination.ts';

/** A form brings one comment: the same again is that one, and another text needs a form of its own. */
export const checkNonce: Check = async (examination) => {
  const { token, draft, store } = examination;
  if (!token) throw new Error('missing form token before its nonce');
  const kept = await store.digestOfForm(token.nonce);
  if (kept === undefined) return;
  if (kept !== (await digestOf(draft))) throw new Refusal('used-form');
  examination.isKept = true;
};
