import { checkAnswer } from './checks/answer.ts';
import { checkAuthor } from './checks/author.ts';
import { checkChallenge } from './checks/challenge.ts';
import { checkClosing } from './checks/closing.ts';
import { checkDuplicate } from './checks/duplicate.ts';
import { checkFields } from './checks/fields.ts';
import { checkForm } from './checks/form.ts';
import { checkHoneypot } from './checks/honeypot.ts';
import { checkLinks } from './checks/links.ts';
import { checkNonce } from './checks/nonce.ts';
import { checkParent } from './checks/parent.ts';
import { checkQuotas } from './checks/quotas.ts';
import { checkRate } from './checks/rate.ts';
import { checkRepeats } from './checks/repeats.ts';
import { checkShouting } from './checks/shouting.ts';
import { checkSimilar } from './checks/similar.ts';
import { checkSpeed } from './checks/speed.ts';
import { checkThread } from './checks/thread.ts';
import { checkWords } from './checks/words.ts';
import type { Comment, Draft, HoldReason } from './comment.ts';
import type { FormToken, Signer } from './form-token.ts';
import type { QuestionWords } from './question.ts';
import type { PreparedRules } from './rules/prepare.ts';
import type { AuthorRecord, CommentStore } from './store.ts';
import type { Thread } from './thread.ts';

/** What is looked at: a draft before its preview is shown, a new comment, a new text of one, or one from elsewhere. */
export type Kind = 'preview' | 'post' | 'edit' | 'import';

/** What came with a form, as it came. An import brings its draft alone. */
export interface Submission extends Draft {
  /** Left empty by people, who don't see it. */
  honeypot?: string;
  token?: string;
  /** Of the challenge, where a browser has worked for its reader. */
  solution?: string;
  answer?: string;
}

/** What an examination is given. */
export interface Circumstances {
  readonly thread: Thread;
  readonly submission: Submission;
  readonly now: Date;
  readonly store: CommentStore;
  readonly rules: () => Promise<PreparedRules>;
  /** For a form that we gave out. */
  readonly signer?: Signer;
  /** Of the thread's language. */
  readonly questionWords?: QuestionWords;
  /** Whether that key may go on: fast, and right by and large. The quotas count exactly. */
  readonly mayGoOn?: (key: string) => Promise<boolean>;
  /** Of the reader who sends it, for a day. */
  readonly readerKey?: string;
  /** Of the author's cookie. */
  readonly authorToken?: string;
  /** The comment that the draft is a new text of. */
  readonly edited?: Comment;
  /** Told which check failed and how; no personal data. */
  readonly report: (line: string) => void;
}

/** What a check may look at and what it leaves for those after it. */
export interface Examination extends Circumstances {
  readonly kind: Kind;
  /** The draft as it will be kept: from `fields` on it is normal and measured. */
  draft: Draft;
  /** From `form` on. */
  token?: FormToken;
  /** From `challenge` on. */
  solved: boolean;
  /** From `nonce` on: the form has brought this comment already, and there is nothing left to look at. */
  isKept: boolean;
  /** From `similar` on, for a text that is long enough. */
  simhash?: string;
  /** From `author` on. */
  author?: AuthorRecord;
  readonly holds: HoldReason[];
}

/** A step of the examination: throws a Refusal, adds a reason to hold, or lets the comment pass. */
export type Check = (examination: Examination) => void | Promise<void>;

interface Step {
  check: Check;
  of: readonly Kind[];
  /** What becomes of the comment when the check itself fails: it is given back to its reader, or waits for a moderator. */
  onFailure: 'refuse' | 'hold';
}

/** Without the answer of this check nothing is kept. */
function must(check: Check, ...of: Kind[]): Step {
  return { check, of, onFailure: 'refuse' };
}

/** This check finds reasons to hold, and that it failed is one. */
function may(check: Check, ...of: Kind[]): Step {
  return { check, of, onFailure: 'hold' };
}

/**
 * All that a comment goes through, in this order: what is cheap before what is dear, what needs no database before what
 * does. After these a classifier has its place, and what asks others after the answer has been given.
 */
const steps: readonly Step[] = [
  must(checkThread, 'preview', 'post', 'edit'),
  must(checkFields, 'preview', 'post', 'edit', 'import'),
  must(checkRate, 'preview', 'post', 'edit'),
  must(checkForm, 'post', 'edit'),
  must(checkChallenge, 'post', 'edit'),
  must(checkAnswer, 'post', 'edit'),
  may(checkHoneypot, 'post', 'edit'),
  may(checkSpeed, 'post', 'edit'),
  must(checkClosing, 'preview', 'post', 'edit'),
  must(checkParent, 'preview', 'post'),
  must(checkNonce, 'post'),
  must(checkQuotas, 'post', 'edit'),
  must(checkDuplicate, 'post', 'edit'),
  may(checkWords, 'post', 'edit', 'import'),
  may(checkLinks, 'post', 'edit', 'import'),
  may(checkShouting, 'post', 'edit', 'import'),
  may(checkRepeats, 'post', 'edit', 'import'),
  may(checkSimilar, 'post', 'edit', 'import'),
  may(checkAuthor, 'post', 'edit'),
];

/**
 * Looks at a comment. Nothing is approved by passing: see publish.ts.
 *
 * @returns the draft as it is to be kept, its simhash, and the reasons to hold it
 * @throws {Refusal} with the reason; whatever a check threw without which nothing is kept
 */
export async function examine(kind: Kind, circumstances: Circumstances): Promise<Examination> {
  const { submission, rules, report } = circumstances;
  const { name, text, parentId } = submission;
  const draft: Draft = { name, text, ...(parentId !== undefined && { parentId }) };
  const examination = { ...circumstances, rules: once(rules), kind, draft, solved: false, isKept: false, holds: [] };
  const failures: string[] = [];
  for (const step of steps) {
    if (step.of.includes(kind)) await take(step, examination, failures);
    if (examination.isKept) break;
  }
  if (failures.length > 0) report(`checks failed: ${failures.join(', ')}`);
  return examination;
}

async function take({ check, onFailure }: Step, examination: Examination, failures: string[]): Promise<void> {
  try {
    await check(examination);
  } catch (error) {
    if (onFailure === 'refuse') throw error;
    const name = check.name.replace('check', '').toLowerCase();
    // By its kind alone: what is thrown may quote the text. Bundlers keep the names of functions: wrangler’s `keep_names`.
    failures.push(`${name} (${error instanceof Error ? error.name : typeof error})`);
    examination.holds.push({ check: 'check-failed', detail: name });
  }
}

/** All checks go by the same rules, which are asked for when the first of them needs them. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => (asked ??= ask());
}
