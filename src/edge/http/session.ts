import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { toBase64Url } from '../comments/form-token.ts';
import { Refusal } from '../comments/refusal.ts';
import type { Edge, EdgeContext } from './context.ts';

/** How long a moderator stays signed in, in milliseconds: a working day and a half. */
const SESSION_LIFE = 12 * 60 * 60 * 1000;

/** On https the browser holds the cookie to this host alone; plain http is for a site on one's own machine. */
function cookieOf(c: EdgeContext): { name: string; secure: boolean } {
  const secure = new URL(c.req.url).protocol === 'https:';
  return { name: secure ? '__Host-moderator' : 'moderator', secure };
}

export async function startSession(c: EdgeContext, moderatorId: string): Promise<void> {
  const { moderators, clock } = c.var.deps;
  const token = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const now = clock();
  await moderators.startSession(token, moderatorId, new Date(now.getTime() + SESSION_LIFE), now);
  const { name, secure } = cookieOf(c);
  setCookie(c, name, token, { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge: SESSION_LIFE / 1000 });
}

export async function endSession(c: EdgeContext): Promise<void> {
  const { name, secure } = cookieOf(c);
  const token = getCookie(c, name);
  if (token) await c.var.deps.moderators.endSession(token);
  deleteCookie(c, name, { path: '/', secure });
}

/** Lets nobody pass who isn't signed in: a page leads to the sign-in, anything else is refused. */
export const signedIn = createMiddleware<Edge>(async (c, next) => {
  const { moderators, clock } = c.var.deps;
  const token = getCookie(c, cookieOf(c).name);
  const moderator = token ? await moderators.signedIn(token, clock()) : undefined;
  if (!token || !moderator) {
    if (c.req.method === 'GET') return c.redirect('/moderate/sign-in/', 303);
    throw new Refusal('signed-out', 'You are signed out. Sign in again; nothing was changed.');
  }
  c.set('moderator', moderator);
  c.set('sessionToken', token);
  await next();
});

/** What every form of the console carries: it can only come from a page that this session was given. */
export async function csrfToken(c: EdgeContext): Promise<string> {
  return (await c.var.deps.signer()).sign(`csrf:${c.var.sessionToken}`);
}

export async function checkCsrf(c: EdgeContext, given: string | null): Promise<void> {
  const signer = await c.var.deps.signer();
  if (!(await signer.verify(`csrf:${c.var.sessionToken}`, given ?? ''))) {
    throw new Refusal(
      'cross-origin',
      'This form is not from your console as it is now. Open the queue again; nothing was changed.',
    );
  }
}
