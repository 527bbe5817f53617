import { Hono } from 'hono';
import { gather } from '../comments/gather.ts';
import { entityTag, hasAlready } from '../entity-tag.ts';
import { discussionScreen } from '../reader/discussion.tsx';
import { readPlace } from '../reader/thread.tsx';
import { openShell } from '../shell.ts';
import { siteAddress } from './context.ts';
import type { Page, Place } from '../comments/store.ts';
import type { Discussion } from '../reader/discussion.tsx';
import type { Edge, EdgeContext } from './context.ts';

/** How many threads a page lists, and how many comments of each. */
const THREADS = 20;
const COMMENTS = 2;

/** Of what the page is made of; a change of the markup starts the caches anew. */
const RENDERER = 1;

/** What the site's readers talk about. */
export const discussionRoutes = new Hono<Edge>();

discussionRoutes.get('/discussion', (c) => c.redirect('/discussion/', 301));

// GET /discussion/ - the threads with comments, the latest first; one row of the database where the browser has it
discussionRoutes.get('/discussion/', async (c) => {
  const { index, deps } = c.var;
  const after = readPlace(c.req.query('after'));
  const shell = await openShell('reader', { assets: deps.assets, request: c.req.raw });
  const tag = await entityTag(shell.tag, index.version, await deps.comments.siteVersion(), RENDERER);
  const headers = { etag: tag, 'cache-control': 'public, max-age=0, must-revalidate' };
  if (hasAlready(c.req.raw, tag)) return shell.unchanged(headers);
  const page = await discussions(c, after);
  const address = siteAddress(c) + (after ? `/discussion/?after=${c.req.query('after')}` : '/discussion/');
  return shell.fill({
    ...discussionScreen({ page, further: after !== undefined, site: index.site, address }),
    headers,
  });
});

/** Threads whose article has left the site are left out. */
async function discussions(c: EdgeContext, after: Place | undefined): Promise<Page<Discussion>> {
  const { comments } = c.var.deps;
  const { items, next } = await gather(
    THREADS,
    (most, before) => comments.active(most, before),
    ({ id, approvedCount: count }) => {
      const thread = c.var.index.thread(id);
      return thread && { thread, count };
    },
    after,
  );
  const latest = await comments.latestOf(
    items.map(({ thread }) => thread.id),
    COMMENTS,
  );
  return {
    items: items.map((item) => ({ ...item, latest: latest.get(item.thread.id) ?? [] })),
    ...(next && { next }),
  };
}
