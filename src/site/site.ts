import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { slug } from './slug.ts';
import { language, words } from './values.ts';

const sectionSchema = z.strictObject({
  /** Its name in addresses and in articles' front matter: `technology`. */
  id: slug,
  /** Its name for readers: `Technology`. */
  title: words(),
  /** What it covers, in a sentence. */
  description: words().optional(),
});

const commentsSchema = z.strictObject({
  /** `held`: a moderator reads each comment before it appears. `closed`: none are taken. An article may differ. */
  policy: z.enum(['held', 'closed']),
  /** What readers are asked to keep to, shown beside the form: a text, or a list of sentences. */
  rules: z.union([words(), z.array(words()).min(1)], 'write a text, or a list of sentences'),
  /** Where a reader can write about moderation: an e-mail address or a page. */
  contact: words().optional(),
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
  /** Who answers for it, where that is not its name. */
  publisher: words().optional(),
  /** Its sections, in the order of the navigation. At least one. */
  sections: z.array(sectionSchema).min(1, 'list at least one section, with id and title'),
  /** The pages of content/pages that the navigation links to: `[about]`. */
  navigation: z.array(slug).default([]),
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
