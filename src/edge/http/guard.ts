import { createMiddleware } from 'hono/factory';
import { Refusal } from '../comments/refusal.ts';
import { originOf } from './context.ts';
import type { Edge } from './context.ts';

/** What every answer of the Worker carries, where it does not say otherwise itself. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** For what the Worker makes itself and no page of the build is around: it loads nothing. */
const OWN_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** A year, in seconds. */
const YEAR = 365 * 24 * 60 * 60;

/**
 * Adds the headers, but for those that the answer has already. A built page keeps the policy that it came with, and one
 * that came with none gets none: only the build knows what it loads.
 */
export const securityHeaders = createMiddleware<Edge>(async (c, next) => {
  await next();
  const response = new Response(c.res.body, c.res);
  const { protocol, pathname } = new URL(c.req.url);
  const headers = {
    ...HEADERS,
    ...(!c.var.built && { 'content-security-policy': OWN_POLICY }),
    ...(protocol === 'https:' && { 'strict-transport-security': `max-age=${YEAR}; includeSubDomains` }),
    // Other sites may show the charts.
    ...(!pathname.startsWith('/charts/') && { 'cross-origin-resource-policy': 'same-origin' }),
  };
  for (const [name, value] of Object.entries(headers)) {
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
    if (isForeign({ origin, site, own: originOf(c), path: c.req.path })) throw new Refusal('cross-origin');
  }
  await next();
});

interface Source {
  origin: string | undefined;
  /** What the browser says in `Sec-Fetch-Site`. */
  site: string | undefined;
  own: string;
  path: string;
}

function isForeign({ origin, site, own, path }: Source): boolean {
  if (origin === undefined) return site !== undefined && site !== 'same-origin';
  if (origin !== 'null') return origin !== own;
  // Browsers write `null` for a page that tells nobody where it is, as the status page of a comment is. One that does
  // not say more is believed only by who knows such an address: another site doesn't.
  return site === undefined ? !path.startsWith('/comments/status/') : site !== 'same-origin';
}
