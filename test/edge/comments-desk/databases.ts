import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { migrate } from '#local/database.ts';

const folder = await mkdtemp(join(tmpdir(), 'dateline-desk-'));
let template: Promise<string> | undefined;
let count = 0;

beforeAll(() => (template ??= makeTemplate()), 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function makeTemplate(): Promise<string> {
  const state = join(folder, 'template');
  await migrate(state);
  return state;
}

/** The state folder of a new database with all tables and no rows, which is gone after the tests of the file. */
export async function emptyState(): Promise<string> {
  const state = join(folder, `state-${++count}`);
  await cp(await (template ??= makeTemplate()), state, { recursive: true });
  return state;
}

/** A path for a file that is gone after the tests of the file. */
export function temporaryFile(name: string): string {
  return join(folder, `${++count}-${name}`);
}
