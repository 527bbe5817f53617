/** How much may come of one source within a span of time. */
interface Quota {
  of: 'author' | 'reader' | 'thread' | 'site';
  most: number;
  /** In milliseconds. Spans begin on the hour, the day, or what divides them: two of them may meet at their edge. */
  span: number;
}

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Every quota, and why it is as it is. */
const quotas: readonly Quota[] = [
  // One person, in a lively exchange: a comment every two minutes, and an evening of them.
  { of: 'author', most: 5, span: 10 * MINUTE },
  { of: 'author', most: 40, span: DAY },
  // One address may be a household, a school or a mobile network.
  { of: 'reader', most: 20, span: 10 * MINUTE },
  { of: 'reader', most: 100, span: DAY },
  // These bound a flood from many addresses, and have to be far above what readers write: while one is used up nobody
  // can send anything. Within an hour, more than an article is argued about anywhere, and than moderators read in days.
  { of: 'thread', most: 500, span: HOUR },
  { of: 'site', most: 2000, span: HOUR },
];

/** A quota for one source, within the span that is now. */
export interface Counter {
  key: string;
  most: number;
  startsAt: number;
  endsAt: number;
}

/** @param sources what each kind is here; a kind without one has no quota */
export function countersOf(sources: Partial<Record<Quota['of'], string>>, now: Date): readonly Counter[] {
  return quotas.flatMap(({ of, most, span }) => {
    const source = sources[of];
    if (source === undefined) return [];
    const startsAt = Math.floor(now.getTime() / span) * span;
    return [{ key: `${of}:${span / MINUTE}:${source}`, most, startsAt, endsAt: startsAt + span }];
  });
}
