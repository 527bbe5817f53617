import { formScreen, messageScreen } from '../reader/screens.tsx';
import { FieldRefusal, Refusal } from '../comments/refusal.ts';
import { inShell } from '../shell.ts';
import { originOf } from './context.ts';
import type { RefusalCode } from '../comments/refusal.ts';
import type { Screen } from '../shell.ts';
import type { EdgeContext } from './context.ts';

/** How each refusal is answered. */
const statuses: Readonly<Record<RefusalCode, 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422>> = {
  'invalid-field': 422,
  'invalid-form': 422,
  'expired-form': 422,
  'unknown-thread': 404,
  'closed-thread': 403,
  duplicate: 409,
  'unknown-comment': 404,
  'stale-version': 409,
  'impossible-decision': 422,
  'invalid-invite': 404,
  'invalid-passkey': 403,
  'signed-out': 401,
  'cross-origin': 403,
  'too-large': 413,
  'unsupported-form': 415,
  'not-allowed': 403,
};

/** One answer to everything that is thrown, in the words of whoever reads it. The log gets no personal data. */
export async function answerError(error: Error, c: EdgeContext): Promise<Response> {
  const { assets, log } = c.var.deps;
  const refusal = error instanceof Refusal ? error : undefined;
  if (!refusal) log(`failed: ${c.req.method} ${routeOf(c)}: ${error.name}: ${error.message}`);
  const status = refusal ? statuses[refusal.code] : 503;
  const words = refusal?.message ?? 'Something is wrong on our side. Please try again in a little while.';

  if (c.req.header('accept')?.startsWith('application/json')) return c.json({ message: words }, status);
  const inConsole = c.req.path.startsWith('/moderate/');
  const screen = inConsole ? consoleMessage(words, status) : readerScreen(c, error, words, status);
  return inShell(inConsole ? 'console' : 'reader', screen, assets, originOf(c));
}

function readerScreen(c: EdgeContext, error: Error, words: string, status: number): Screen {
  const { thread, draft, index } = c.var;
  if (thread && draft && error instanceof FieldRefusal) {
    return formScreen(thread, index.site.rules, draft, { faults: error.fields, status });
  }
  if (thread && draft && error instanceof Refusal && error.code === 'duplicate') {
    return formScreen(thread, index.site.rules, draft, { notice: words, status });
  }
  return messageScreen(headings[status] ?? 'Your comment was not taken', words, { status, thread, draft });
}

const headings: Readonly<Record<number, string>> = {
  404: 'There is nothing here',
  503: 'Comments can’t be reached at the moment',
};

function consoleMessage(words: string, status: number): Screen {
  return {
    title: 'Moderation',
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
