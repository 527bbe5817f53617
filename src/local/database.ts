import { join, resolve } from 'node:path';
import { run } from '#terminal/run.ts';
import { quieten } from './wrangler.ts';
import type { D1Database } from '@cloudflare/workers-types';

/** The database's name in wrangler.jsonc. */
const NAME = 'dateline';

/**
 * Brings the local database up to the newest migration.
 *
 * @param state the folder that `startEdge` is given
 * @throws {Error} with wrangler's words when a migration fails
 */
export async function migrate(state: string): Promise<void> {
  const { code, output } = await run(
    'wrangler',
    ['d1', 'migrations', 'apply', NAME, '--local', '--persist-to', resolve(state)],
    { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
  );
  if (code !== 0) throw new Error(`The local database could not be prepared:\n${output.trim()}`);
}

/** Lends the local database to `work`, beside a running server too. */
export async function withDatabase<Result>(
  state: string,
  work: (database: D1Database) => Promise<Result>,
): Promise<Result> {
  const { getPlatformProxy } = await quieten();
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath: resolve('wrangler.jsonc'),
    persist: { path: join(resolve(state), 'v3') },
  });
  try {
    return await work(proxy.env.DB);
  } finally {
    await proxy.dispose();
  }
}
