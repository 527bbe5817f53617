import type { Check } from '../examination.ts';

/** Faster than this nobody reads a preview and a question, in milliseconds. */
const LEAST = 2000;

/** A form that comes back at once was hardly filled in by a person. */
export const checkSpeed: Check = ({ token, now, holds }) => {
  const took = now.getTime() - (token?.issuedAt ?? 0);
  if (took < LEAST) holds.push({ check: 'speed', detail: `confirmed in ${(took / 1000).toFixed(1)} seconds` });
};
