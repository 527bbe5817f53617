import { formScreen, messageScreen } from '../reader/screens.tsx';
import { FieldRefusal, Refusal, TooMany } from '../comments/refusal.ts';
import { inShell } from '../shell.ts';
import { words } from '../words/words.ts';
import type { RefusalCode } from '../comments/refusal.ts';
import type { Screen } from '../shell.ts';
import type { ReaderRefusal } from '../words/words.ts';
import type { EdgeContext, Variables } from './context.ts';

/** How each refusal is answered. */
const statuses: Readonly<Record<RefusalCode, 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429>> = {
  'invalid-field': 422,
  'invalid-form': 422,
  'expired-form': 422,
  'used-form': 422,
  'too-many': 429,
  'unknown-thread': 404,
  'unknown-page': 404,
  'closed-thread': 403,
  duplicate: 409,
  'unknown-parent': 409,
  'unknown-comment': 404,
  'stale-version': 409,
  'impossible-decision': 422,
  'invalid-invite': 404,
  'invalid-passkey': 403,
  'signed-out': 401,
  'unknown-choice': 422,
  'cross-origin': 403,
  'too-large': 413,
  'unsupported-form': 415,
  'unsupported-method': 405,
  'not-allowed': 403,
};

/** One answer to everything that is thrown, in the words of whoever reads it. The log gets no personal data. */
export async function answerError(error: Error, c: EdgeContext): Promise<Response> {
  const { assets, log, clock } = c.var.deps;
  c.set('built', false);
  const refusal = error instanceof Refusal ? error : undefined;
  if (!refusal) log(`failed: ${c.req.method} ${routeOf(c)}: ${error.name}: ${error.message}`);
  const status = refusal ? statuses[refusal.code] : 503;

  const inConsole = c.req.path.startsWith('/moderate/');
  const wait = refusal instanceof TooMany ? secondsTo(refusal.freeAt, clock()) : undefined;
  const text = inConsole ? (refusal?.advice ?? textOf(refusal, 'en')) : textOf(refusal, languageOf(c), wait);
  const headers = {
    ...(status === 405 && { allow: allowedAt(c.req.path) }),
    ...(wait !== undefined && { 'retry-after': String(wait) }),
  };
  if (c.req.header('accept')?.startsWith('application/json')) return c.json({ message: text }, status, headers);
  const screen = inConsole ? consoleMessage(text, status) : readerScreen(c, refusal, text, status);
  return inShell(
    inConsole ? 'console' : 'reader',
    { ...screen, headers: { ...screen.headers, ...headers } },
    { assets, request: c.req.raw },
  );
}

function allowedAt(path: string): string {
  return path.startsWith('/comments/') ? 'GET, HEAD, POST' : 'GET, HEAD';
}

/** For an address that is only read. */
export function unsupportedMethod(): never {
  throw new Refusal('unsupported-method');
}

/** What a reader of that language is told. */
function textOf(refusal: Refusal | undefined, language: string, seconds?: number): string {
  const { refusals, failed, wait } = words(language);
  const text = refusal && Object.hasOwn(refusals, refusal.code) ? refusals[refusal.code as ReaderRefusal] : failed;
  return seconds === undefined ? text : `${text} ${wait(Math.ceil(seconds / 60))}`;
}

function secondsTo(time: Date, now: Date): number {
  return Math.max(1, Math.ceil((time.getTime() - now.getTime()) / 1000));
}

/** The thread's; without one the site's, if its index could be read at all. */
function languageOf(c: EdgeContext): string {
  const { thread, index } = c.var as Partial<Variables>;
  return thread?.language ?? index?.site.language ?? 'en';
}

function readerScreen(c: EdgeContext, refusal: Refusal | undefined, text: string, status: number): Screen {
  const { thread, draft, index } = c.var;
  if (thread && draft && refusal instanceof FieldRefusal) {
    return formScreen(thread, index.rulesOf(thread), draft, { faults: refusal.faults, status });
  }
  // What the reader can send again as it is, or changed, stands in the form again; that form makes new comments only.
  const isNew = !c.req.path.startsWith('/comments/status/');
  if (isNew && thread && draft && (!refusal || refusal.code === 'duplicate' || refusal.code === 'too-many')) {
    return formScreen(thread, index.rulesOf(thread), draft, { notice: text, status });
  }
  if (thread && draft && refusal?.code === 'unknown-parent') {
    const alone = { name: draft.name, text: draft.text };
    return formScreen(thread, index.rulesOf(thread), alone, { notice: text, status });
  }
  const language = languageOf(c);
  const heading =
    words(language).message[headings[status] ?? (c.req.path.startsWith('/comments/') ? 'refused' : 'impossible')];
  return messageScreen({ heading, text, language, status, thread, draft });
}

const headings: Readonly<Record<number, 'nowhere' | 'unreachable' | 'impossible'>> = {
  404: 'nowhere',
  405: 'impossible',
  503: 'unreachable',
};

function consoleMessage(words: string, status: number): Screen {
  return {
    title: 'Moderation',
    language: 'en',
    status,
    content: (
      <div class="console-message">
        <h1>{words}</h1>
        <p>
          <a class="button" href="/moderate/">
            To the queue
          </a>
        </p>
      </div>
    ).toString(),
  };
}

/** The pattern of the address, without what it was filled with: addresses carry capabilities. */
function routeOf(c: EdgeContext): string {
  return c.req.path
    .split('/')
    .slice(0, 3)
    .join('/')
    .replace(/\/(status|enrol)\/.*$/, '/$1');
}
