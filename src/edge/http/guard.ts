import { createMiddleware } from 'hono/factory';
import { Refusal } from '../comments/refusal.ts';
import { originOf } from './context.ts';
import type { Edge } from './context.ts';

/** What every answer of the Worker carries. The policy for scripts and styles stands in the pages themselves. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'content-security-policy': "frame-ancestors 'none'",
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Adds the headers, but for those that the route has set itself. */
export const securityHeaders = createMiddleware<Edge>(async (c, next) => {
  await next();
  const response = new Response(c.res.body, c.res);
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  c.res = undefined;
  c.res = response;
});

/** Refuses what another site's page sends in a reader's name. Every browser of today names the origin of a POST. */
export const sameOrigin = createMiddleware<Edge>(async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const foreign = origin === undefined ? site !== undefined && site !== 'same-origin' : origin !== originOf(c);
    if (foreign) throw new Refusal('cross-origin');
  }
  await next();
});
