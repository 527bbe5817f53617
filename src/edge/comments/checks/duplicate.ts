import { Refusal } from '../refusal.ts';
import { digestOf } from '../text-digest.ts';
import type { Check } from '../examination.ts';

/** Below this many characters different readers say the same by chance: "I agree." */
const CHANCE = 40;

/** The same words are not kept twice in one thread. */
export const checkDuplicate: Check = async ({ draft, thread, edited, store }) => {
  if (draft.text.length < CHANCE) return;
  if (await store.hasText(thread.id, await digestOf(draft), { id: edited?.id ?? '' })) {
    throw new Refusal('duplicate');
  }
};
