/** Why a comment is not published: the code that is kept, the moderator's label, and the words that its author reads. */
export const reasons = {
  abusive: { label: 'Abusive', words: 'It attacks or insults people.' },
  racist: { label: 'Racist', words: 'It demeans people for their origin, faith or appearance.' },
  'off-topic': { label: 'Off topic', words: 'It is not about the article.' },
  spam: { label: 'Spam', words: 'It advertises something.' },
  'personal-data': { label: 'Personal data', words: 'It contains somebody’s private details.' },
  illegal: { label: 'Illegal', words: 'We may not publish it by law.' },
  duplicate: { label: 'Duplicate', words: 'It says again what has been said already.' },
} as const;

export type Reason = keyof typeof reasons;

export function isReason(word: unknown): word is Reason {
  return typeof word === 'string' && Object.hasOwn(reasons, word);
}
