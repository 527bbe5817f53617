import { Hono } from 'hono';
import { Refusal } from '../comments/refusal.ts';
import { statusScreen } from '../reader/screens.tsx';
import { inShell } from '../shell.ts';
import type { Edge } from './context.ts';

/** What the author of a comment may do, with the capability that came with it. */
export const authorRoutes = new Hono<Edge>();

// GET /comments/status/:capability - where the comment stands
authorRoutes.get('/comments/status/:capability', async (c) => {
  const { comments, assets } = c.var.deps;
  const found = await comments.byCapability(c.req.param('capability'));
  if (!found) throw new Refusal('unknown-comment');
  const thread = c.var.index.thread(found.comment.threadId);
  return inShell('reader', statusScreen(found, thread, thread?.language ?? c.var.index.site.language), {
    assets,
    request: c.req.raw,
  });
});
