import { holdReason } from '../rules/hold.ts';
import { longestRepeats } from '../rules/repeats.ts';
import type { Check } from '../examination.ts';

/** The same, over and over. */
export const checkRepeats: Check = async ({ draft, rules, holds }) => {
  const { characters, words, action } = (await rules()).repeats;
  const longest = longestRepeats(draft.text);
  if (longest.characters >= characters) {
    holds.push(holdReason('repeats', `a character ${longest.characters} times`, action));
  }
  if (longest.words >= words) holds.push(holdReason('repeats', `the same words ${longest.words} times`, action));
};
