import { commentAsSeen, decisionOf, needsReason, stale } from './decide.ts';
import { Refusal } from './refusal.ts';
import { simhash } from './simhash.ts';
import type { Wish } from './decide.ts';
import type { CommentStore, Edit } from './store.ts';

/** What becomes of a new text of a published comment. With a reason it is refused, and the old one stands. */
export type EditWish = Omit<Wish, 'to'> & { publish: boolean };

/**
 * Takes a moderator's decision on an edit.
 *
 * @throws {Refusal} `unknown-comment`; `stale-version` with who was faster; `impossible-decision` where no edit waits, or
 * a refusal has no reason
 */
export async function decideEdit(wish: EditWish, store: CommentStore): Promise<void> {
  const comment = await commentAsSeen(wish, store);
  const { standingText } = comment;
  if (comment.status !== 'approved' || standingText === undefined) {
    throw new Refusal('impossible-decision', 'No edit of this comment waits.');
  }
  if (!wish.publish) needsReason(wish);
  const decision = decisionOf(wish, comment, {
    action: 'decide-edit',
    to: 'approved',
    ...(!wish.publish && wish.reason && { reason: wish.reason }),
  });
  // What stood becomes the newest text again: the next moderator, and its author, go on from there.
  const restored = wish.publish ? undefined : textAgain(standingText, wish.now);
  if (!(await store.decide(decision, restored))) throw await stale(wish, store);
}

/** With what others are found by that say nearly the same. */
function textAgain(text: string, at: Date): Edit {
  const hash = simhash(text);
  return { text, holdReasons: [], at, ...(hash !== undefined && { simhash: hash }) };
}
