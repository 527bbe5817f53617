import { countCharacters, limits } from '#edge/comments/comment.ts';
import { plainText } from '#edge/comments/plain-text.ts';
import type { MovedComment, Standing } from './record.ts';

/** Why a comment does not come. */
export type LeftOut =
  | 'of an address without a thread'
  | 'deleted there'
  | 'without words'
  | 'too long'
  | 'without a date'
  | 'without an id'
  | 'there twice'
  | 'written by no person (pingbacks and the like)';

export interface Fitted {
  name: string;
  text: string;
  standing: Standing;
  /** Of what can't be kept, why; it then is as if it had been deleted. */
  reason?: LeftOut;
  /** Whether it is longer than readers may write here. */
  isLong: boolean;
  isShortened: boolean;
}

/** Far more than readers may write, in UTF-16 code units; more is no comment, but a file. */
const LONGEST = 20_000;

/** Who gave no name there. */
const NOBODY = 'Anonymous';

/** Name and text as they are kept here, made normal as those of posts are. What is gone keeps neither. */
export function fitted(record: MovedComment): Fitted {
  const text = plainText(record.text);
  const reason = reasonAgainst(record, text);
  if (record.standing === 'deleted' || reason !== undefined) {
    return { name: '', text: '', standing: 'deleted', ...(reason && { reason }), isLong: false, isShortened: false };
  }
  const name = plainText(record.name).replaceAll(/\s+/g, ' ') || NOBODY;
  const isShortened = countCharacters(name) > limits.name;
  return {
    name: isShortened ? shortened(name) : name,
    text,
    standing: record.standing,
    isLong: text.length > limits.text && countCharacters(text) > limits.text,
    isShortened,
  };
}

function reasonAgainst({ standing, kind, createdAt }: MovedComment, text: string): LeftOut | undefined {
  if (kind !== undefined) return 'written by no person (pingbacks and the like)';
  if (standing === 'deleted') return undefined;
  if (text === '') return 'without words';
  if (text.length > LONGEST) return 'too long';
  return createdAt === undefined ? 'without a date' : undefined;
}

function shortened(name: string): string {
  const characters = [...new Intl.Segmenter().segment(name)].slice(0, limits.name - 1);
  return `${characters
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
