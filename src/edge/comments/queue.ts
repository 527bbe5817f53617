import type { Comment } from './comment.ts';
import type { Reason } from './reasons.ts';
import type { Decision } from './store.ts';

/** What moderators see beside the comments that wait. */
export interface QueueStore {
  /** Published comments of which a new text waits, the oldest first, as many as a page has. */
  withEdit(): Promise<readonly Comment[]>;
  /** What was said and decided on comments before; a comment without any of that is missing. */
  history(commentIds: readonly string[]): Promise<ReadonlyMap<string, History>>;
}

export interface History {
  /** The newest decision of a moderator. */
  decision?: Decision;
  /** The newest first. */
  reports: readonly { reason: Reason; words: string }[];
}
