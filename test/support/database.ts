import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { migrate, withDatabase } from '#local/database.ts';
import type { D1Database } from '@cloudflare/workers-types';

/** Lends an empty D1 database, with every migration, for as long as the tests of a file run. */
export function lendDatabase(): { database: Promise<D1Database> } {
  const done = Promise.withResolvers<void>();
  const lent = Promise.withResolvers<D1Database>();
  const work = (async () => {
    const state = await mkdtemp(join(tmpdir(), 'dateline-d1-'));
    await migrate(state);
    await withDatabase(state, async (database) => {
      lent.resolve(database);
      await done.promise;
    });
    await rm(state, { recursive: true, force: true });
  })();
  work.catch(lent.reject);
  afterAll(async () => {
    done.resolve();
    await work;
  });
  return { database: lent.promise };
}
