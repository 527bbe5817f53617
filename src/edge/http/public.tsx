import { Hono } from 'hono';
import { writeChallenge } from '../comments/challenge.ts';
import { editNonce } from '../comments/edit.ts';
import { QUESTIONS, questionOf } from '../comments/question.ts';
import { toBase64Url, writeFormToken } from '../comments/form-token.ts';
import { FieldRefusal, Refusal } from '../comments/refusal.ts';
import { previewDraft, submitComment } from '../comments/submit.ts';
import { formScreen, previewScreen } from '../reader/screens.tsx';
import { inShell } from '../shell.ts';
import { words } from '../words/words.ts';
import { authorToken, keepAuthorToken } from './author-cookie.ts';
import { clientAddress } from './context.ts';
import { readForm } from './form.ts';
import type { Comment } from '../comments/comment.ts';
import type { Submission } from '../comments/examination.ts';
import type { Fault, RefusalCode } from '../comments/refusal.ts';
import type { Sending } from '../comments/submit.ts';
import type { Screen } from '../shell.ts';
import type { ReaderRefusal } from '../words/words.ts';
import type { Edge, EdgeContext } from './context.ts';

/** What anybody may do: send a comment to a thread. */
export const publicRoutes = new Hono<Edge>();

// POST /comments/:thread/ - a comment: first for its preview, then, with its work done or its question answered, to be kept
publicRoutes.post('/comments/:thread/', async (c) => {
  const submission = readSubmission(await readForm(c.req.raw));
  const { name, text, parentId } = submission.form;
  c.set('draft', { name, text, ...(parentId !== undefined && { parentId }) });
  const thread = c.var.index.thread(c.req.param('thread'));
  if (!thread) throw new Refusal('unknown-thread');
  c.set('thread', thread);

  if (submission.step === 'change')
    return show(c, formScreen(thread, c.var.index.rulesOf(thread), c.var.draft, { status: 200 }));
  if (submission.step === 'preview') return show(c, await preview(c, submission.form, { status: 200 }));
  return orPreview(c, submission.form, async (around) => {
    const receipt = await submitComment(around);
    keepAuthorToken(c, receipt.authorToken);
    return c.redirect(`/comments/status/${receipt.capability}?sent`, 303);
  });
});

/** A form for a new text of a comment. */
export interface Editing {
  comment: Comment;
  /** That its author saw. */
  version: number;
  /** Where the form is sent. */
  action: string;
}

/** Keeps what a form brings, or shows its preview again with what is wrong with the answer or the form itself. */
export async function orPreview(
  c: EdgeContext,
  form: Submission,
  keep: (around: Sending) => Promise<Response>,
  editing?: Editing,
): Promise<Response> {
  try {
    return await keep(await circumstances(c, form, editing));
  } catch (error) {
    // What is wrong with the answer or the form itself is mended on the preview, what is wrong with the text on the form.
    if (error instanceof FieldRefusal && error.faults.answer) {
      return show(c, await preview(c, form, { fault: error.faults.answer, status: 422 }, editing));
    }
    if (error instanceof Refusal && isOfForm(error.code)) {
      return show(c, await preview(c, form, { notice: error.code, status: 422 }, editing));
    }
    throw error;
  }
}

function isOfForm(code: RefusalCode): code is 'invalid-form' | 'expired-form' | 'used-form' {
  return code === 'invalid-form' || code === 'expired-form' || code === 'used-form';
}

export async function preview(
  c: EdgeContext,
  form: Submission,
  answer: { fault?: Fault; notice?: ReaderRefusal; status: number },
  editing?: Editing,
): Promise<Screen> {
  const around = await circumstances(c, form, editing);
  const draft = await previewDraft(around);
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]! % QUESTIONS;
  const chance = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const nonce = editing ? editNonce(editing.comment, editing.version, chance) : chance;
  const token = { threadId: around.thread.id, issuedAt: around.now.getTime(), nonce, seed };
  return previewScreen({
    thread: around.thread,
    draft,
    honeypot: form.honeypot ?? '',
    token: await writeFormToken(token, around.signer),
    question: questionOf(seed, words(around.thread.language).question).words,
    // Who answered by hand is asked again by hand: there the work was not to be had.
    ...(!answer.fault && { challenge: await writeChallenge(token, around.signer) }),
    ...(editing && { action: editing.action, fields: { version: String(editing.version) } }),
    ...answer,
  });
}

async function circumstances(c: EdgeContext, submission: Submission, editing?: Editing): Promise<Sending> {
  const { comments: store, rules, mayGoOn, readerKeys, clock, signer, log } = c.var.deps;
  const { thread, index } = c.var;
  const now = clock();
  const address = clientAddress(c);
  const token = authorToken(c);
  return {
    thread,
    submission,
    now,
    store,
    rules,
    signer: await signer(),
    questionWords: words(thread.language).question,
    trustAfter: index.comments.trustAfter,
    report: log,
    ...(editing && { edited: editing.comment }),
    ...(mayGoOn && { mayGoOn }),
    ...(address !== null && { readerKey: await readerKeys.keyOf(address, now) }),
    ...(token !== undefined && { authorToken: token }),
  };
}

export function readSubmission(fields: URLSearchParams): { step: 'preview' | 'change' | 'send'; form: Submission } {
  const field = (name: string) => fields.get(name) ?? '';
  const form = {
    name: field('name'),
    text: field('text'),
    ...(field('parent') !== '' && { parentId: field('parent') }),
    honeypot: field('website'),
    token: field('token'),
    solution: field('solution'),
    answer: field('answer'),
  };
  if (field('step') === 'change') return { step: 'change', form };
  return { step: form.token === '' ? 'preview' : 'send', form };
}

export function show(c: EdgeContext, screen: Screen): Promise<Response> {
  return inShell('reader', screen, { assets: c.var.deps.assets, request: c.req.raw });
}

// Whatever else is asked of these addresses.
publicRoutes.all('/comments/*', (c) => {
  const known = c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'POST';
  throw new Refusal(known ? 'unknown-page' : 'unsupported-method');
});
