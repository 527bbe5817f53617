import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { Refusal } from '../comments/refusal.ts';
import { READING_COOKIE, readingOf, writeReading } from '../reading.ts';
import { originOf } from './context.ts';
import { readForm } from './form.ts';
import type { Edge } from './context.ts';

/** A year, in seconds. */
const YEAR = 365 * 24 * 60 * 60;

/** How a reader wants the pages, without a script. */
export const readingRoutes = new Hono<Edge>();

// POST /reading/ - keeps the choice in the browser, and leads back to the page
readingRoutes.post('/reading/', async (c) => {
  const form = await readForm(c.req.raw);
  const reading = readingOf((name) => form.get(name));
  if (!reading) throw new Refusal('unknown-choice');
  const secure = new URL(c.req.url).protocol === 'https:';
  setCookie(c, READING_COOKIE, writeReading(reading), { path: '/', maxAge: YEAR, sameSite: 'Lax', secure });
  return c.redirect(pathOnSite(form.get('back') ?? '', originOf(c)), 303);
});

// Whoever comes here by its address has chosen nothing.
readingRoutes.get('/reading/', (c) => c.redirect('/', 303));

/** Where the reader came from, if that is on this site. It is read as a browser does, to which `/\\x` is another host. */
function pathOnSite(back: string, origin: string): string {
  if (!back.startsWith('/') || !URL.canParse(back, origin)) return '/';
  const url = new URL(back, origin);
  return url.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
}
