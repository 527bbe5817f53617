import type { Comment } from './comment.ts';
import type { Examination } from './examination.ts';
import type { Decision } from './store.ts';

/**
 * Whether rules may publish what was examined: the thread trusts its authors, this one is known by a cookie and not by a
 * name, so many of their comments were approved, and nothing speaks against this one.
 */
export function mayPublish({ thread, author, holds }: Examination, trustAfter: number): boolean {
  return (
    thread.policy === 'trusted' && holds.length === 0 && author !== undefined && author.approvedCount >= trustAfter
  );
}

export function publication({ id, version }: Pick<Comment, 'id' | 'version'>, now: Date): Decision {
  return {
    id: crypto.randomUUID(),
    commentId: id,
    by: { actor: 'rules' },
    action: 'publish',
    from: 'pending',
    to: 'approved',
    fromVersion: version,
    decidedAt: now,
  };
}
