import { z } from 'zod';
import { language, webAddress, words } from './values.ts';

/** content/authors/<id>.yaml */
export const authorSchema = z.strictObject({
  /** As it stands in the byline. */
  name: words(),
  /** The name in other languages, by language: `{ zh-Hans: 数据组 }`. */
  names: z.record(language, words()).default({}),
  /** What they do: `Data`, `Asia correspondent`. */
  role: words().optional(),
  /** The same in other languages. An edition without one leaves it out. */
  roles: z.record(language, words()).default({}),
  /** A few sentences about them. */
  bio: words().optional(),
  /** The same in other languages. An edition without one leaves it out. */
  bios: z.record(language, words()).default({}),
  /** A desk or an agency, not a person. */
  collective: z.boolean().default(false),
  /** Where else they can be found: `{name: Mastodon, url: https://…}`. */
  profiles: z.array(z.strictObject({ name: words(40), url: webAddress })).default([]),
});

export type Author = z.infer<typeof authorSchema>;
