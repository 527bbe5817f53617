import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, withDatabase } from '#local/database.ts';
import { startEdge } from '#local/edge-server.ts';
import { localSecrets } from '#local/secrets.ts';
import type { D1Database } from '@cloudflare/workers-types';

export interface Site {
  address: string;
  /** The folder in which the database lasts for as long as the site runs. */
  state: string;
  /** Lends the database of this site alone. */
  database<Result>(work: (database: D1Database) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

/** Serves a built site by the real Worker, with an empty database of its own. */
export async function startSite(assets = 'dist', options: { https?: boolean } = {}): Promise<Site> {
  const state = await mkdtemp(join(tmpdir(), 'dateline-site-'));
  await migrate(state);
  const secrets = await localSecrets(join(state, '.dev.vars'));
  const server = await startEdge({ assets, state, port: 0, secrets, ...options });
  return {
    address: server.address,
    state,
    database: (work) => withDatabase(state, work),
    async stop() {
      await server.stop();
      await rm(state, { recursive: true, force: true });
    },
  };
}
