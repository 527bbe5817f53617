import type { Status } from './comment.ts';

/** Who changes a comment: `readers` by reporting it, `rules` where the site trusts its author. */
export type Actor = 'moderator' | 'author' | 'readers' | 'rules';

type Table = Readonly<Record<Status, readonly Status[]>>;

/**
 * What each may turn a status into; into the same one by an edit. Rules, console and tests all read this table. What was
 * erased stays so.
 */
export const TRANSITIONS: Readonly<Record<Actor, Table>> = {
  moderator: {
    pending: ['approved', 'rejected', 'spam'],
    approved: ['pending', 'rejected', 'spam'],
    rejected: ['approved', 'pending'],
    spam: ['approved', 'pending'],
    // Its author's and the law's decisions are not a moderator's to turn round.
    withdrawn: [],
    erased: [],
  },
  author: {
    pending: ['pending', 'withdrawn', 'erased'],
    approved: ['approved', 'withdrawn', 'erased'],
    // By an appeal.
    rejected: ['pending', 'erased'],
    spam: ['pending', 'erased'],
    withdrawn: ['pending', 'approved', 'erased'],
    erased: [],
  },
  readers: { pending: [], approved: ['pending'], rejected: [], spam: [], withdrawn: [], erased: [] },
  rules: { pending: ['approved'], approved: [], rejected: [], spam: [], withdrawn: [], erased: [] },
};

export function mayBecome(actor: Actor, from: Status, to: Status): boolean {
  return TRANSITIONS[actor][from].includes(to);
}
