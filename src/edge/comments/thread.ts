/** A thread as the build made it known. */
export interface Thread {
  id: string;
  /** Of its article, from the root: `/articles/flood/`. */
  path: string;
  headline: string;
  /** BCP 47. */
  language: string;
  /** What the addresses of its article's edition begin with: nothing, or `/zh-hans`. */
  edition: string;
  /** The id of its article's section. */
  section: string;
  /** What becomes of a comment: a moderator reads it first, or rules may publish it, or none is taken. */
  policy: 'held' | 'trusted' | 'closed';
  /** ISO 8601; the thread takes no comments from then on. */
  closesAt?: string;
}

/** @param state whether it was closed by hand, as far as that is known */
export function isOpen(thread: Thread, now: Date, state?: { closedAt?: Date }): boolean {
  const isOver = thread.closesAt !== undefined && now >= new Date(thread.closesAt);
  return thread.policy !== 'closed' && !isOver && state?.closedAt === undefined;
}
