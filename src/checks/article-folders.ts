import { join, relative } from 'node:path';
import type { Problem } from '#problem.ts';
import { SLUG } from '#site/slug.ts';
import type { Check } from './content.ts';
import { entries } from '#mdx/sources.ts';

/** Everything in content/articles is a folder that can be an address and has an index.mdx: nothing is left out in silence. */
export const articleFolders: Check = async ({ directory, articles }) => {
  const folder = join(directory, 'articles');
  const written = new Set(articles.map(({ name }) => name));
  const problems: Problem[] = [];
  for (const entry of await entries(folder)) {
    const file = relative(process.cwd(), join(folder, entry.name));
    if (entry.name.startsWith('.')) continue;
    if (!entry.isDirectory()) {
      if (!/\.mdx?$/.test(entry.name)) continue;
      const slug = entry.name.replace(/\.mdx?$/, '');
      problems.push({
        file,
        what: 'an article outside a folder',
        fix: `move it to ${join(relative(process.cwd(), folder), slug, 'index.mdx')}`,
      });
    } else if (!SLUG.test(entry.name)) {
      const fix = 'rename it with lower-case letters, digits and single hyphens: it is the address of the article';
      problems.push({ file, what: `"${entry.name}" can't be an address`, fix });
    } else if (!written.has(entry.name)) {
      problems.push({
        file,
        what: 'the folder has no index.mdx',
        fix: 'write the article as index.mdx in it, or remove the folder',
      });
    }
  }
  return problems;
};
