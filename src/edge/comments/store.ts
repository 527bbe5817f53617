import type { Comment, PublishedComment, Status } from './comment.ts';
import type { Order } from './order.ts';
import type { Reason } from './reasons.ts';
import type { Counter } from './quotas.ts';
import type { Actor } from './transitions.ts';

/** What readers see. */
export interface PublishedStore {
  /** One row; 0 and 0 for a thread without comments. */
  threadState(threadId: string): Promise<ThreadState>;
  /** The same of many threads, in one request; a thread without comments may be missing. */
  threadStates(threadIds: readonly string[]): Promise<ReadonlyMap<string, ThreadState>>;
  /** What readers see of a thread, branch by branch. A page ends where it would become long. */
  published(threadId: string, order: Order, after?: Place): Promise<Page<Branch>>;
  /** A comment with what stands above and below it; undefined for what readers don't see in that thread. */
  inContext(threadId: string, commentId: string, after?: Place): Promise<InContext | undefined>;
  /** The newest approved comments of each thread, the newest first. */
  latestOf(threadIds: readonly string[], most: number): Promise<ReadonlyMap<string, readonly LatestComment[]>>;
  /** The newest approved comments of the whole site, the newest first. */
  latest(most: number, before?: Place): Promise<Page<LatestComment & { threadId: string }>>;
  /** Grows with every change that readers can see in any thread. One row. */
  siteVersion(): Promise<number>;
  /** The threads that have approved comments, the one with the newest first. */
  active(most: number, before?: Place): Promise<Page<ActiveThread>>;
}

/** What an examination asks. */
export interface EvidenceStore {
  /** The digest of the text that came with a form, or undefined for a form that brought nothing yet. */
  digestOfForm(nonce: string): Promise<string | undefined>;
  /**
   * Counts one more on every counter, or on none where one of them is full; as one step, however many ask at once.
   *
   * @returns nothing, or when the last of the full ones is free again
   */
  count(counters: readonly Counter[], now: Date): Promise<Date | undefined>;
  /** Whether the thread has a comment of that digest that was not withdrawn, other than that one. */
  hasText(threadId: string, digest: string, except: { id: string }): Promise<boolean>;
  /** Those that were turned down, written since then, whose simhash has a band in common with these. */
  refusedLike(bands: readonly string[], since: Date): Promise<readonly RefusedComment[]>;
  /** Who has that cookie; undefined for somebody new. */
  author(token: string): Promise<AuthorRecord | undefined>;
}

export interface RefusedComment {
  id: string;
  simhash: string;
  status: Status;
}

/** What became of an author's comments. */
export interface AuthorRecord {
  id: string;
  approvedCount: number;
  rejectedCount: number;
}

/** What the rules need of a database. `storage/` has its one implementation. */
export interface CommentStore extends PublishedStore, EvidenceStore {
  /**
   * Keeps a new comment. The same form again changes nothing.
   *
   * @returns false where the form has brought a comment before
   */
  add(comment: NewComment): Promise<boolean>;
  /** The comment that a capability leads to, with the newest decision on it. */
  byCapability(capability: string): Promise<{ comment: Comment; decision?: Decision } | undefined>;
  comment(id: string): Promise<Comment | undefined>;
  /** Those of a status, the oldest first. */
  withStatus(status: Status, after?: Place): Promise<Page<Comment> & { total: number }>;
  /**
   * Takes a decision, if the comment still has the version that it was made on: status, log, thread and author at once.
   *
   * @param edit the text that comes with it
   * @returns false where it has another version by now
   */
  decide(decision: Decision, edit?: Edit): Promise<boolean>;
  /** Closes a thread by hand from then on, or opens it again. Its readers get that at once. */
  closeThread(threadId: string, closedAt: Date | undefined): Promise<void>;
  newestDecision(commentId: string): Promise<Decision | undefined>;
  /** The log, the newest first. */
  decisions(before?: Place): Promise<Page<LoggedDecision>>;
}

export interface ThreadState {
  version: number;
  approvedCount: number;
  /** Of a thread that was closed by hand. */
  closedAt?: Date;
}

/** A thread that people talk in. Its article may be on the site no longer. */
export interface ActiveThread {
  id: string;
  approvedCount: number;
}

/** What a thread shows in a place: a comment, or that one was there to which others replied. */
export interface ThreadEntry {
  id: string;
  parentId?: string;
  /** How many approved comments stand below it, at any depth. */
  replyCount: number;
  /** Missing where it is not published. */
  comment?: PublishedComment;
}

/** A comment at the top of a thread with those below it, the oldest first, as far as they go on a page. */
export interface Branch {
  top: ThreadEntry;
  below: Page<ThreadEntry>;
}

export interface InContext extends Branch {
  /** From the one furthest up to the one that it replies to, as far as they go on a page. */
  above: readonly ThreadEntry[];
  /** At the top of its branch; its own id there. */
  rootId: string;
}

/** A comment beside those of other threads: what it replies to is known by its time too, as feeds name it. */
export interface LatestComment extends PublishedComment {
  parentAt?: Date;
}

/** Where a page of a list ends: the time, in milliseconds, and the id of its last item. */
export interface Place {
  at: number;
  id: string;
  /** In a list by the number of replies. */
  replies?: number;
}

export interface Page<Item> {
  items: readonly Item[];
  /** Where the list goes on, if it does. */
  next?: Place;
}

export interface NewComment extends Omit<Comment, 'revision' | 'editWaits' | 'standingText' | 'appeal'> {
  formNonce: string;
  /** Of the author's cookie; kept as a digest only. None where there is no cookie. */
  authorToken?: string;
  /** Kept as a digest only. */
  capability: string;
  /** Of its text, where that is long enough. */
  simhash?: string;
}

export interface Decision {
  id: string;
  commentId: string;
  by: Decider;
  action: Action;
  from: Status;
  to: Status;
  /** Of the comment, as the moderator saw it. */
  fromVersion: number;
  reason?: Reason;
  decidedAt: Date;
}

/** Who decided. */
export type Decider = { actor: 'moderator'; id: string; name: string } | { actor: Exclude<Actor, 'moderator'> };

/**
 * What was done: `decide` on a comment; `decide-edit` on a new text of a published one; by its author `edit`, `withdraw`,
 * `return`, `appeal`, `erase`; by readers `report`; by rules `publish`.
 */
export type Action =
  'decide' | 'decide-edit' | 'edit' | 'withdraw' | 'return' | 'appeal' | 'erase' | 'report' | 'publish';

/** A new text of a comment. */
export interface Edit extends Pick<Comment, 'text' | 'holdReasons'> {
  at: Date;
  /** Of the new text, where that is long enough. */
  simhash?: string;
}

export interface LoggedDecision extends Decision {
  authorName: string;
  threadId: string;
}
