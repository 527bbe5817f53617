import type { Check } from '../examination.ts';

/** A field that people don't see is filled in by machines. */
export const checkHoneypot: Check = ({ submission, holds }) => {
  if (submission.honeypot) holds.push({ check: 'honeypot', detail: 'the hidden field was filled in' });
};
