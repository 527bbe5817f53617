import { holdReason } from '../rules/hold.ts';
import { hostsIn, linksIn, isWithin } from '../rules/links.ts';
import type { Check } from '../examination.ts';

/** Links are for a moderator to look at, all the more those to sites that are known for what they are. */
export const checkLinks: Check = async ({ draft, rules, holds }) => {
  const { most, action, allowed, blocked } = (await rules()).links;
  const all = `${draft.name}\n${draft.text}`;
  const links = linksIn(all).filter(({ host }) => !isWithin(host, allowed));
  if (links.length > most) {
    holds.push(holdReason('links', links.length === 1 ? '1 link' : `${links.length} links`, action));
  }
  if (blocked.length === 0) return;
  const named = new Set([...links.map(({ host }) => host), ...hostsIn(all)].filter((host) => isWithin(host, blocked)));
  for (const host of named) holds.push(holdReason('blocked-domain', host, 'spam'));
};
