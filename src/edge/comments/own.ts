import { Refusal } from './refusal.ts';
import { mayBecome } from './transitions.ts';
import type { Comment, Status } from './comment.ts';
import type { Action, CommentStore, Decision } from './store.ts';

/** What an author does with their own comment, as they saw it. */
export interface OwnAct {
  capability: string;
  /** Of the comment, on the page that the author had. */
  version: number;
  now: Date;
}

export interface Own {
  comment: Comment;
  /** The newest one. */
  decision?: Decision;
}

/**
 * The comment that a capability leads to, if it still is what its author saw.
 *
 * @throws {Refusal} `unknown-comment`, `stale-version`
 */
export async function ownComment({ capability, version }: OwnAct, store: CommentStore): Promise<Own> {
  const own = await store.byCapability(capability);
  if (!own) throw new Refusal('unknown-comment');
  if (own.comment.version !== version) throw new Refusal('stale-version');
  return own;
}

/**
 * A decision of the comment's author.
 *
 * @throws {Refusal} `impossible-decision` where the table of transitions has none like it
 */
export function decisionOfAuthor(comment: Comment, action: Action, to: Status, now: Date): Decision {
  if (!mayBecome('author', comment.status, to)) throw new Refusal('impossible-decision');
  return {
    id: crypto.randomUUID(),
    commentId: comment.id,
    by: { actor: 'author' },
    action,
    from: comment.status,
    to,
    fromVersion: comment.version,
    decidedAt: now,
  };
}

/** @throws {Refusal} `stale-version` where somebody was faster */
export function mustBeTaken(taken: boolean): void {
  if (!taken) throw new Refusal('stale-version');
}
