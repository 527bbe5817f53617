import { join, relative } from 'node:path';
import type { Problem } from '#problem.ts';
import { SLUG } from '#site/slug.ts';
import type { Check } from './content.ts';
import { entries } from '#mdx/sources.ts';

/** First segments of addresses that the site or the edge answers itself. */
const TAKEN = ['articles', 'authors', 'comments', 'data', 'moderate', 'pagefind', 'search', 'sections', 'shell'];

/** Every text in content/pages is MDX, and its name can be its address. */
export const pageFiles: Check = async ({ directory }) => {
  const folder = join(directory, 'pages');
  const problems: Problem[] = [];
  for (const { name } of await entries(folder)) {
    const file = relative(process.cwd(), join(folder, name));
    const page = name.replace(/\.mdx?$/, '');
    if (page === name || name.startsWith('.')) continue;
    if (name.endsWith('.md')) {
      problems.push({ file, what: 'a page that is not MDX', fix: `rename it to ${page}.mdx` });
    } else if (!SLUG.test(page)) {
      const fix = 'rename it with lower-case letters, digits and single hyphens: it is the address of the page';
      problems.push({ file, what: `"${page}" can't be an address`, fix });
    } else if (TAKEN.includes(page)) {
      problems.push({ file, what: `the address /${page}/ is taken`, fix: 'give the page another name' });
    }
  }
  return problems;
};
