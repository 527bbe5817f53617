import { Hono } from 'hono';
import { decideEdit } from '../comments/decide-edit.ts';
import { decide } from '../comments/decide.ts';
import { isReason } from '../comments/reasons.ts';
import { Refusal } from '../comments/refusal.ts';
import { listScreen } from '../console/list.tsx';
import { logScreen } from '../console/log.tsx';
import { readPlace } from '../reader/thread.tsx';
import { inShell } from '../shell.ts';
import { readForm } from './form.ts';
import { checkCsrf, csrfToken, endSession, signedIn } from './session.ts';
import type { Status } from '../comments/comment.ts';
import type { Screen } from '../shell.ts';
import type { Edge, EdgeContext } from './context.ts';

/** What a moderator who is signed in may do. */
export const moderatorRoutes = new Hono<Edge>();
moderatorRoutes.use('/moderate/*', signedIn);

/** The lists of the console, by the last part of their address. */
const lists: Readonly<Record<string, Status>> = { '': 'pending', 'approved/': 'approved', 'rejected/': 'rejected' };

for (const [path, status] of Object.entries(lists)) {
  // GET /moderate/ - the queue; /moderate/approved/ and /moderate/rejected/ - what was decided
  moderatorRoutes.get(`/moderate/${path}`, async (c) => {
    const { comments, queue, clock } = c.var.deps;
    const after = readPlace(c.req.query('after'));
    const done = c.req.query('done');
    const page = await comments.withStatus(status, after);
    const states = await comments.threadStates([...new Set(page.items.map(({ threadId }) => threadId))]);
    return show(
      c,
      listScreen({
        status,
        page,
        isClosed: (id) => states.get(id)?.closedAt !== undefined,
        further: after !== undefined,
        edits: status === 'pending' && after === undefined ? await queue.withEdit() : [],
        history: status === 'pending' ? await queue.history(page.items.map(({ id }) => id)) : new Map(),
        done: done ? await comments.comment(done) : undefined,
        thread: (id) => c.var.index.thread(id),
        moderator: c.var.moderator,
        csrf: await csrfToken(c),
        language: c.var.index.site.language,
        now: clock(),
      }),
    );
  });
}

// GET /moderate/log/ - every decision, the newest first
moderatorRoutes.get('/moderate/log/', async (c) => {
  const before = readPlace(c.req.query('after'));
  const page = await c.var.deps.comments.decisions(before);
  const { moderator, index } = c.var;
  return show(
    c,
    logScreen({
      page,
      thread: (id) => index.thread(id),
      moderator,
      csrf: await csrfToken(c),
      language: index.site.language,
    }),
  );
});

// POST /moderate/comments/:id/ - a decision, on the version that the moderator saw
moderatorRoutes.post('/moderate/comments/:id/', async (c) => {
  const form = await decidingForm(c);
  const comment = await decide({ ...wishOf(c, form), to: form.get('to') as Status }, c.var.deps.comments);
  return c.redirect(`${listAddress(form)}?done=${encodeURIComponent(comment.id)}`, 303);
});

// POST /moderate/threads/:id/ - closes the thread by hand, or opens it again
moderatorRoutes.post('/moderate/threads/:id/', async (c) => {
  const form = await decidingForm(c);
  const { comments, clock } = c.var.deps;
  const id = c.req.param('id');
  if (!c.var.index.thread(id)) throw new Refusal('unknown-thread', 'There is no such article on the site now.');
  await comments.closeThread(id, form.get('to') === 'closed' ? clock() : undefined);
  return c.redirect(listAddress(form), 303);
});

// POST /moderate/comments/:id/edit/ - what becomes of a new text of a published comment
moderatorRoutes.post('/moderate/comments/:id/edit/', async (c) => {
  const form = await decidingForm(c);
  await decideEdit({ ...wishOf(c, form), publish: form.get('do') === 'publish' }, c.var.deps.comments);
  return c.redirect('/moderate/', 303);
});

/** @throws {Refusal} where it does not come from the console of somebody who may decide */
async function decidingForm(c: EdgeContext): Promise<URLSearchParams> {
  const form = await readForm(c.req.raw);
  await checkCsrf(c, form.get('csrf'));
  if (c.var.moderator.role === 'reader') {
    throw new Refusal('not-allowed', 'You may read the console, but not decide.');
  }
  return form;
}

function wishOf(c: EdgeContext, form: URLSearchParams) {
  const reason = form.get('reason');
  return {
    commentId: c.req.param('id') ?? '',
    version: Number(form.get('version')),
    ...(isReason(reason) && { reason }),
    moderator: c.var.moderator,
    now: c.var.deps.clock(),
  };
}

// POST /moderate/sign-out/
moderatorRoutes.post('/moderate/sign-out/', async (c) => {
  await checkCsrf(c, (await readForm(c.req.raw)).get('csrf'));
  await endSession(c);
  return c.redirect('/moderate/sign-in/', 303);
});

moderatorRoutes.all('/moderate/*', () => {
  throw new Refusal('unknown-page', 'There is no such page in the console.');
});

/** Of the list that a form stood in. */
function listAddress(form: URLSearchParams): string {
  const list = form.get('list') ?? '';
  return `/moderate/${Object.hasOwn(lists, list) ? list : ''}`;
}

function show(c: EdgeContext, screen: Screen): Promise<Response> {
  return inShell('console', screen, { assets: c.var.deps.assets, request: c.req.raw });
}
