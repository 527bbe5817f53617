import type { Edition } from './edition.ts';
import type { Section } from './site.ts';
import type { Story } from './story.ts';

/** What the front page shows, in its order; no story stands on it twice. */
export interface Front {
  /** The first of the stories that editors chose, or else the latest; undefined on a site without any. */
  lead?: Story;
  /** The others that editors chose. */
  chosen: Story[];
  latest: Story[];
  /** Every section that has a story, with how many it has in all and the latest that are not shown above. */
  sections: { section: Section; count: number; stories: Story[] }[];
}

/** How many stories follow the lead, and how many a section adds. */
const LATEST = 6;
const PER_SECTION = 3;

/**
 * Lays out the front page of an edition.
 *
 * @param stories of the edition, latest first
 */
export function layOutFront(stories: readonly Story[], { sections, lead }: Pick<Edition, 'sections' | 'lead'>): Front {
  const wanted = lead.flatMap((slug) => stories.find((story) => story.slug === slug) ?? []);
  const [first = stories[0], ...chosen] = wanted;
  const above = new Set([first, ...chosen]);
  const others = stories.filter((story) => !above.has(story));
  const rest = others.slice(LATEST);
  return {
    lead: first,
    chosen,
    latest: others.slice(0, LATEST),
    sections: sections
      .map((section) => ({
        section,
        count: stories.filter((story) => story.section.id === section.id).length,
        stories: rest.filter((story) => story.section.id === section.id).slice(0, PER_SECTION),
      }))
      .filter(({ count }) => count > 0),
  };
}
