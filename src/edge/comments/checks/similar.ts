import { bandsOf, distance, NEAR, simhash } from '../simhash.ts';
import type { Check } from '../examination.ts';

/** How long what was turned down is remembered, in milliseconds: 90 days. */
const LATELY = 90 * 24 * 60 * 60 * 1000;

/** Nearly the words of a comment that was turned down lately. */
export const checkSimilar: Check = async (examination) => {
  const { draft, now, store, holds, edited } = examination;
  const hash = simhash(draft.text);
  if (hash === undefined) return;
  examination.simhash = hash;
  const refused = await store.refusedLike(bandsOf(hash), new Date(now.getTime() - LATELY));
  const near = refused
    .filter(({ id }) => id !== edited?.id)
    .map((one) => ({ ...one, bits: distance(hash, one.simhash) }))
    .filter(({ bits }) => bits <= NEAR)
    .sort((a, b) => a.bits - b.bits);
  const [nearest] = near;
  if (!nearest) return;
  holds.push({
    check: 'similar',
    detail: `${nearest.status === 'spam' ? 'marked as spam' : 'rejected'}: ${nearest.id} (${nearest.bits} of 64 bits differ)`,
    comment: nearest.id,
    ...(nearest.status === 'spam' && { likelySpam: true }),
  });
};
