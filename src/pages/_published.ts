import { getCollection } from 'astro:content';
import { contentDirectory } from '#site/content-directory.ts';
import { editionsOf, type Edition } from '#site/edition.ts';
import { oncePerBuild } from '#site/once-per-build.ts';
import { kinshipOf, type Kinship } from '#site/related.ts';
import { readSite, type Site } from '#site/site.ts';
import { storiesOf, type Story } from '#site/story.ts';
import { siteCitations } from './_citations.ts';

export interface Published {
  site: Site;
  /** That of the site's own language first. */
  editions: readonly [Edition, ...Edition[]];
  /** All stories, of every edition, latest first. */
  stories: Story[];
  /** Those of an edition, latest first. */
  storiesIn(edition: Edition): Story[];
}

/** The publication with all its stories. */
export const published = oncePerBuild(async (): Promise<Published> => {
  const [site, articles, authors] = await Promise.all([
    readSite(contentDirectory()),
    getCollection('articles'),
    getCollection('authors'),
  ]);
  const editions = editionsOf(site);
  const stories = storiesOf(articles, authors, editions);
  const byEdition = Map.groupBy(stories, ({ edition }) => edition);
  return { site, editions, stories, storiesIn: ({ prefix }) => byEdition.get(prefix) ?? [] };
});

/** Paths for a list that each edition has. */
export async function editionPaths() {
  const { editions } = await published();
  return editions.map((edition) => ({ params: { edition: editionParameter(edition) }, props: { edition } }));
}

/** The edition's part of an address; none for the first. */
export function editionParameter({ prefix }: Edition): string | undefined {
  return prefix.slice(1) || undefined;
}

/** The same list in the other editions, for search engines. */
export function elsewhere(
  { prefix: own }: Edition,
  editions: readonly Edition[],
  list: string,
): { language: string; url: string }[] {
  const others = editions.filter(({ prefix }) => prefix !== own);
  return others.map(({ language, prefix }) => ({ language, url: prefix + list }));
}

/** What the stories of each edition have in common, by what its addresses begin with. */
export const kinships = oncePerBuild(async (): Promise<ReadonlyMap<string, Kinship>> => {
  const [{ editions, storiesIn }, citations] = await Promise.all([published(), siteCitations()]);
  const cited = Map.groupBy(citations, ({ source }) => source.name);
  const datasetsOf = (slug: string) => [...new Set((cited.get(slug) ?? []).map(({ version }) => version.dataset))];
  return new Map(editions.map((edition) => [edition.prefix, kinshipOf(storiesIn(edition), datasetsOf)]));
});
