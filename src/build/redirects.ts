import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifMissing, readArticles, type MdxSource } from '#mdx/sources.ts';
import { articleUrl } from '#site/urls.ts';

/**
 * Adds the former addresses of articles to a built site's _redirects, after those that public/_redirects may have.
 *
 * @param folder of the built site
 * @param content the folder that editors write in
 */
export async function writeRedirects(folder: string, content: string): Promise<void> {
  const lines = redirectLines(await readArticles(content));
  if (lines.length === 0) return;
  const path = join(folder, '_redirects');
  const own = (await readFile(path, 'utf8').catch(ifMissing)) ?? '';
  await writeFile(path, [own.trimEnd(), ...lines].filter(Boolean).join('\n') + '\n');
}

/**
 * `/articles/old-name/ /articles/name/ 301`, with and without the slash at the end.
 *
 * @see https://developers.cloudflare.com/workers/static-assets/redirects/
 */
export function redirectLines(articles: readonly MdxSource[]): string[] {
  return articles.flatMap((article) => {
    const { formerly = [] } = (article.frontMatter().document?.value ?? {}) as { formerly?: string[] };
    return formerly.flatMap((name) => {
      const from = articleUrl(name);
      const to = articleUrl(article.name);
      return [`${from} ${to} 301`, `${from.slice(0, -1)} ${to} 301`];
    });
  });
}
