import { countCharacters } from './comment.ts';
import { plainText } from './plain-text.ts';
import { isReason } from './reasons.ts';
import { FieldRefusal, Refusal } from './refusal.ts';
import type { Comment } from './comment.ts';
import type { ReaderKeys } from './reader-key.ts';
import type { Reason } from './reasons.ts';
import type { CommentStore, Decision } from './store.ts';

/** The check that holds what readers reported. */
export const REPORTS = 'reports';

/** How many different readers send a comment back to the queue. */
const THRESHOLD = 3;

/** What a report may say, in characters as a reader counts them. */
export const REPORT_MOST = 300;

/** What reports need of a database. */
export interface ReportStore {
  /**
   * Keeps a report, unless the same reader reported the comment before.
   *
   * @param keys that this reader has, the one of today first
   */
  add(report: Report, keys: readonly [string, ...string[]]): Promise<void>;
  /** The reasons of those who reported a comment since a moderator or a rule last decided on it, one for each reader. */
  since(commentId: string): Promise<readonly Reason[]>;
  /** Takes the decision, with the reasons for which the comment is held from now on. As `CommentStore.decide`. */
  hold(decision: Decision, holdReasons: Comment['holdReasons']): Promise<boolean>;
}

interface Report {
  commentId: string;
  reason: Reason;
  words: string;
  at: Date;
}

interface ReportWish {
  threadId: string;
  commentId: string;
  reason: string;
  words: string;
  /** Of the client. */
  address: string | null;
  now: Date;
}

interface Stores {
  comments: CommentStore;
  reports: ReportStore;
  readerKeys: ReaderKeys;
}

/**
 * The comment that a reader may report: one that is published in that thread.
 *
 * @throws {Refusal} `unknown-comment`
 */
export async function reportable(threadId: string, commentId: string, store: CommentStore): Promise<Comment> {
  const comment = await store.comment(commentId);
  if (comment?.threadId !== threadId || comment.status !== 'approved') throw new Refusal('unknown-comment');
  return comment;
}

/**
 * Keeps what a reader says against a comment. When enough different readers have, it goes back to the queue.
 *
 * @throws {Refusal} `unknown-comment`, or what is wrong with the report
 */
export async function report(wish: ReportWish, { comments, reports, readerKeys }: Stores): Promise<void> {
  const { threadId, commentId, address, now } = wish;
  const comment = await comments.comment(commentId);
  if (comment?.threadId !== threadId) throw new Refusal('unknown-comment');
  const words = plainText(wish.words);
  const { reason } = wish;
  const length = countCharacters(words);
  if (!isReason(reason)) throw new FieldRefusal({ reason: { code: 'missing' } });
  if (length > REPORT_MOST) throw new FieldRefusal({ words: { code: 'too-long', most: REPORT_MOST, length } });
  // It left the page while the reader was writing: there is nothing more to do.
  if (comment.status !== 'approved') return;
  await reports.add({ commentId, reason, words, at: now }, await readerKeys.keysOf(address, now));
  const said = await reports.since(commentId);
  if (said.length >= THRESHOLD) await sendBack(commentId, said, now, { comments, reports });
}

/** Whoever was faster, a moderator or the next reader, has done what there was to do. */
async function sendBack(
  commentId: string,
  said: readonly Reason[],
  now: Date,
  { comments, reports }: Pick<Stores, 'comments' | 'reports'>,
): Promise<void> {
  const comment = await comments.comment(commentId);
  if (comment?.status !== 'approved') return;
  const decision: Decision = {
    id: crypto.randomUUID(),
    commentId,
    by: { actor: 'readers' },
    action: 'report',
    from: 'approved',
    to: 'pending',
    fromVersion: comment.version,
    decidedAt: now,
  };
  const others = comment.holdReasons.filter(({ check }) => check !== REPORTS);
  await reports.hold(decision, [...others, { check: REPORTS, detail: countedReasons(said) }]);
}

/** `2 abusive, 1 spam` */
function countedReasons(said: readonly Reason[]): string {
  const counts = new Map<Reason, number>();
  for (const reason of said) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const most = [...counts].sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1));
  return most.map(([reason, count]) => `${count} ${reason}`).join(', ');
}
