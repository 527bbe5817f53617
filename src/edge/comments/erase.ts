import { decisionOfAuthor, mustBeTaken, ownComment } from './own.ts';
import { Refusal } from './refusal.ts';
import type { AuthorStore } from './author-store.ts';
import type { OwnAct } from './own.ts';
import type { CommentStore } from './store.ts';

interface Stores {
  comments: CommentStore;
  authors: AuthorStore;
}

/** How often a comment that others decide on at the same time is tried again. */
const ATTEMPTS = 5;

/**
 * Erases a comment for good, at its author's wish.
 *
 * @throws {Refusal} `unknown-comment`, `stale-version`, `impossible-decision`
 */
export async function erase(act: OwnAct, { comments, authors }: Stores): Promise<void> {
  const { comment } = await ownComment(act, comments);
  mustBeTaken(await authors.erase(decisionOfAuthor(comment, 'erase', 'erased', act.now)));
}

/**
 * Erases a comment and all others of the same author. Whoever has no more than the address of one comment can't.
 *
 * @param token of the author's cookie
 * @throws {Refusal} as `erase`; `not-allowed` where the comment is of another author
 */
export async function eraseAll(act: OwnAct & { token: string }, stores: Stores): Promise<void> {
  const { comment } = await ownComment(act, stores.comments);
  const authorId = await stores.authors.authorId(act.token);
  if (authorId === undefined || comment.authorId !== authorId) throw new Refusal('not-allowed');
  for (const { id } of await stores.authors.commentsOf(authorId)) await eraseAsItIs(id, act.now, stores);
}

/** Whatever others decide on it meanwhile. */
async function eraseAsItIs(id: string, now: Date, { comments, authors }: Stores): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const comment = await comments.comment(id);
    if (!comment || comment.status === 'erased') return;
    if (await authors.erase(decisionOfAuthor(comment, 'erase', 'erased', now))) return;
  }
  throw new Refusal('stale-version');
}
