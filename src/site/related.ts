import type { Story } from './story.ts';

/** Of a subject that very many stories share, only the latest are looked at. */
const LOOKED_AT = 100;

/** That two stories cite the same figures says more than that they are of one topic. */
const DATASET_WEIGHT = 2;

/** Which stories are of one topic, rest on one dataset, stand in one section: each list latest first. */
export interface Kinship {
  bySubject: ReadonlyMap<string, readonly Story[]>;
  bySection: ReadonlyMap<string, readonly Story[]>;
  latest: readonly Story[];
  subjectsOf(story: Story): readonly string[];
}

/**
 * Finds out once what stories have in common.
 *
 * @param stories of one edition, latest first
 * @param datasetsOf the datasets that a story cites, by its slug
 */
export function kinshipOf(stories: readonly Story[], datasetsOf: (slug: string) => readonly string[]): Kinship {
  const subjects = new Map(
    stories.map((story) => [
      story,
      [...story.topics.map(({ slug }) => `topic:${slug}`), ...datasetsOf(story.slug).map((name) => `data:${name}`)],
    ]),
  );
  const bySubject = new Map<string, Story[]>();
  for (const [story, own] of subjects) {
    for (const subject of own) {
      const list = bySubject.get(subject);
      if (list === undefined) bySubject.set(subject, [story]);
      else list.push(story);
    }
  }
  const bySection = Map.groupBy(stories, ({ section }) => section.id);
  return { bySubject, bySection, latest: stories, subjectsOf: (story) => subjects.get(story) ?? [] };
}

/**
 * What a reader of a story may want next: those that have most in common with it, a rare topic weighing more than a
 * common one; then the latest of its section, then of all. Never the story itself.
 *
 * @param count the most that are wanted
 */
export function relatedStories(story: Story, kinship: Kinship, count: number): Story[] {
  const weights = new Map<Story, number>();
  for (const subject of kinship.subjectsOf(story)) {
    const sharing = kinship.bySubject.get(subject) ?? [];
    const weight = (subject.startsWith('data:') ? DATASET_WEIGHT : 1) / Math.log2(1 + sharing.length);
    for (const other of sharing.slice(0, LOOKED_AT)) weights.set(other, (weights.get(other) ?? 0) + weight);
  }
  // Sorting is stable, and what was met first is later in time or shares more.
  const kin = [...weights].sort(([, a], [, b]) => b - a).map(([other]) => other);
  const further = [
    (kinship.bySection.get(story.section.id) ?? []).slice(0, count + 1),
    kinship.latest.slice(0, count + 1),
  ];
  return [...new Set([...kin, ...further.flat()])].filter((other) => other !== story).slice(0, count);
}
