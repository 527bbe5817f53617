import { Refusal } from '../refusal.ts';
import { isOpen } from '../thread.ts';
import type { Check } from '../examination.ts';

/** Comments on the article must be open. */
export const checkThread: Check = ({ thread, now }) => {
  if (!isOpen(thread, now)) throw new Refusal('closed-thread');
};
