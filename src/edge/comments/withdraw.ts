import { decisionOfAuthor, mustBeTaken, ownComment } from './own.ts';
import { Refusal } from './refusal.ts';
import type { Own, OwnAct } from './own.ts';
import type { CommentStore } from './store.ts';

/** How long a withdrawal can be taken back, in milliseconds: a day. */
const RETURN_WITHIN = 24 * 60 * 60 * 1000;

/**
 * Takes a comment out of the page, or out of the queue.
 *
 * @throws {Refusal} `unknown-comment`, `stale-version`, `impossible-decision`
 */
export async function withdraw(act: OwnAct, store: CommentStore): Promise<void> {
  const { comment } = await ownComment(act, store);
  mustBeTaken(await store.decide(decisionOfAuthor(comment, 'withdraw', 'withdrawn', act.now)));
}

/**
 * Brings a withdrawn comment back to where it was; into the queue if nobody has read its newest text.
 *
 * @throws {Refusal} `unknown-comment`, `stale-version`, `impossible-decision` after a day
 */
export async function bringBack(act: OwnAct, store: CommentStore): Promise<void> {
  const own = await ownComment(act, store);
  const until = returnableUntil(own);
  if (!until || act.now > until) throw new Refusal('impossible-decision');
  const wasRead = own.decision?.from === 'approved' && !own.comment.editWaits;
  const to = wasRead ? 'approved' : 'pending';
  mustBeTaken(await store.decide(decisionOfAuthor(own.comment, 'return', to, act.now)));
}

/** Until when a comment can be brought back; undefined for one that was not withdrawn. */
export function returnableUntil({ comment, decision }: Own): Date | undefined {
  if (comment.status !== 'withdrawn' || !decision) return undefined;
  return new Date(decision.decidedAt.getTime() + RETURN_WITHIN);
}
