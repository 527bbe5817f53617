import { z } from 'zod';
import { words } from './values.ts';

/** content/authors/<id>.yaml */
export const authorSchema = z.strictObject({
  /** As it stands in the byline. */
  name: words(),
  /** What they do: `Data`, `Asia correspondent`. */
  role: words().optional(),
  /** A few sentences about them. */
  bio: words().optional(),
});

export type Author = z.infer<typeof authorSchema>;
