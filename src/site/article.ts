import { z } from 'zod';
import { commentPolicy } from './comment-policy.ts';
import { slug } from './slug.ts';
import { day, language, moment, webAddress, words } from './values.ts';

/** The report that an article rests on. */
const sourceSchema = z.strictObject({
  /** Who published it: `Xinhua`. */
  name: words(),
  /** Where it can be read. */
  url: webAddress.optional(),
  /** The day on which it appeared: `2019-01-17`. */
  published: day.optional(),
});

/** The picture that an article opens with. */
export const pictureSchema = z.strictObject({
  /** A file beside the article, or beside another: `flood.jpg`, `../flood/flood.jpg`. */
  file: words(),
  /** What it shows, in words. */
  alt: z.string().trim().min(1, "say what it shows, for those who don't see it"),
  /** What is to be said of it, under it. */
  caption: words().optional(),
  /** Who took or drew it. */
  credit: words().optional(),
});

/** The front matter of content/articles/<slug>/index.mdx. */
export const articleSchema = z.strictObject({
  /** What happened, in up to 120 characters. */
  headline: words(120),
  /** One or two sentences under the headline, up to 200 characters. Shown in lists and feeds. */
  standfirst: words(200),
  /** The id of one of the sections in site.yaml. */
  section: slug,
  /** Who wrote it: the names of files in content/authors, without ".yaml". At least one. */
  authors: z.array(slug).min(1, 'name at least one author: [technology-desk]'),
  /** When it was first published, in quotes, with the offset from UTC: "2019-01-17T18:00:00+08:00". */
  published: moment,
  /** When it was last changed in substance, written as `published` is. */
  updated: moment.optional(),
  /** What was changed, in a sentence; with `updated` only. */
  updateNote: words(300).optional(),
  /** The place from which it is reported: `Beijing`. */
  dateline: words().optional(),
  /** The report that it rests on, credited beside the byline. */
  source: sourceSchema.optional(),
  /** What it opens with, and what lists and links show of it. */
  picture: pictureSchema.optional(),
  /** What it is about, in the words that readers would look for. */
  topics: z.array(words()).default([]),
  /** The language that it is written in, where that is not the site's: `zh-Hans`. */
  language: language.optional(),
  /** The article that it is a translation of: the name of that one's folder. */
  translationOf: slug.optional(),
  /** Names that its folder had before; their addresses lead here. */
  formerly: z.array(slug).default([]),
  /** The name of its comment thread, where that is not the folder's: keep it when the folder is renamed. */
  id: slug.optional(),
  /** Whether its charts and figures follow their data: then they may cite dataset@latest. */
  followData: z.boolean().optional(),
  /** What readers are told of a version that it cites and that was superseded or withdrawn, by reference. */
  dataNotes: z.record(z.string().regex(/^[^@]+@[^@/]+$/, 'name a version: "gdp@2026-02-24"'), words()).optional(),
  /** Its comments, where they differ from its section's: `held` for a moderator, `trusted`, or `closed`. */
  comments: commentPolicy.optional(),
});

export type Article = z.infer<typeof articleSchema>;

/** The front matter of content/pages/<name>.mdx. */
export const pageSchema = z.strictObject({
  /** The page's heading, and its name in the navigation. */
  title: words(120),
  /** What the page holds, in a sentence, for search engines. */
  description: words(200),
  /** The language that it is written in, where that is not the site's. */
  language: language.optional(),
  /** The page that it is a translation of: the name of that one's file. */
  translationOf: slug.optional(),
});
