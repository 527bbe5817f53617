import { Refusal } from '../refusal.ts';
import type { Check } from '../examination.ts';

/** What is replied to must be what readers see, in the same thread. */
export const checkParent: Check = async ({ draft, thread, store }) => {
  if (draft.parentId === undefined) return;
  const parent = await store.comment(draft.parentId);
  if (parent?.threadId !== thread.id || parent.status !== 'approved') throw new Refusal('unknown-parent');
};
