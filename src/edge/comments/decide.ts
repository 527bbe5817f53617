import { Refusal } from './refusal.ts';
import { mayBecome } from './transitions.ts';
import type { Comment, Status } from './comment.ts';
import type { Reason } from './reasons.ts';
import type { Action, CommentStore, Decision } from './store.ts';

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
  const comment = await commentAsSeen(wish, store);
  if (!mayBecome('moderator', comment.status, wish.to)) {
    throw new Refusal('impossible-decision', `This comment is ${comment.status}; it can’t become ${wish.to}.`);
  }
  if (wish.to === 'rejected') needsReason(wish);
  const { to, reason } = wish;
  const decision = decisionOf(wish, comment, { action: 'decide', to, ...(reason && { reason }) });
  if (!(await store.decide(decision))) throw await stale(wish, store);
  return { ...comment, status: wish.to, version: comment.version + 1 };
}

/** @throws {Refusal} `unknown-comment`; `stale-version` where it is no longer as the moderator saw it */
export async function commentAsSeen(wish: Omit<Wish, 'to'>, store: CommentStore): Promise<Comment> {
  const comment = await store.comment(wish.commentId);
  if (!comment) throw new Refusal('unknown-comment', 'There is no such comment.');
  if (comment.version !== wish.version) throw await stale(wish, store);
  return comment;
}

/** @throws {Refusal} `impossible-decision` where the author would not be told why */
export function needsReason({ reason }: Pick<Wish, 'reason'>): void {
  if (!reason) throw new Refusal('impossible-decision', 'Please choose the reason that its author will read.');
}

/** What a moderator does to a comment as it stands. */
export function decisionOf(
  { moderator, now }: Pick<Wish, 'moderator' | 'now'>,
  { id, status, version }: Comment,
  what: Pick<Decision, 'action' | 'to' | 'reason'>,
): Decision {
  return {
    id: crypto.randomUUID(),
    commentId: id,
    by: { actor: 'moderator', id: moderator.id, name: moderator.name },
    from: status,
    fromVersion: version,
    decidedAt: now,
    ...what,
  };
}

/** Who was faster, and with what. */
export async function stale(
  { commentId, now }: Pick<Wish, 'commentId' | 'now'>,
  store: CommentStore,
): Promise<Refusal> {
  const last = await store.newestDecision(commentId);
  if (!last) return new Refusal('stale-version', 'This comment changed while you were reading. Please look again.');
  const ago = Math.max(0, Math.round((now.getTime() - last.decidedAt.getTime()) / 1000));
  return new Refusal(
    'stale-version',
    `${deciderOf(last)} ${whatWasDone(last)} this ${inWords(ago)} ago. Your decision was not taken.`,
  );
}

/** What was done to a comment, for moderators. */
export function whatWasDone({ action, to, reason }: Pick<Decision, 'action' | 'to' | 'reason'>): string {
  if (action === 'decide-edit') return reason ? 'refused an edit of' : 'published an edit of';
  return action === 'decide' ? decided[to] : acts[action];
}

const decided: Readonly<Record<Status, string>> = {
  approved: 'approved',
  rejected: 'rejected',
  spam: 'marked as spam',
  pending: 'put back into the queue',
  withdrawn: 'withdrew',
  erased: 'erased',
};

const acts: Readonly<Record<Exclude<Action, 'decide' | 'decide-edit'>, string>> = {
  edit: 'edited',
  withdraw: 'withdrew',
  return: 'brought back',
  appeal: 'appealed for',
  erase: 'erased',
  report: 'put back into the queue',
  publish: 'published',
};

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
