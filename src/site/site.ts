import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { commentPolicy } from './comment-policy.ts';
import { slug } from './slug.ts';
import { SHARING } from './sharing.ts';
import { language, origin, webAddress, words } from './values.ts';

const sectionSchema = z.strictObject({
  /** Its name in addresses and in articles' front matter: `technology`. */
  id: slug,
  /** Its name for readers: `Technology`. */
  title: words(),
  /** What it covers, in a sentence. */
  description: words().optional(),
  /** Its comments, where they differ from the site's. */
  comments: commentPolicy.optional(),
});

/** What readers are asked to keep to, shown beside the form: a text, or a list of sentences. */
const rules = z.union([words(), z.array(words()).min(1)], 'write a text, or a list of sentences');

const commentsSchema = z.strictObject({
  /** A section may differ, and an article. */
  policy: commentPolicy,
  /** After how many days an article takes no more comments; never where it is left out. */
  closeAfterDays: z.int().min(1).optional(),
  /** How many approved comments make an author trusted, where the policy is `trusted`. */
  trustAfter: z.int().min(1).default(3),
  /** Other sites of the house that may show these comments in their pages: `[https://blog.example]`. */
  origins: z.array(origin).default([]),
  /** In the language of site.yaml. */
  rules,
  /** Where a reader can write about moderation: an e-mail address or a page. */
  contact: words().optional(),
});

/** The publication in another of its languages: lists of its own, of the articles written in it. */
const editionSchema = z.strictObject({
  /** `zh-Hans`; in lower case the first part of its addresses: `/zh-hans/`. */
  language,
  /** The publication's name in this language, where it has one. */
  name: words(80).optional(),
  tagline: words(120).optional(),
  description: words(300).optional(),
  /** What the sections are called, by their ids; what is left out keeps the name in site.yaml's language. */
  sections: z.record(slug, words()).default({}),
  /** The articles that its front page opens with, as `lead` below. */
  lead: z.array(slug).default([]),
  /** The rules for comments in this language, as `comments.rules` below; those where they are left out. */
  rules: rules.optional(),
});

/** A place on another site where the publication can be followed. */
const profileSchema = z.strictObject({
  /** `Mastodon` */
  name: words(40),
  /** Linked with rel="me", so that the other site can confirm whose it is. */
  url: webAddress,
});

/** content/site.yaml: the publication as a whole. */
export const siteSchema = z.strictObject({
  /** The publication's name, as on its masthead. */
  name: words(80),
  /** A few words under the name. */
  tagline: words(120).optional(),
  /** What the publication is, in a sentence, for search engines and feeds. */
  description: words(300),
  /** Where it is published: `https://meridian.example`. */
  address: z.url({ protocol: /^https$/, error: 'write the whole address, beginning with https://' }),
  /** The language that it is written in: `en`. */
  language,
  /** Its other languages, each with lists of its own. */
  editions: z.array(editionSchema).default([]),
  /** Who answers for it, where that is not its name. */
  publisher: words().optional(),
  /** Its sections, in the order of the navigation. At least one. */
  sections: z.array(sectionSchema).min(1, 'list at least one section, with id and title'),
  /** The pages of content/pages that the navigation links to: `[about]`. */
  navigation: z.array(slug).default([]),
  /** The articles that the front page opens with, the first one largest; the latest follow. */
  lead: z.array(slug).default([]),
  /** Where the publication can be followed. */
  profiles: z.array(profileSchema).default([]),
  /** The networks to which articles can be shared by a plain link: `[bluesky, mastodon]`. */
  share: z.array(z.enum(SHARING)).default([]),
  /** How comments are handled. */
  comments: commentsSchema,
});

export type Site = z.infer<typeof siteSchema>;
export type Section = Site['sections'][number];

/**
 * Reads content/site.yaml.
 *
 * @param contentDirectory the folder that editors write in
 * @throws {Error} where it is missing or not what the schema wants; `checkContent` says so with line and mend
 */
export async function readSite(contentDirectory: string): Promise<Site> {
  return siteSchema.parse(parse(await readFile(join(contentDirectory, 'site.yaml'), 'utf8')));
}
