import type { ImageMetadata } from 'astro';
import type { Article } from './article.ts';
import type { Author } from './author.ts';
import { latestFirst } from './dates.ts';
import { editionFor, type Edition } from './edition.ts';
import { openingParagraph } from './opening.ts';
import { readingMinutes } from './reading-time.ts';
import { topicOf, type Topic } from './topic.ts';
import { typographic } from './typography.ts';
import { articleUrl, authorUrl, sectionUrl } from './urls.ts';

/** An entry of a content collection, as far as lists need it. */
export interface Entry<Data> {
  /** The folder's or file's name. */
  id: string;
  data: Data;
  /** The text under the front matter. */
  body?: string;
}

/** Who wrote a story, as bylines show it. */
export interface Writer {
  id: string;
  name: string;
  url: string;
  /** A desk or an agency. */
  collective: boolean;
}

/** The picture that a story opens with. */
export interface LeadPicture {
  file: ImageMetadata;
  /** What it shows, in words. */
  alt: string;
  caption?: string;
  credit?: string;
}

/** What an article's front matter says, with its picture's file in the place of its name. */
export type FoundArticle = Omit<Article, 'picture'> & { picture?: LeadPicture };

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
  picture?: LeadPicture;
  section: { id: string; title: string; url: string };
  authors: Writer[];
  topics: Topic[];
  /** Whole minutes. */
  minutes: number;
  /** ISO 8601 with offset. */
  published: string;
  updated?: string;
  /** What was changed then. */
  updateNote?: string;
  place?: string;
  language: string;
  /** The edition whose lists show it, by what its addresses begin with. */
  edition: string;
  /** The same article in other languages. */
  translations: { language: string; url: string }[];
}

/**
 * All articles as stories, latest first.
 *
 * @param editions that of the site's own language first
 * @throws {Error} `unknown section: …` or `unknown author: …`, with the article's folder
 */
export function storiesOf(
  articles: readonly Entry<FoundArticle>[],
  authors: readonly Entry<Author>[],
  editions: readonly [Edition, ...Edition[]],
): Story[] {
  const known = new Map(authors.map(({ id, data }) => [id, data]));
  const stories = articles.map((article) => {
    const language = article.data.language ?? editions[0].language;
    return storyOf(article, language, known, editionFor(language, editions));
  });
  linkTranslations(stories, articles);
  return stories.sort((a, b) => latestFirst(a.published, b.published) || (a.slug < b.slug ? -1 : 1));
}

function storyOf(
  { id, data, body = '' }: Entry<FoundArticle>,
  language: string,
  authors: ReadonlyMap<string, Author>,
  edition: Edition,
): Story {
  const printed = (text: string) => typographic(text, language);
  const opening = openingParagraph(body);
  return {
    slug: id,
    url: articleUrl(id),
    thread: data.id ?? id,
    headline: printed(data.headline),
    standfirst: printed(data.standfirst),
    opening: opening && printed(opening),
    picture: data.picture && { ...data.picture, alt: printed(data.picture.alt) },
    section: sectionOf(id, data.section, edition),
    authors: data.authors.map((author) => writerOf(id, author, authors, edition)),
    topics: data.topics.map((topic) => topicOf(topic, edition.prefix)),
    minutes: readingMinutes(body),
    published: data.published,
    updated: data.updated,
    updateNote: data.updateNote && printed(data.updateNote),
    place: data.dateline,
    language,
    edition: edition.prefix,
    translations: [],
  };
}

function sectionOf(article: string, id: string, { sections, prefix }: Edition): Story['section'] {
  const { title } = found(
    sections.find((section) => section.id === id),
    `unknown section: ${id} (article ${article})`,
  );
  return { id, title, url: prefix + sectionUrl(id) };
}

function writerOf(
  article: string,
  id: string,
  authors: ReadonlyMap<string, Author>,
  { prefix, language }: Edition,
): Writer {
  const author = found(authors.get(id), `unknown author: ${id} (article ${article})`);
  return { id, name: nameIn(author, language), url: prefix + authorUrl(id), collective: author.collective };
}

/** An author's name in a language, or as it is written otherwise. */
export function nameIn({ name, names }: Pick<Author, 'name' | 'names'>, language: string): string {
  return names[language] ?? name;
}

/** Tells each story of a group of translations where the others are, in the order of their languages' codes. */
function linkTranslations(stories: readonly Story[], articles: readonly Entry<FoundArticle>[]): void {
  const originals = new Map(articles.map(({ id, data }) => [id, data.translationOf ?? id]));
  const groups = Map.groupBy(stories, ({ slug }) => originals.get(slug) ?? slug);
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const inOrder = group.toSorted((a, b) => (a.language < b.language ? -1 : 1));
    for (const story of group) {
      story.translations = inOrder.filter((other) => other !== story).map(({ language, url }) => ({ language, url }));
    }
  }
}

function found<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
