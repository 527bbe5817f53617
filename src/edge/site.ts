import type { Thread } from './comments/thread.ts';

/** The built site, as the Worker reaches its files. */
export interface Assets {
  fetch(request: Request): Promise<Response>;
}

/** The site in one of its languages. */
export interface Edition {
  /** BCP 47. */
  language: string;
  name: string;
  /** What its addresses begin with: nothing, or `/zh-hans`. */
  prefix: string;
  /** For comments; none where they have not been translated. */
  rules?: readonly string[];
}

/** What the build tells the edge, in dist/threads.json. */
export interface SiteIndex {
  site: {
    name: string;
    language: string;
    /** As everybody knows it, without a slash at the end: `https://news.example`. */
    address: string;
  };
  /** That of the site's own language first. */
  editions: readonly [Edition, ...Edition[]];
  comments: {
    /** How many approved comments make an author trusted, where a thread's policy is that. */
    trustAfter: number;
    /** The sites that may show threads in their pages. */
    origins: readonly string[];
  };
  /** Another one for every build that changes the index. */
  version: string;
  thread(id: string): Thread | undefined;
  /** The thread of the page at that path. */
  threadAt(path: string): Thread | undefined;
  /** What is asked of those who write in the thread, in its language where it has been translated. */
  rulesOf(thread: Thread): { language: string; rules: readonly string[] };
}

interface ThreadsFile {
  site: { address: string };
  editions: readonly [Edition, ...Edition[]];
  comments: SiteIndex['comments'];
  threads: Record<string, Omit<Thread, 'id'>>;
}

/** @throws {Error} when the build left no threads.json */
export async function readSiteIndex(assets: Assets, origin: string): Promise<SiteIndex> {
  const response = await assets.fetch(new Request(`${origin}/threads.json`));
  if (!response.ok) throw new Error('missing threads.json');
  const { site, editions, comments, threads } = await response.json<ThreadsFile>();
  const byId = new Map(Object.entries(threads).map(([id, thread]) => [id, { ...thread, id }]));
  const byPath = new Map([...byId.values()].map((thread) => [thread.path, thread]));
  const [{ name, language, rules = [] }] = editions;
  return {
    site: { ...site, name, language },
    editions,
    comments,
    version: response.headers.get('etag') ?? '',
    thread: (id) => byId.get(id),
    threadAt: (path) => byPath.get(path),
    rulesOf(thread) {
      const edition = editions.find(({ prefix }) => prefix === thread.edition);
      return edition?.rules ? { language: edition.language, rules: edition.rules } : { language, rules };
    },
  };
}
