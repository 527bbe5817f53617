import { Hono } from 'hono';
import { gather } from '../comments/gather.ts';
import { entityTag, hasAlready } from '../entity-tag.ts';
import { discussionPath, discussionScreen } from '../reader/discussion.tsx';
import { readPlace } from '../reader/thread.tsx';
import { openShell } from '../shell.ts';
import { editionAt } from './context.ts';
import type { Page, Place } from '../comments/store.ts';
import type { Edition } from '../site.ts';
import type { Discussion } from '../reader/discussion.tsx';
import type { Edge, EdgeContext } from './context.ts';

/** How many threads a page lists, and how many comments of each. */
const THREADS = 20;
const COMMENTS = 2;

/** Of what the page is made of; a change of the markup starts the caches anew. */
const RENDERER = 4;

/** What the site's readers talk about, in each of its languages. */
export const discussionRoutes = new Hono<Edge>();

for (const path of ['/discussion', '/:edition/discussion'] as const) {
  discussionRoutes.get(path, (c, next) => {
    const edition = editionAt(c);
    return edition ? c.redirect(discussionPath(edition.prefix), 301) : next();
  });

  // GET /zh-hans/discussion/ - the threads with comments, the latest first; one row of the database where the browser has it
  discussionRoutes.get(`${path}/`, (c, next) => {
    const edition = editionAt(c);
    return edition ? answer(c, edition) : next();
  });
}

async function answer(c: EdgeContext, edition: Edition): Promise<Response> {
  const { index, deps } = c.var;
  const after = readPlace(c.req.query('after'));
  const shell = await openShell('reader', edition.prefix, { assets: deps.assets, request: c.req.raw });
  const tag = await entityTag(shell.tag, index.version, await deps.comments.siteVersion(), RENDERER);
  const headers = { etag: tag, 'cache-control': 'public, max-age=0, must-revalidate' };
  if (hasAlready(c.req.raw, tag)) return shell.unchanged(headers);
  const page = await discussions(c, edition, after);
  const addressIn = ({ prefix }: Edition) => index.site.address + discussionPath(prefix);
  const isAlone = after !== undefined || index.editions.length === 1;
  return shell.fill({
    ...discussionScreen({
      page,
      further: after !== undefined,
      edition,
      address: addressIn(edition) + (after ? `?after=${c.req.query('after')}` : ''),
      alternates: isAlone ? [] : index.editions.map((one) => ({ language: one.language, address: addressIn(one) })),
    }),
    headers,
  });
}

/** Threads of other editions are left out, and those whose article has left the site. */
async function discussions(c: EdgeContext, edition: Edition, after: Place | undefined): Promise<Page<Discussion>> {
  const { comments } = c.var.deps;
  const { items, next } = await gather(
    THREADS,
    (most, before) => comments.active(most, before),
    ({ id, approvedCount: count }) => {
      const thread = c.var.index.thread(id);
      return thread?.edition === edition.prefix ? { thread, count } : undefined;
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
