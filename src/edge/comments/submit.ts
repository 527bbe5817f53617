import { checkAnswer } from './checks/answer.ts';
import { checkChallenge } from './checks/challenge.ts';
import { checkDuplicate } from './checks/duplicate.ts';
import { checkFields } from './checks/fields.ts';
import { checkForm } from './checks/form.ts';
import { checkHoneypot } from './checks/honeypot.ts';
import { checkLinks } from './checks/links.ts';
import { checkParent } from './checks/parent.ts';
import { checkSpeed } from './checks/speed.ts';
import { checkThread } from './checks/thread.ts';
import type { Comment, Draft, HoldReason } from './comment.ts';
import type { FormToken, Signer } from './form-token.ts';
import type { QuestionWords } from './question.ts';
import type { CommentStore } from './store.ts';
import type { Thread } from './thread.ts';

/** What came with a form, as it came. */
export interface Submission extends Draft {
  /** Left empty by people, who don't see it. */
  honeypot: string;
  token: string;
  /** Of the challenge, where a browser has worked for its reader. */
  solution: string;
  answer: string;
}

/** What a check may look at and what it leaves for those after it. */
export interface Examination {
  readonly thread: Thread;
  readonly submission: Submission;
  readonly now: Date;
  readonly signer: Signer;
  readonly store: CommentStore;
  /** Of the thread's language. */
  readonly questionWords: QuestionWords;
  /** The comment that the draft is a new text of, where it is no new comment. */
  readonly edited?: Comment;
  /** The draft as it will be kept: from `fields` on it is normal and measured. */
  draft: Draft;
  /** From `form` on. */
  token?: FormToken;
  /** From `challenge` on. */
  solved: boolean;
  readonly holds: HoldReason[];
}

/** A step of the examination: throws a Refusal, adds a reason to hold, or lets the comment pass. */
export type Check = (examination: Examination) => void | Promise<void>;

/** What a draft must pass before it is shown as a preview. */
const beforePreview: readonly Check[] = [checkThread, checkFields, checkParent];

/** In this order: what is cheap before what is dear, what needs no database before what does. */
const beforeKeeping: readonly Check[] = [
  checkThread,
  checkFields,
  checkForm,
  checkChallenge,
  checkAnswer,
  checkHoneypot,
  checkSpeed,
  checkLinks,
  checkParent,
  checkDuplicate,
];

export type Circumstances = Pick<
  Examination,
  'thread' | 'submission' | 'now' | 'signer' | 'store' | 'questionWords' | 'edited'
>;

export interface Receipt {
  /** With which its author finds the comment again. */
  capability: string;
  /** By which this browser is known as its author's. */
  authorToken: string;
}

/**
 * Looks at a draft before its preview is shown.
 *
 * @returns the draft as it would be kept
 * @throws {Refusal} with the reason
 */
export async function previewDraft(circumstances: Circumstances): Promise<Draft> {
  return (await examine(circumstances, beforePreview)).draft;
}

/**
 * Examines a comment and keeps it, held for a moderator.
 *
 * @param knownAs the author's token that the browser has already, if any
 * @returns what its author keeps; the same form gives the same, and one comment
 * @throws {Refusal} with the reason
 */
export async function submitComment(circumstances: Circumstances, knownAs?: string): Promise<Receipt> {
  const { thread, now, signer, store } = circumstances;
  const { draft, token, holds } = await examine(circumstances, beforeKeeping);
  if (!token) throw new Error('missing form token after the examination');
  const capability = await signer.sign(`status:${token.nonce}`);
  const authorToken = knownAs ?? (await signer.sign(`author:${token.nonce}`));
  await store.add({
    ...draft,
    id: crypto.randomUUID(),
    threadId: thread.id,
    status: 'pending',
    version: 0,
    holdReasons: holds,
    createdAt: now,
    formNonce: token.nonce,
    authorToken,
    capability,
  });
  return { capability, authorToken };
}

/** What a new comment and a new text of one must pass. */
export async function examine(circumstances: Circumstances, checks = beforeKeeping): Promise<Examination> {
  const { name, text, parentId } = circumstances.submission;
  const draft = { name, text, ...(parentId !== undefined && { parentId }) };
  const examination: Examination = { ...circumstances, draft, solved: false, holds: [] };
  for (const check of checks) await check(examination);
  return examination;
}
