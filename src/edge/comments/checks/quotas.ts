import { countersOf } from '../quotas.ts';
import { TooMany } from '../refusal.ts';
import { sha256 } from '../text-digest.ts';
import type { Check } from '../examination.ts';

/** Counts the comment against every quota, or against none where one of them is used up. */
export const checkQuotas: Check = async ({ thread, now, store, readerKey, authorToken }) => {
  const sources = {
    ...(authorToken !== undefined && { author: await sha256(authorToken) }),
    ...(readerKey !== undefined && { reader: readerKey }),
    thread: thread.id,
    site: '',
  };
  const freeAt = await store.count(countersOf(sources, now), now);
  if (freeAt) throw new TooMany(freeAt);
};
