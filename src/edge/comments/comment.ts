/** Where a comment stands. `pending` waits for a moderator; `withdrawn` was taken back by its author; `erased` has no text left. */
export type Status = 'pending' | 'approved' | 'rejected' | 'spam' | 'withdrawn' | 'erased';

/** Why a comment is held, in words for machines and, in `detail`, for moderators. */
export interface HoldReason {
  check: string;
  detail: string;
  /** The queue may put it behind the others. Nothing else follows from it: a person decides. */
  likelySpam?: boolean;
  /** The id of the comment that it is like. */
  comment?: string;
}

/** What a reader sends. */
export interface Draft {
  name: string;
  text: string;
  /** Of the comment that it replies to. */
  parentId?: string;
}

export interface Comment extends Draft {
  id: string;
  threadId: string;
  /** Of who wrote it, where they can be known again. */
  authorId?: string;
  status: Status;
  /** Of the newest text, from 1. */
  revision: number;
  /** Whether nobody has read the newest text of a comment that is published, or was when its author withdrew it. */
  editWaits: boolean;
  /** What readers see while the newest text waits. */
  standingText?: string;
  /** What its author said against a rejection. */
  appeal?: string;
  /** Grows with every decision. A decision names the version that it was made on. */
  version: number;
  holdReasons: readonly HoldReason[];
  createdAt: Date;
}

/** A comment as its readers get it. */
export type PublishedComment = Pick<Comment, 'id' | 'parentId' | 'name' | 'text' | 'createdAt'>;

/** What a draft may measure, in characters as a reader counts them. */
export const limits = { name: 50, text: 2000 } as const;

/** The longest character that somebody has a use for, in UTF-16 units: a family with skins and hair has 26. */
const LONGEST = 32;

/**
 * The characters of a text as a reader counts them: an emoji of several code points is one. Unicode lets one be endless,
 * so that the parts of a longer one count.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const { segment } of segmenter.segment(text)) count += Math.ceil(segment.length / LONGEST);
  return count;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
