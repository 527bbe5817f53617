import type { AuthorStore, CommentRecord } from './author-store.ts';
import type { Comment } from './comment.ts';

/**
 * All that is kept of an author, as data that is sent to them.
 *
 * @param token of their cookie; without it only the comment that they have the address of
 */
export async function ownData(
  comment: Comment,
  token: string | undefined,
  authors: AuthorStore,
): Promise<{ comments: readonly object[] }> {
  const authorId = token === undefined ? undefined : await authors.authorId(token);
  const isTheirs = authorId !== undefined && comment.authorId === authorId;
  const all = isTheirs ? await authors.commentsOf(authorId) : [comment];
  return { comments: (await authors.records(all.map(({ id }) => id))).map(described) };
}

function described({ comment, revisions, decisions, ...kept }: CommentRecord): object {
  const { id, threadId, parentId, status, name, appeal, holdReasons, createdAt } = comment;
  return {
    id,
    thread: threadId,
    ...(parentId && { replyTo: parentId }),
    status,
    name,
    writtenAt: createdAt,
    texts: revisions,
    heldFor: holdReasons,
    ...(appeal !== undefined && { appeal: { text: appeal, writtenAt: kept.appealedAt } }),
    decisions: decisions.map(({ by, action, from, to, reason, decidedAt }) => ({
      ...{ by: by.actor, action, from, to },
      ...(reason && { reason }),
      at: decidedAt,
    })),
    reportsOfReaders: kept.reports,
    textDigest: kept.textDigest,
    ...(kept.simhash && { simhash: kept.simhash }),
  };
}
