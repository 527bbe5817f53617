import { Refusal } from './refusal.ts';
import { mayBecome } from './transitions.ts';
import type { Comment, Status } from './comment.ts';
import type { Reason } from './reasons.ts';
import type { CommentStore, Decision } from './store.ts';

export interface Wish {
  commentId: string;
  to: Status;
  /** The version that the moderator saw. */
  version: number;
  reason?: Reason;
  moderator: { id: string; name: string };
  now: Date;
}

/**
 * Takes a moderator's decision on a comment.
 *
 * @returns the comment as it then stands
 * @throws {Refusal} `unknown-comment`; `stale-version` with who decided what, where somebody was faster;
 * `impossible-decision` where the status can't become that, or a rejection has no reason
 */
export async function decide(wish: Wish, store: CommentStore): Promise<Comment> {
  const comment = await store.comment(wish.commentId);
  if (!comment) throw new Refusal('unknown-comment', 'There is no such comment.');
  if (comment.version !== wish.version) throw await stale(wish, store);
  if (!mayBecome('moderator', comment.status, wish.to)) {
    throw new Refusal('impossible-decision', `This comment is ${comment.status}; it can’t become ${wish.to}.`);
  }
  if (wish.to === 'rejected' && !wish.reason) {
    throw new Refusal('impossible-decision', 'Please choose the reason that its author will read.');
  }
  const decision: Decision = {
    id: crypto.randomUUID(),
    commentId: comment.id,
    by: { actor: 'moderator', id: wish.moderator.id, name: wish.moderator.name },
    action: 'decide',
    from: comment.status,
    to: wish.to,
    fromVersion: comment.version,
    ...(wish.reason && { reason: wish.reason }),
    decidedAt: wish.now,
  };
  if (!(await store.decide(decision))) throw await stale(wish, store);
  return { ...comment, status: wish.to, version: comment.version + 1 };
}

async function stale({ commentId, now }: Wish, store: CommentStore): Promise<Refusal> {
  const last = await store.newestDecision(commentId);
  if (!last) return new Refusal('stale-version', 'This comment changed while you were reading. Please look again.');
  const verb = {
    approved: 'approved',
    rejected: 'rejected',
    spam: 'marked as spam',
    pending: 'put back into the queue',
  };
  const did = verb[last.to as keyof typeof verb] ?? `made ${last.to}`;
  const ago = Math.max(0, Math.round((now.getTime() - last.decidedAt.getTime()) / 1000));
  return new Refusal(
    'stale-version',
    `${deciderOf(last)} ${did} this ${inWords(ago)} ago. Your decision was not taken.`,
  );
}

/** Who decided, for moderators. */
export function deciderOf({ by }: Pick<Decision, 'by'>): string {
  const names = { author: 'Its author', readers: 'Reports of readers', rules: 'A rule of the site' };
  return by.actor === 'moderator' ? by.name : names[by.actor];
}

function inWords(seconds: number): string {
  const [amount, unit] =
    seconds < 120
      ? [seconds, 'second']
      : seconds < 7200
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3600), 'hour'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
