import type { Thread } from './comments/thread.ts';

/** The built site, as the Worker reaches its files. */
export interface Assets {
  fetch(request: Request): Promise<Response>;
}

/** What the build tells the edge, in dist/threads.json. */
export interface SiteIndex {
  site: {
    name: string;
    language: string;
    rules: readonly string[];
    /** Of the site as everybody knows it: `https://news.example`. */
    address?: string;
  };
  /** Another one for every build that changes the index. */
  version: string;
  thread(id: string): Thread | undefined;
  /** The thread of the page at that path. */
  threadAt(path: string): Thread | undefined;
}

interface ThreadsFile {
  site: SiteIndex['site'];
  threads: Record<string, Omit<Thread, 'id'>>;
}

/** @throws {Error} when the build left no threads.json */
export async function readSiteIndex(assets: Assets, origin: string): Promise<SiteIndex> {
  const response = await assets.fetch(new Request(`${origin}/threads.json`));
  if (!response.ok) throw new Error('missing threads.json');
  const { site, threads } = await response.json<ThreadsFile>();
  const byId = new Map(Object.entries(threads).map(([id, thread]) => [id, { ...thread, id }]));
  const byPath = new Map([...byId.values()].map((thread) => [thread.path, thread]));
  const version = response.headers.get('etag') ?? '';
  return { site, version, thread: (id) => byId.get(id), threadAt: (path) => byPath.get(path) };
}
