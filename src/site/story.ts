import type { Article } from './article.ts';
import type { Author } from './author.ts';
import { latestFirst } from './dates.ts';
import { openingParagraph } from './opening.ts';
import type { Section, Site } from './site.ts';
import { typographic } from './typography.ts';
import { articleUrl, sectionUrl } from './urls.ts';

/** An entry of a content collection, as far as lists need it. */
export interface Entry<Data> {
  /** The folder's or file's name. */
  id: string;
  data: Data;
  /** The text under the front matter. */
  body?: string;
}

/** An article as headlines and lists show it: names in the place of ids, quotes set. */
export interface Story {
  slug: string;
  url: string;
  /** The stable id of its comments' thread. */
  thread: string;
  headline: string;
  standfirst: string;
  /** Its first paragraph, without marks; undefined where it begins with something else. */
  opening?: string;
  section: { id: string; title: string; url: string };
  authors: string[];
  /** ISO 8601 with offset. */
  published: string;
  updated?: string;
  /** What was changed then. */
  updateNote?: string;
  place?: string;
  language: string;
}

/**
 * All articles as stories, latest first.
 *
 * @throws {Error} `unknown section: …` or `unknown author: …`, with the article's folder
 */
export function storiesOf(
  articles: readonly Entry<Article>[],
  authors: readonly Entry<Author>[],
  site: Pick<Site, 'language' | 'sections'>,
): Story[] {
  const names = new Map(authors.map(({ id, data }) => [id, data.name]));
  return articles
    .map((article) => storyOf(article, names, site))
    .sort((a, b) => latestFirst(a.published, b.published) || (a.slug < b.slug ? -1 : 1));
}

/**
 * What a reader of one story may want next: of the same section first, then the latest of the others.
 *
 * @param stories latest first
 * @param count the most that are wanted
 */
export function nextStories(story: Story, stories: readonly Story[], count: number): Story[] {
  const others = stories.filter(({ slug }) => slug !== story.slug);
  const near = others.filter(({ section }) => section.id === story.section.id);
  return [...near, ...others.filter((other) => !near.includes(other))].slice(0, count);
}

function storyOf(
  { id, data, body = '' }: Entry<Article>,
  names: Map<string, string>,
  site: Pick<Site, 'language' | 'sections'>,
): Story {
  const language = data.language ?? site.language;
  const opening = openingParagraph(body);
  return {
    slug: id,
    url: articleUrl(id),
    thread: data.id ?? id,
    headline: typographic(data.headline, language),
    standfirst: typographic(data.standfirst, language),
    opening: opening && typographic(opening, language),
    section: sectionOf(id, data.section, site.sections),
    authors: data.authors.map((author) => known(names.get(author), `unknown author: ${author} (article ${id})`)),
    published: data.published,
    updated: data.updated,
    updateNote: data.updateNote && typographic(data.updateNote, language),
    place: data.dateline,
    language,
  };
}

function sectionOf(article: string, id: string, sections: readonly Section[]): Story['section'] {
  const found = sections.find((section) => section.id === id);
  const { title } = known(found, `unknown section: ${id} (article ${article})`);
  return { id, title, url: sectionUrl(id) };
}

function known<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
