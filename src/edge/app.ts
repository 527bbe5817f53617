import { Hono } from 'hono';
import { composePage } from './compose.tsx';
import { authorRoutes } from './http/author.ts';
import { editionAt, readingOf } from './http/context.ts';
import { discussionRoutes } from './http/discussion.ts';
import { answerError, unsupportedMethod } from './http/errors.tsx';
import { editRoutes } from './http/edit.ts';
import { feedRoutes } from './http/feeds.ts';
import { sameOrigin, securityHeaders } from './http/guard.ts';
import { moderatorRoutes } from './http/moderator.tsx';
import { publicRoutes } from './http/public.tsx';
import { readingRoutes } from './http/reading.ts';
import { reportRoutes } from './http/report.ts';
import { signInRoutes } from './http/sign-in.tsx';
import { threadRoutes } from './http/threads.ts';
import { readSiteIndex } from './site.ts';
import type { Dependencies, Edge } from './http/context.ts';
import type { SiteIndex } from './site.ts';

/** The addresses that the edge answers itself. All else the build made. */
const ROOMS = [
  '/comments/*',
  '/moderate/*',
  '/reading/*',
  ...['/discussion/*', '/shell/*'].flatMap((path) => [path, `/:edition${path}`]),
];

/** The edge as one application: pages with their comments, what readers send, and the moderators' console. */
export function createApp(deps: Dependencies): Hono<Edge> {
  const app = new Hono<Edge>();
  const index = rememberIndex(deps);

  app.use(securityHeaders);
  app.use(async (c, next) => {
    c.set('deps', deps);
    await next();
  });
  app.onError((error, c) => answerError(error, c));

  app.get('/moderate', (c) => c.redirect('/moderate/', 301));
  for (const room of ROOMS) {
    app.use(room, sameOrigin);
    app.use(room, async (c, next) => {
      c.set('index', await index(new URL(c.req.url).origin));
      await next();
    });
  }
  // The empty pages are ours to fill, and nobody's to read.
  for (const path of ['/shell/*', '/:edition/shell/*'] as const) {
    app.all(path, (c, next) => {
      if (!editionAt(c)) return next();
      c.set('built', true);
      return deps.assets.fetch(new Request(new URL('/404', c.req.url))).then(notFound);
    });
  }
  app.route('/', authorRoutes);
  app.route('/', editRoutes);
  app.route('/', feedRoutes);
  app.route('/', reportRoutes);
  app.route('/', threadRoutes);
  app.route('/', publicRoutes);
  app.route('/', discussionRoutes);
  app.route('/', readingRoutes);
  app.route('/', signInRoutes);
  app.route('/', moderatorRoutes);
  // Whatever else there is, the build made.
  app.use(async (c, next) => {
    c.set('built', true);
    await next();
  });
  app.on(['GET', 'HEAD'], '*', (c) =>
    composePage(c.req.raw, {
      reading: readingOf(c),
      assets: deps.assets,
      index,
      now: deps.clock(),
      report: (error) => deps.log(`comments unavailable: ${error instanceof Error ? error.message : 'unknown'}`),
    }),
  );
  app.all('*', async (c) => {
    c.set('index', await index(new URL(c.req.url).origin));
    return unsupportedMethod();
  });
  return app;
}

/** Reads the index once: a new build comes with a new start of the Worker. A failure is not remembered. */
function rememberIndex(deps: Dependencies): (origin: string) => Promise<SiteIndex> {
  let reading: Promise<SiteIndex> | undefined;
  return (origin) => {
    reading ??= readSiteIndex(deps.assets, origin).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}

function notFound(page: Response): Response {
  return new Response(page.body, { status: 404, headers: page.headers });
}
