import { getCollection } from 'astro:content';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite, type Site } from '#site/site.ts';
import { storiesOf, type Story } from '#site/story.ts';

/** The publication and all its stories, latest first. */
export async function published(): Promise<{ site: Site; stories: Story[] }> {
  const [site, articles, authors] = await Promise.all([
    readSite(contentDirectory()),
    getCollection('articles'),
    getCollection('authors'),
  ]);
  return { site, stories: storiesOf(articles, authors, site) };
}
