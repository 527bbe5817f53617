import { TooMany } from '../refusal.ts';
import type { Check } from '../examination.ts';

/** How long the fast limit counts, in milliseconds; as `ratelimits` in wrangler.jsonc has it. */
const PERIOD = 60 * 1000;

/** Who sends without a pause is stopped before anything is asked of the database. */
export const checkRate: Check = async ({ mayGoOn, readerKey, now }) => {
  if (!mayGoOn || readerKey === undefined) return;
  if (!(await mayGoOn(readerKey))) throw new TooMany(new Date(now.getTime() + PERIOD));
};
