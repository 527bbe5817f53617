import { holdReason } from '../rules/hold.ts';
import type { Check } from '../examination.ts';

/** A text in capitals. Most scripts have none, and are never loud. */
export const checkShouting: Check = async ({ draft, rules, holds }) => {
  const { share, least, action } = (await rules()).shouting;
  const capitals = draft.text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = capitals + (draft.text.match(/\p{Ll}/gu)?.length ?? 0);
  if (letters < least || capitals <= share * letters) return;
  holds.push(holdReason('shouting', `${Math.round((100 * capitals) / letters)} % capitals`, action));
};
