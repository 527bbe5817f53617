import type { DatabaseSync, DatabaseSyncOptions } from 'node:sqlite';

/** A database of SQLite in this process. Without a path it is on disk for as long as it is open, and then nowhere. */
export async function openSqlite(path = '', options: DatabaseSyncOptions = {}): Promise<DatabaseSync> {
  const { DatabaseSync } = await quietly(() => import('node:sqlite'));
  return new DatabaseSync(path, options);
}

/** Node 24 says of node:sqlite that it may still change; that is ours to know, not our users'. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const emit = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return await work();
  } finally {
    process.emitWarning = emit;
  }
}
