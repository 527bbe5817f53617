import type { Check } from '../submit.ts';

/** What a reader or a search engine would take for a link. */
const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;

/** Links are for a moderator to look at. */
export const checkLinks: Check = ({ draft, holds }) => {
  const count = (draft.text.match(LINK)?.length ?? 0) + (draft.name.match(LINK)?.length ?? 0);
  if (count > 0) holds.push({ check: 'links', detail: count === 1 ? '1 link' : `${count} links` });
};
