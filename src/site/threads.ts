import type { CommentPolicy } from './comment-policy.ts';
import { editionsOf } from './edition.ts';
import type { Site } from './site.ts';
import type { Entry, FoundArticle, Story } from './story.ts';

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
  comments: {
    /** How many approved comments make an author trusted, where a thread's policy is that. */
    trustAfter: number;
    /** The sites that may show threads in their pages. */
    origins: readonly string[];
  };
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
  /** The id of its article's. */
  section: string;
  policy: CommentPolicy;
  /** ISO 8601; no comments are taken from then on. */
  closesAt?: string;
}

/**
 * The index that the build writes as threads.json.
 *
 * @param articles the front matter of the same articles as `stories`
 * @throws {Error} `invalid thread: …` where two articles have the same thread id
 */
export function threadIndex(
  site: Site,
  stories: readonly Story[],
  articles: readonly Entry<FoundArticle>[],
): ThreadIndex {
  const policyOf = policies(site, articles);
  const { closeAfterDays, trustAfter, origins } = site.comments;
  const threads: Record<string, Thread> = {};
  for (const story of [...stories].sort(byThread)) {
    const { thread, url, headline, language, edition, section, published } = story;
    if (threads[thread] !== undefined) throw new Error(`invalid thread: ${thread} (of two articles)`);
    threads[thread] = {
      ...{ path: url, headline, language, edition, section: section.id, policy: policyOf(story) },
      ...(closeAfterDays !== undefined && { closesAt: daysAfter(published, closeAfterDays) }),
    };
  }
  return {
    site: { address: site.address.replace(/\/$/, '') },
    editions: editionsOf(site).map(({ language, name, prefix, rules }) => ({
      ...{ language, name, prefix },
      ...(rules && { rules }),
    })),
    comments: { trustAfter, origins },
    threads,
  };
}

/** The policy of an article's comments: its own, else its section's, else the site's. */
function policies(site: Site, articles: readonly Entry<FoundArticle>[]): (story: Story) => CommentPolicy {
  const own = new Map(articles.map(({ id, data }) => [id, data.comments]));
  const bySection = new Map(site.sections.map(({ id, comments }) => [id, comments]));
  return ({ slug, section }) => own.get(slug) ?? bySection.get(section.id) ?? site.comments.policy;
}

function daysAfter(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 24 * 60 * 60 * 1000).toISOString();
}

function byThread(a: Story, b: Story): number {
  return a.thread < b.thread ? -1 : a.thread > b.thread ? 1 : 0;
}
