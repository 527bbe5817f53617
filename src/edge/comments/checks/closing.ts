import { Refusal } from '../refusal.ts';
import { isOpen } from '../thread.ts';
import type { Check } from '../examination.ts';

/** A moderator may have closed the thread by hand, which only the database knows. */
export const checkClosing: Check = async ({ thread, now, store }) => {
  if (!isOpen(thread, now, await store.threadState(thread.id))) throw new Refusal('closed-thread');
};
