import type { Section } from './site.ts';
import type { Story } from './story.ts';

/** What the front page shows, in its order; no story stands on it twice. */
export interface Front {
  /** The latest story; undefined on a site without any. */
  lead?: Story;
  latest: Story[];
  /** Every section, with how many stories it has in all and the latest that are not shown above. */
  sections: { section: Section; count: number; stories: Story[] }[];
}

/** How many stories follow the lead, and how many a section adds. */
const LATEST = 6;
const PER_SECTION = 3;

/**
 * Lays out the front page.
 *
 * @param stories latest first
 * @param sections in the order of the navigation
 */
export function layOutFront(stories: readonly Story[], sections: readonly Section[]): Front {
  const [lead, ...others] = stories;
  const rest = others.slice(LATEST);
  return {
    lead,
    latest: others.slice(0, LATEST),
    sections: sections.map((section) => ({
      section,
      count: stories.filter((story) => story.section.id === section.id).length,
      stories: rest.filter((story) => story.section.id === section.id).slice(0, PER_SECTION),
    })),
  };
}
