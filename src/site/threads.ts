import { editionsOf } from './edition.ts';
import type { Site } from './site.ts';
import type { Entry, Story } from './story.ts';
import type { Article } from './article.ts';

/**
 * What the edge must know of the site: where it is, its editions, and which threads there are. It holds nothing that the
 * pages don't say too, so it may be read by anybody.
 */
export interface ThreadIndex {
  site: {
    /** `https://meridian.example`, without a slash at the end. */
    address: string;
  };
  /** That of the site's own language first. */
  editions: EditionEntry[];
  /** By the thread's id, in the order of the ids. */
  threads: Record<string, Thread>;
}

interface EditionEntry {
  language: string;
  name: string;
  /** What its addresses begin with: nothing, or `/zh-hans`. */
  prefix: string;
  /** For comments, in its language; left out where they have not been translated. */
  rules?: string[];
}

export interface Thread {
  /** The article's, from the site's root. */
  path: string;
  headline: string;
  language: string;
  /** The prefix of its article's. */
  edition: string;
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
  for (const { slug, thread, url, headline, language, edition } of [...stories].sort(byThread)) {
    if (threads[thread] !== undefined) throw new Error(`invalid thread: ${thread} (of two articles)`);
    threads[thread] = { path: url, headline, language, edition, policy: policies.get(slug) ?? site.comments.policy };
  }
  return {
    site: { address: site.address.replace(/\/$/, '') },
    editions: editionsOf(site).map(({ language, name, prefix, rules }) => ({
      ...{ language, name, prefix },
      ...(rules && { rules }),
    })),
    threads,
  };
}

function byThread(a: Story, b: Story): number {
  return a.thread < b.thread ? -1 : a.thread > b.thread ? 1 : 0;
}
