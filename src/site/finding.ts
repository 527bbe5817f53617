import type { Story } from './story.ts';

/** Stories of a month, in the order given. */
export interface Month {
  /** `2026-03` */
  month: string;
  /** `March 2026` */
  title: string;
  stories: Story[];
}

/**
 * Stories by the month in which they appeared, in the zone in which each did.
 *
 * @param stories latest first
 * @param language BCP 47, for the names of months
 */
export function byMonth(stories: readonly Story[], language: string): Month[] {
  const name = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const months = new Map<string, Month>();
  for (const story of stories) {
    const month = story.published.slice(0, 7);
    const known = months.get(month) ?? { month, title: name.format(new Date(`${month}-15T00:00:00Z`)), stories: [] };
    known.stories.push(story);
    months.set(month, known);
  }
  return [...months.values()];
}

/** A topic with how many stories it has in all, and the latest of them. */
export interface Topic {
  topic: string;
  count: number;
  stories: Story[];
}

/**
 * The topics that most stories are about, in the order of the alphabet.
 *
 * @param stories latest first
 * @param topicsOf by a story's slug
 * @param most how many topics are wanted, and how many stories of each
 */
export function byTopic(
  stories: readonly Story[],
  topicsOf: ReadonlyMap<string, readonly string[]>,
  most: { topics: number; stories: number },
  language: string,
): Topic[] {
  const found = new Map<string, Topic>();
  for (const story of stories) {
    for (const topic of new Set(topicsOf.get(story.slug))) {
      const known = found.get(topic) ?? { topic, count: 0, stories: [] };
      known.count++;
      if (known.stories.length < most.stories) known.stories.push(story);
      found.set(topic, known);
    }
  }
  const { compare } = new Intl.Collator(language);
  return [...found.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most.topics)
    .sort((a, b) => compare(a.topic, b.topic));
}
