import { createApp } from './app.ts';
import { createSigner } from './comments/form-token.ts';
import { createReaderKeys, rememberSalts } from './comments/reader-key.ts';
import { rememberRules } from './comments/rules/prepare.ts';
import { openFragmentCache } from './fragments.ts';
import { openAuthorStore } from './storage/authors.ts';
import { openCommentStore } from './storage/d1.ts';
import { openModeratorStore } from './storage/moderators.ts';
import { openQueueStore } from './storage/queue.ts';
import { openReportStore } from './storage/reports.ts';
import { openRulesStore } from './storage/rules.ts';
import { openSaltStore } from './storage/salts.ts';
import type { Signer } from './comments/form-token.ts';

interface Environment {
  ASSETS: Fetcher;
  DB: D1Database;
  /** 32 bytes in base64; signs forms and sessions. */
  FORM_KEY: string;
  /** Optional: stops who sends without a pause before the database is asked. The exact limits stand without it. */
  SENDERS?: RateLimit;
}

type App = ReturnType<typeof createApp>;

/** One application for each start of the Worker: what it is given stays the same for as long as it runs. */
let app: App | undefined;

export default {
  fetch(request, env, context): Response | Promise<Response> {
    app ??= start(env);
    return app.fetch(request, env, context);
  },
} satisfies ExportedHandler<Environment>;

function start(env: Environment): App {
  let signer: Promise<Signer> | undefined;
  const { SENDERS: senders } = env;
  return createApp({
    comments: openCommentStore(env.DB),
    moderators: openModeratorStore(env.DB),
    authors: openAuthorStore(env.DB),
    reports: openReportStore(env.DB),
    queue: openQueueStore(env.DB),
    assets: { fetch: (request) => env.ASSETS.fetch(request) },
    fragments: (origin) => openFragmentCache(caches.default, origin),
    signer: () => (signer ??= createSigner(env.FORM_KEY)),
    readerKeys: createReaderKeys(rememberSalts(openSaltStore(env.DB))),
    rules: rememberRules(openRulesStore(env.DB)),
    ...(senders && { mayGoOn: async (key: string) => (await senders.limit({ key })).success }),
    clock: () => new Date(),
    log: (line) => console.error(line),
  });
}
