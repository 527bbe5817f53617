import { Hono } from 'hono';
import { gather } from '../comments/gather.ts';
import { Refusal } from '../comments/refusal.ts';
import { entityTag, hasAlready } from '../entity-tag.ts';
import { SITE_FEED } from '../reader/discussion.tsx';
import { threadFeed, writeFeed } from '../reader/feed.tsx';
import { words } from '../words/words.ts';
import type { CommentFeed } from '../reader/feed.tsx';
import type { Edge, EdgeContext } from './context.ts';

/** How many comments a feed has at most. */
const MOST = 50;

/** Of what feeds are made of; a change of the markup starts the caches anew. */
const RENDERER = 3;

/** Comments for those who follow them: the newest of the site, and of each thread. */
export const feedRoutes = new Hono<Edge>();

// GET /comments/feed.xml - comments whose article has left the site are left out
feedRoutes.get(SITE_FEED, async (c) => {
  const { index, deps } = c.var;
  const { name, language } = index.site;
  return answer(c, await deps.comments.siteVersion(), async () => {
    const { items } = await gather(
      MOST,
      (most, before) => deps.comments.latest(most, before),
      ({ threadId, ...comment }) => {
        const thread = index.thread(threadId);
        return thread && { comment, thread };
      },
    );
    return { title: words(language).feed.site(name), language, path: SITE_FEED, page: '/discussion/', entries: items };
  });
});

// GET /comments/:thread/feed.xml
feedRoutes.get('/comments/:thread/feed.xml', async (c) => {
  const { index, deps } = c.var;
  const thread = index.thread(c.req.param('thread'));
  if (!thread) throw new Refusal('unknown-thread');
  const { id, path: page, headline, language } = thread;
  const { version } = await deps.comments.threadState(id);
  return answer(c, version, async () => {
    const latest = (await deps.comments.latestOf([id], MOST)).get(id) ?? [];
    const entries = latest.map((comment) => ({ comment, thread }));
    return { title: words(language).feed.thread(headline), language, path: threadFeed(id), page, entries };
  });
});

/** One row of the database where the reader has this version already. */
async function answer(
  c: EdgeContext,
  version: number,
  feed: () => Promise<Omit<CommentFeed, 'site'>>,
): Promise<Response> {
  const tag = await entityTag(c.var.index.version, version, RENDERER);
  const headers = {
    'content-type': 'application/atom+xml; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    etag: tag,
  };
  if (hasAlready(c.req.raw, tag)) return new Response(null, { status: 304, headers });
  return new Response(writeFeed({ ...(await feed()), site: c.var.index.site.address }), { headers });
}
