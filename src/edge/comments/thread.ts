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
  policy: 'held' | 'closed';
  /** ISO 8601; the thread takes no comments from then on. */
  closesAt?: string;
}

export function isOpen(thread: Thread, now: Date): boolean {
  return thread.policy === 'held' && (thread.closesAt === undefined || now < new Date(thread.closesAt));
}
