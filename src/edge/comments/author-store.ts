import type { Comment } from './comment.ts';
import type { Decision } from './store.ts';

/** What authors' rights need of a database. Tokens are handed over as they are and compared as digests. */
export interface AuthorStore {
  /** Takes the decision, with the author's words to it. As `CommentStore.decide`. */
  appeal(decision: Decision, words: string): Promise<boolean>;
  /**
   * Takes the decision, and with it all that the author wrote and all that was made of it. What stays: that there was a
   * comment, when, and what was decided on it. As `CommentStore.decide`.
   */
  erase(decision: Decision): Promise<boolean>;
  /** Who is known by that token. */
  authorId(token: string): Promise<string | undefined>;
  /** The comments of an author, the oldest first. */
  commentsOf(authorId: string): Promise<readonly Comment[]>;
  /** All that is kept of these comments, the oldest first. */
  records(commentIds: readonly string[]): Promise<readonly CommentRecord[]>;
}

/** A comment with all that is kept of it, but for what would tell on others. */
export interface CommentRecord {
  comment: Comment;
  revisions: readonly { text: string; writtenAt: Date }[];
  decisions: readonly Decision[];
  /** How many readers reported it, by their reasons. */
  reports: Readonly<Record<string, number>>;
  textDigest: string;
  simhash?: string;
  appealedAt?: Date;
}
