import { Hono } from 'hono';
import { Refusal } from '../comments/refusal.ts';
import { isOpen } from '../comments/thread.ts';
import { contextOf, conversationOf, partsOf, sectionOf } from '../conversation.tsx';
import { entityTag, hasAlready } from '../entity-tag.ts';
import { commentScreen, replyScreen, threadScreen } from '../reader/thread-pages.tsx';
import { inShell, openShell } from '../shell.ts';
import { readingOf } from './context.ts';
import type { Conversation } from '../conversation.tsx';
import type { Thread } from '../comments/thread.ts';
import type { Screen } from '../shell.ts';
import type { Edge, EdgeContext } from './context.ts';

/** Of what these pages are made of around their threads; a change of the markup starts the caches anew. */
const RENDERER = 1;

/** Threads on pages of their own, for readers of sites that are hosted elsewhere, and for links to one comment. */
export const threadRoutes = new Hono<Edge>();

// GET /comments/:thread/ - the whole thread with its form
threadRoutes.get('/comments/:thread/', (c) => answer(c, wholeThread(c)));

// GET /comments/:thread/frame/ - the same, for a frame in one of the sites that may show it
threadRoutes.get('/comments/:thread/frame/', (c) => answer(c, wholeThread(c), c.var.index.comments.origins));

// GET /comments/:thread/reply/:id/ - the form for a reply
threadRoutes.get('/comments/:thread/reply/:id/', async (c) => {
  const { deps, index } = c.var;
  const thread = threadOf(c);
  c.set('thread', thread);
  if (!isOpen(thread, deps.clock(), await deps.comments.threadState(thread.id))) throw new Refusal('closed-thread');
  const parent = (await deps.comments.inContext(thread.id, c.req.param('id')))?.top.comment;
  if (!parent) throw new Refusal('unknown-comment');
  return inShell('reader', replyScreen(thread, index.rulesOf(thread), parent), {
    assets: deps.assets,
    request: c.req.raw,
  });
});

// GET /comments/:thread/:id/ - one comment, with those above and below it
threadRoutes.get('/comments/:thread/:id/', (c) =>
  answer(c, async (conversation, url) => {
    const context = await contextOf(conversation, c.req.param('id'), url, readingOf(c));
    if (context === undefined) throw new Refusal('unknown-comment');
    return commentScreen(conversation.thread, context);
  }),
);

type Show = (conversation: Conversation, url: URL) => Promise<Screen>;

function wholeThread(c: EdgeContext): Show {
  return async (conversation, url) =>
    threadScreen(conversation.thread, await sectionOf(conversation, url, readingOf(c)));
}

/**
 * One row of the database where the browser has this version, or the cache.
 *
 * @param origins that may have the page in a frame
 */
async function answer(c: EdgeContext, show: Show, origins?: readonly string[]): Promise<Response> {
  const { deps, index } = c.var;
  const thread = threadOf(c);
  c.set('thread', thread);
  const around = { assets: deps.assets, request: c.req.raw };
  const shell = await openShell('reader', thread.edition, around, origins);
  const conversation = conversationOf(thread, await deps.comments.threadState(thread.id), index, deps.clock());
  const tag = await entityTag(shell.tag, index.version, ...partsOf(conversation), RENDERER);
  const headers = { etag: tag, 'cache-control': 'public, max-age=0, must-revalidate' };
  if (hasAlready(c.req.raw, tag)) return shell.unchanged(headers);
  return shell.fill({ ...(await show(conversation, new URL(c.req.url))), headers });
}

function threadOf(c: EdgeContext): Thread {
  const thread = c.var.index.thread(c.req.param('thread') ?? '');
  if (!thread) throw new Refusal('unknown-thread');
  return thread;
}
