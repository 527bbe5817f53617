import { Hono } from 'hono';
import { FieldRefusal, Refusal } from '../comments/refusal.ts';
import { report, reportable } from '../comments/report.ts';
import { formAddress } from '../reader/form.tsx';
import { reportScreen, thanksScreen } from '../reader/report.tsx';
import { clientAddress } from './context.ts';
import { readForm } from './form.ts';
import { show } from './public.tsx';
import type { Comment } from '../comments/comment.ts';
import type { Thread } from '../comments/thread.ts';
import type { Edge, EdgeContext } from './context.ts';

const REPORT = '/comments/:thread/report/:comment/';

/** What any reader may say against a comment. */
export const reportRoutes = new Hono<Edge>();

// GET /comments/:thread/report/:comment/ - the form, with the comment
reportRoutes.get(REPORT, async (c) => show(c, reportScreen(await reported(c), { status: 200 })));

// GET /comments/:thread/report/thanks - wherever the comment is by now
reportRoutes.get('/comments/:thread/report/thanks', (c) => show(c, thanksScreen(threadOf(c))));

// POST /comments/:thread/report/:comment/ - keeps it; the same reader again changes nothing
reportRoutes.post(REPORT, async (c) => {
  const form = await readForm(c.req.raw);
  const { deps } = c.var;
  const { id } = threadOf(c);
  const written = { reason: form.get('reason') ?? '', words: form.get('words') ?? '' };
  const about = { threadId: id, commentId: c.req.param('comment') };
  try {
    await report({ ...about, ...written, address: clientAddress(c), now: deps.clock() }, deps);
  } catch (error) {
    if (!(error instanceof FieldRefusal)) throw error;
    return show(c, reportScreen(await reported(c), { ...written, faults: error.faults, status: 422 }));
  }
  return c.redirect(`${formAddress(id)}report/thanks`, 303);
});

function threadOf(c: EdgeContext): Thread {
  const thread = c.var.index.thread(c.req.param('thread') ?? '');
  if (!thread) throw new Refusal('unknown-thread');
  c.set('thread', thread);
  return thread;
}

async function reported(c: EdgeContext): Promise<{ thread: Thread; comment: Comment }> {
  const thread = threadOf(c);
  const comment = await reportable(thread.id, c.req.param('comment') ?? '', c.var.deps.comments);
  return { thread, comment };
}
