import type { Story } from './story.ts';

/** The stories of a month, latest first. */
export interface ArchiveMonth {
  /** `2026` */
  year: string;
  /** `03` */
  month: string;
  stories: Story[];
}

/**
 * Stories by the month in which they appeared, in the zone that each was published in; the latest month first.
 *
 * @param stories latest first
 */
export function archiveMonths(stories: readonly Story[]): ArchiveMonth[] {
  const months = Map.groupBy(stories, ({ published }) => published.slice(0, 7));
  return Array.from(months, ([key, stories]) => ({ year: key.slice(0, 4), month: key.slice(5), stories })).sort(
    (a, b) => (a.year + a.month < b.year + b.month ? 1 : -1),
  );
}
