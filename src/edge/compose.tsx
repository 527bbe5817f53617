import { readPlace, ThreadSection } from './reader/thread.tsx';
import { isOpen } from './comments/thread.ts';
import { words } from './words/words.ts';
import type { CommentStore } from './comments/store.ts';
import type { Thread } from './comments/thread.ts';
import type { Assets, SiteIndex } from './site.ts';

/** Of what the thread is made of; a change of the markup starts the caches anew. */
const RENDERER = 1;

interface Composition {
  comments: CommentStore;
  assets: Assets;
  index(origin: string): Promise<SiteIndex>;
  now: Date;
  /** Told when comments fail; the reader gets the article all the same. */
  report(error: unknown): void;
}

/**
 * Answers with a static page and its thread in it. A page without a thread is answered as it is, and so is one whose
 * comments can't be reached. Holds for as long as neither the page nor its thread changes: the entity tag names both.
 */
export async function composeArticle(request: Request, composition: Composition): Promise<Response> {
  const { assets, report } = composition;
  const page = await assets.fetch(unconditional(request));
  if (page.status !== 200 || !page.headers.get('content-type')?.startsWith('text/html')) return page;
  try {
    return await compose(request, page, composition);
  } catch (error) {
    report(error);
    return page;
  }
}

async function compose(request: Request, page: Response, composition: Composition): Promise<Response> {
  const { comments, index, now } = composition;
  const url = new URL(request.url);
  const { site, threadAt } = await index(url.origin);
  const thread = threadAt(url.pathname);
  if (!thread) return page;

  const { version, approvedCount } = await comments.threadState(thread.id);
  const open = isOpen(thread, now);
  const tag = entityTag(page, version, open);
  const headers = new Headers(page.headers);
  headers.set('etag', tag);
  headers.set('cache-control', 'public, max-age=0, must-revalidate');
  if (names(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });

  const after = readPlace(url.searchParams.get('after') ?? undefined);
  const section = (
    <ThreadSection
      thread={thread}
      open={open}
      count={approvedCount}
      page={await comments.published(thread.id, after)}
      further={after !== undefined}
      rules={site.rules}
    />
  ).toString();
  return insert(new Response(page.body, { headers }), thread, section, approvedCount);
}

function insert(page: Response, thread: Thread, section: string, count: number): Response {
  return new HTMLRewriter()
    .on('section#comments', { element: (element) => void element.setInnerContent(section, { html: true }) })
    .on('[data-comment-count]', {
      element(element) {
        if (count > 0 && element.getAttribute('data-comment-count') === thread.id)
          element.setInnerContent(words(thread.language).count(count));
      },
    })
    .transform(page);
}

/** The page has to come whole, whatever the browser has: its tag is not the one that the browser got from us. */
function unconditional(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ['if-none-match', 'if-modified-since', 'range']) headers.delete(name);
  return new Request(request.url, { method: 'GET', headers, redirect: 'manual' });
}

function entityTag(page: Response, version: number, open: boolean): string {
  const asset = page.headers.get('etag')?.replaceAll(/^W\/|"/g, '') ?? '';
  return `W/"${asset}.${version}.${open ? 'open' : 'closed'}.${RENDERER}"`;
}

/** Whether an If-None-Match names the tag, by weak comparison (RFC 9110, 8.8.3.2). */
function names(condition: string | null, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return condition?.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag)) ?? false;
}
