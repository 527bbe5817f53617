import { Hono } from 'hono';
import { appeal } from '../comments/appeal.ts';
import { erase, eraseAll } from '../comments/erase.ts';
import { ownData } from '../comments/own-data.ts';
import { FieldRefusal, Refusal } from '../comments/refusal.ts';
import { mayBecome } from '../comments/transitions.ts';
import { bringBack, withdraw } from '../comments/withdraw.ts';
import { eraseScreen, withdrawScreen } from '../reader/confirm.tsx';
import { statusPath, statusScreen } from '../reader/status.tsx';
import { inShell } from '../shell.ts';
import { authorToken, dropAuthorToken } from './author-cookie.ts';
import { originOf } from './context.ts';
import { readForm } from './form.ts';
import type { Own, OwnAct } from '../comments/own.ts';
import type { RefusalCode } from '../comments/refusal.ts';
import type { OwnPage, StatusNews } from '../reader/status.tsx';
import type { Screen } from '../shell.ts';
import type { ReaderRefusal } from '../words/words.ts';
import type { Edge, EdgeContext } from './context.ts';

const STATUS = '/comments/status/:capability';

/** What is told of an act that the comment as it stands has no room for. */
export const IMPOSSIBLE: StatusNews = { notice: 'impossible-decision', status: 422 };

/** What the author of a comment may do, with the capability that came with it. Whatever changes something is a POST. */
export const authorRoutes = new Hono<Edge>();

// The address is the key: no page that is reached from here is told it.
authorRoutes.use('/comments/status/*', async (c, next) => {
  await next();
  c.res.headers.set('referrer-policy', 'no-referrer');
});

// GET /comments/status/:capability - where the comment stands; with ?sent for who has just sent it
authorRoutes.get(STATUS, async (c) => {
  const sent = c.req.query('sent') !== undefined;
  return show(c, statusScreen(await ownPage(c), sent ? { receipt: { hasCookie: authorToken(c) !== undefined } } : {}));
});

// GET /comments/status/:capability/data - all that is kept of the comment, and of this browser's others
authorRoutes.get(`${STATUS}/data`, async (c) => {
  const { comment } = (await ownPage(c)).own;
  const data = await ownData(comment, authorToken(c), c.var.deps.authors);
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="comments.json"',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
});

// GET /comments/status/:capability/withdraw, /erase - asks whether it is meant
authorRoutes.get(`${STATUS}/withdraw`, async (c) => {
  const page = await ownPage(c);
  const may = mayBecome('author', page.own.comment.status, 'withdrawn');
  return show(c, may ? withdrawScreen(page) : statusScreen(page, IMPOSSIBLE));
});
authorRoutes.get(`${STATUS}/erase`, async (c) => {
  const page = await ownPage(c);
  const may = mayBecome('author', page.own.comment.status, 'erased');
  return show(c, may ? eraseScreen(page, { isKnown: await isKnown(c, page.own) }) : statusScreen(page, IMPOSSIBLE));
});

// POST /comments/status/:capability/withdraw, /return, /appeal, /erase - each on the version that its author saw
authorRoutes.post(`${STATUS}/withdraw`, (c) => act(c, (own) => withdraw(own, c.var.deps.comments)));
authorRoutes.post(`${STATUS}/return`, (c) => act(c, (own) => bringBack(own, c.var.deps.comments)));
authorRoutes.post(`${STATUS}/appeal`, (c) =>
  act(c, (own, form) => appeal({ ...own, words: form.get('appeal') ?? '' }, c.var.deps)),
);
authorRoutes.post(`${STATUS}/erase`, (c) =>
  act(c, async (own, form) => {
    const token = authorToken(c);
    if (form.get('all') !== 'yes') return erase(own, c.var.deps);
    if (token === undefined) throw new Refusal('not-allowed');
    await eraseAll({ ...own, token }, c.var.deps);
    dropAuthorToken(c);
  }),
);

/** What is told on the status page, beside how the comment stands now. */
const TOLD: readonly RefusalCode[] = ['stale-version', 'impossible-decision', 'not-allowed'] satisfies ReaderRefusal[];

async function act(c: EdgeContext, work: (own: OwnAct, form: URLSearchParams) => Promise<void>): Promise<Response> {
  const form = await readForm(c.req.raw);
  const capability = c.req.param('capability') ?? '';
  c.set('draft', { name: '', text: form.get('appeal') ?? '' });
  try {
    await work({ capability, version: versionOf(form), now: c.var.deps.clock() }, form);
  } catch (error) {
    const news = error instanceof Refusal ? newsOf(error, form.get('appeal') ?? undefined) : undefined;
    if (!news) throw error;
    return show(c, statusScreen(await ownPage(c), news));
  }
  return c.redirect(statusPath(capability), 303);
}

function newsOf(refusal: Refusal, written: string | undefined): StatusNews | undefined {
  const kept = written !== undefined && { written };
  if (refusal instanceof FieldRefusal) return { faults: refusal.faults, ...kept, status: 422 };
  if (!TOLD.includes(refusal.code)) return undefined;
  const statuses: Partial<Record<RefusalCode, number>> = { 'stale-version': 409, 'not-allowed': 403 };
  return { notice: refusal.code as ReaderRefusal, ...kept, status: statuses[refusal.code] ?? 422 };
}

/** @throws {Refusal} `unknown-comment` */
export async function ownPage(c: EdgeContext): Promise<OwnPage> {
  const { comments, clock } = c.var.deps;
  const capability = c.req.param('capability') ?? '';
  const own = await comments.byCapability(capability);
  if (!own) throw new Refusal('unknown-comment');
  const thread = c.var.index.thread(own.comment.threadId);
  const path = statusPath(capability);
  return {
    own,
    path,
    address: originOf(c) + path,
    ...(thread && { thread }),
    language: thread?.language ?? c.var.index.site.language,
    now: clock(),
  };
}

/** Whether the browser is known as the comment's author. */
async function isKnown(c: EdgeContext, { comment }: Own): Promise<boolean> {
  const token = authorToken(c);
  const id = token === undefined ? undefined : await c.var.deps.authors.authorId(token);
  return id !== undefined && id === comment.authorId;
}

/** The version that a form was made for; none that there is where it names none. */
export function versionOf(form: URLSearchParams): number {
  const version = form.get('version') ?? '';
  return /^\d{1,15}$/.test(version) ? Number(version) : -1;
}

function show(c: EdgeContext, screen: Screen): Promise<Response> {
  return inShell('reader', screen, { assets: c.var.deps.assets, request: c.req.raw });
}
