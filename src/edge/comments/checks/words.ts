import { holdReason } from '../rules/hold.ts';
import type { Check } from '../examination.ts';

/** Words that moderators want to see, in the name or in the text. */
export const checkWords: Check = async ({ draft, rules, holds }) => {
  const { wordsIn } = await rules();
  const found = new Set([...wordsIn(draft.name), ...wordsIn(draft.text)]);
  for (const { match, action } of found) holds.push(holdReason('words', `“${match}”`, action));
};
