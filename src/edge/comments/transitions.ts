import type { Status } from './comment.ts';

/** What a moderator may turn each status into. Rules, console and tests all read this table. */
export const TRANSITIONS: Readonly<Record<Status, readonly Status[]>> = {
  pending: ['approved', 'rejected', 'spam'],
  approved: ['pending', 'rejected', 'spam'],
  rejected: ['approved', 'pending'],
  spam: ['approved', 'pending'],
  // Its author's and the law's decisions are not a moderator's to turn round.
  withdrawn: [],
  erased: [],
};

export function mayBecome(from: Status, to: Status): boolean {
  return TRANSITIONS[from].includes(to);
}
