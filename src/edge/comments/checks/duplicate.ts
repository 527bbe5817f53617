import { Refusal } from '../refusal.ts';
import { digestOf } from '../text-digest.ts';
import type { Check } from '../submit.ts';

/** Below this many characters different readers say the same by chance: "I agree." */
const CHANCE = 40;

/** The same words are not kept twice in one thread, unless it is the same form, sent again, or an edit. */
export const checkDuplicate: Check = async ({ draft, thread, token, store, edited }) => {
  if (draft.text.length < CHANCE) return;
  const except = edited ? { id: edited.id } : { formNonce: token?.nonce ?? '' };
  if (await store.hasText(thread.id, await digestOf(draft), except)) {
    throw new Refusal('duplicate');
  }
};
