import type { Site } from './site.ts';
import type { Entry, Story } from './story.ts';
import type { Article } from './article.ts';

/** What the edge must know of the site: which threads there are, where they stand, and who may write in them. */
export interface ThreadIndex {
  site: { name: string; language: string; rules: string[] };
  /** By the thread's id, in the order of the ids. */
  threads: Record<string, Thread>;
}

export interface Thread {
  /** The article's, from the site's root. */
  path: string;
  headline: string;
  language: string;
  policy: 'held' | 'closed';
}

/**
 * The index that the build writes as threads.json.
 *
 * @param articles the front matter of the same articles as `stories`
 * @throws {Error} `invalid thread: …` where two articles have the same thread id
 */
export function threadIndex(site: Site, stories: readonly Story[], articles: readonly Entry<Article>[]): ThreadIndex {
  const policies = new Map(articles.map(({ id, data }) => [id, data.comments]));
  const threads: Record<string, Thread> = {};
  for (const { slug, thread, url, headline, language } of [...stories].sort(byThread)) {
    if (threads[thread] !== undefined) throw new Error(`invalid thread: ${thread} (of two articles)`);
    threads[thread] = { path: url, headline, language, policy: policies.get(slug) ?? site.comments.policy };
  }
  return { site: { name: site.name, language: site.language, rules: [site.comments.rules].flat() }, threads };
}

function byThread(a: Story, b: Story): number {
  return a.thread < b.thread ? -1 : a.thread > b.thread ? 1 : 0;
}
