import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleSchema, pageSchema, pictureSchema } from '#site/article.ts';
import { authorSchema } from '#site/author.ts';
import { contentDirectory } from '#site/content-directory.ts';

/** A folder of the content, as the loaders want it: a URL that ends in a slash. */
function folder(name: string): URL {
  return pathToFileURL(join(contentDirectory(), name, '/'));
}

export const collections = {
  /** Each folder with an index.mdx is an article; its name is the id. */
  articles: defineCollection({
    loader: glob({
      base: folder('articles'),
      pattern: '*/index.mdx',
      generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
    }),
    schema: ({ image }) => articleSchema.extend({ picture: pictureSchema.extend({ file: image() }).optional() }),
  }),
  authors: defineCollection({ loader: glob({ base: folder('authors'), pattern: '*.yaml' }), schema: authorSchema }),
  pages: defineCollection({ loader: glob({ base: folder('pages'), pattern: '*.mdx' }), schema: pageSchema }),
};
