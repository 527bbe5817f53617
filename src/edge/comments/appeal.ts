import { countCharacters } from './comment.ts';
import { decisionOfAuthor, mustBeTaken, ownComment } from './own.ts';
import { plainText } from './plain-text.ts';
import { FieldRefusal, Refusal } from './refusal.ts';
import type { AuthorStore } from './author-store.ts';
import type { Comment } from './comment.ts';
import type { OwnAct } from './own.ts';
import type { CommentStore } from './store.ts';

/** What an appeal may measure, in characters as a reader counts them. */
export const APPEAL_MOST = 500;

interface Stores {
  comments: CommentStore;
  authors: AuthorStore;
}

/**
 * Asks moderators to look again at what they refused, with words of its author. Once for each comment.
 *
 * @throws {Refusal} `unknown-comment`, `stale-version`, `impossible-decision`, or what is wrong with the words
 */
export async function appeal(act: OwnAct & { words: string }, { comments, authors }: Stores): Promise<void> {
  const { comment } = await ownComment(act, comments);
  if (!mayAppeal(comment)) throw new Refusal('impossible-decision');
  const words = plainText(act.words);
  const length = countCharacters(words);
  if (length === 0) throw new FieldRefusal({ appeal: { code: 'missing' } });
  if (length > APPEAL_MOST) throw new FieldRefusal({ appeal: { code: 'too-long', most: APPEAL_MOST, length } });
  mustBeTaken(await authors.appeal(decisionOfAuthor(comment, 'appeal', 'pending', act.now), words));
}

export function mayAppeal({ status, appeal: earlier }: Comment): boolean {
  return (status === 'rejected' || status === 'spam') && earlier === undefined;
}
