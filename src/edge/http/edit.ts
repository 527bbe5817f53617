import { Hono } from 'hono';
import { editComment, mayEdit } from '../comments/edit.ts';
import { FieldRefusal, Refusal } from '../comments/refusal.ts';
import { editScreen } from '../reader/edit.tsx';
import { statusScreen } from '../reader/status.tsx';
import { IMPOSSIBLE, ownPage, versionOf } from './author.ts';
import { readForm } from './form.ts';
import { orPreview, preview, readSubmission, show } from './public.tsx';
import type { Thread } from '../comments/thread.ts';
import type { OwnPage } from '../reader/status.tsx';
import type { Edge, EdgeContext } from './context.ts';

const EDIT = '/comments/status/:capability/edit';

/** How an author gives their comment a new text: over a preview and its question, as it was first sent. */
export const editRoutes = new Hono<Edge>();

// GET /comments/status/:capability/edit - the form, filled with the newest text
editRoutes.get(EDIT, async (c) => {
  const page = await openPage(c);
  if (!mayEdit(page.own.comment)) return show(c, statusScreen(page, IMPOSSIBLE));
  return show(c, editScreen(page, page.own.comment.text, { status: 200 }));
});

// POST /comments/status/:capability/edit - a new text, on the version that its author saw
editRoutes.post(EDIT, async (c) => {
  const fields = await readForm(c.req.raw);
  const { step, form: written } = readSubmission(fields);
  c.set('draft', { name: '', text: written.text });
  const page = await openPage(c);
  const { comment } = page.own;
  const form = { ...written, name: comment.name };
  const editing = { comment, version: versionOf(fields), action: `${page.path}/edit` };
  try {
    if (step === 'change') return await show(c, editScreen(page, form.text, { status: 200 }));
    if (step === 'preview') {
      if (editing.version !== comment.version) throw new Refusal('stale-version');
      return await show(c, await preview(c, form, { status: 200 }, editing));
    }
    return await orPreview(
      c,
      form,
      async (around) => {
        await editComment({ ...around, edited: comment }, editing.version);
        return c.redirect(page.path, 303);
      },
      editing,
    );
  } catch (error) {
    return await again(c, form.text, error);
  }
});

/** The form with what was written and what is wrong with it; where nothing can be changed any longer, the text alone. */
async function again(c: EdgeContext, written: string, error: unknown): Promise<Response> {
  if (!(error instanceof Refusal)) throw error;
  const page = await openPage(c);
  const isOpen = mayEdit(page.own.comment);
  if (error instanceof FieldRefusal) {
    return show(c, editScreen(page, written, { faults: error.faults, status: 422 }));
  }
  const { code } = error;
  if (code === 'duplicate') return show(c, editScreen(page, written, { notice: code, status: 409 }));
  if (code === 'stale-version' || code === 'impossible-decision') {
    const news = { notice: code, written, status: code === 'stale-version' ? 409 : 422 } as const;
    return show(c, isOpen ? editScreen(page, written, news) : statusScreen(page, news));
  }
  throw error;
}

/** @throws {Refusal} `unknown-comment`; `unknown-thread` where its article has left the site */
async function openPage(c: EdgeContext): Promise<OwnPage & { thread: Thread }> {
  const page = await ownPage(c);
  const { thread } = page;
  if (!thread) throw new Refusal('unknown-thread');
  c.set('thread', thread);
  return { ...page, thread };
}
