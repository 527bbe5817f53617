/** Why a comment is not published: the code that is kept, and the moderator's label. Its author reads `words/`. */
export const reasons = {
  abusive: 'Abusive',
  racist: 'Racist',
  'off-topic': 'Off topic',
  spam: 'Spam',
  'personal-data': 'Personal data',
  illegal: 'Illegal',
  duplicate: 'Duplicate',
} as const;

export type Reason = keyof typeof reasons;

export function isReason(word: unknown): word is Reason {
  return typeof word === 'string' && Object.hasOwn(reasons, word);
}
