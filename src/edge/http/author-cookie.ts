import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { EdgeContext } from './context.ts';

/** A year, in seconds. */
const YEAR = 365 * 24 * 60 * 60;

/** As we give them out: 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** Only what has to do with comments gets to see it. */
const PATH = '/comments/';

function cookieOf(c: EdgeContext): { name: string; secure: boolean } {
  const secure = new URL(c.req.url).protocol === 'https:';
  return { name: secure ? '__Secure-author' : 'author', secure };
}

/** The token by which the browser's comments are known as one author's. */
export function authorToken(c: EdgeContext): string | undefined {
  const token = getCookie(c, cookieOf(c).name);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/** For a comment that was kept, and for nothing else. */
export function keepAuthorToken(c: EdgeContext, token: string): void {
  const { name, secure } = cookieOf(c);
  setCookie(c, name, token, { path: PATH, httpOnly: true, sameSite: 'Lax', secure, maxAge: YEAR });
}

export function dropAuthorToken(c: EdgeContext): void {
  const { name, secure } = cookieOf(c);
  deleteCookie(c, name, { path: PATH, secure });
}
