import { getCollection } from 'astro:content';
import { correctionsIn, type Correction } from '#mdx/corrections.ts';
import type { Author } from '#site/author.ts';
import type { Edition } from '#site/edition.ts';
import { oncePerBuild } from '#site/once-per-build.ts';
import { nameIn, type Story } from '#site/story.ts';
import type { Topic } from '#site/topic.ts';
import { typographic } from '#site/typography.ts';
import { articleUrl, authorUrl, correctionAnchor } from '#site/urls.ts';
import { articleSources } from './_citations.ts';
import { published } from './_published.ts';

/** A topic with its stories, latest first. */
export interface ListedTopic {
  topic: Topic;
  stories: readonly Story[];
}

const topics = oncePerBuild(async (): Promise<ReadonlyMap<string, ListedTopic[]>> => {
  const { editions, storiesIn } = await published();
  return new Map(editions.map((edition) => [edition.prefix, topicsOf(storiesIn(edition))]));
});

function topicsOf(stories: readonly Story[]): ListedTopic[] {
  const found = new Map<string, { topic: Topic; stories: Story[] }>();
  for (const story of stories) {
    for (const topic of story.topics) {
      const known = found.get(topic.slug);
      if (known === undefined) found.set(topic.slug, { topic, stories: [story] });
      else if (!known.stories.includes(story)) known.stories.push(story);
    }
  }
  return [...found.values()];
}

/** The topics of an edition's stories, in no particular order. */
export async function topicsIn({ prefix }: Edition): Promise<ListedTopic[]> {
  return (await topics()).get(prefix) ?? [];
}

/** Somebody who writes here, with what has appeared under the name. */
export interface ListedAuthor extends Omit<Author, 'names' | 'roles' | 'bios'> {
  id: string;
  url: string;
  stories: readonly Story[];
}

const authors = oncePerBuild(async (): Promise<ReadonlyMap<string, ListedAuthor[]>> => {
  const { editions, storiesIn } = await published();
  const known = await getCollection('authors');
  const byEdition = editions.map((edition, index): [string, ListedAuthor[]] => {
    const { prefix, language } = edition;
    const byAuthor = Map.groupBy(
      storiesIn(edition).flatMap((story) => story.authors.map(({ id }) => ({ id, story }))),
      ({ id }) => id,
    );
    const listed = known.map(({ id, data: { names, name, roles, role, bios, bio, ...author } }) => ({
      ...author,
      id,
      name: nameIn({ name, names }, language),
      role: index === 0 ? role : roles[language],
      bio: index === 0 ? bio : bios[language],
      url: prefix + authorUrl(id),
      stories: (byAuthor.get(id) ?? []).map(({ story }) => story),
    }));
    // The first edition has a page for everybody; the others only for those who write in them.
    return [prefix, index === 0 ? listed : listed.filter(({ stories }) => stories.length > 0)];
  });
  return new Map(byEdition);
});

/** Those who write in an edition, in no particular order. */
export async function authorsIn({ prefix }: Edition): Promise<ListedAuthor[]> {
  return (await authors()).get(prefix) ?? [];
}

/** A correction with its article. */
export interface ListedCorrection extends Correction {
  story: Story;
  /** Of its place in the article. */
  url: string;
}

const corrections = oncePerBuild(async (): Promise<ListedCorrection[]> => {
  const [{ stories }, sources] = await Promise.all([published(), articleSources()]);
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  return sources
    .flatMap(correctionsIn)
    .flatMap((correction) => {
      const story = bySlug.get(correction.article);
      if (story === undefined) return [];
      const text = typographic(correction.text, story.language);
      return [{ ...correction, text, story, url: `${articleUrl(story.slug)}#${correctionAnchor(correction.id)}` }];
    })
    .sort((a, b) => (a.on < b.on ? 1 : -1));
});

/** The corrections of an edition's articles, the latest first. */
export async function correctionsOf({ prefix }: Edition): Promise<ListedCorrection[]> {
  return (await corrections()).filter(({ story }) => story.edition === prefix);
}

/** The corrections of one article, in the order of its text. */
export async function correctionsOfArticle(slug: string): Promise<ListedCorrection[]> {
  return (await corrections()).filter(({ article }) => article === slug);
}
