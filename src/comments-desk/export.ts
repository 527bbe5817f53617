import { createWriteStream, existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { migrate, withDatabase } from '#local/database.ts';
import { ContentError } from '#problem.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Counts } from './backup/kinds.ts';
import { backupOf, Changed } from './backup/write.ts';
import { interruptible, type Interruption } from './interrupt.ts';
import { counted, deskOptions } from './options.ts';

/** How often a database that changes while it is read is read again. */
const TRIES = 3;

export const exporting = member(
  {
    name: 'export',
    short: 'write everything about comments to a file, as a backup',
    usage: 'npm run comments -- export [FILE]',
    about: `Writes threads, authors, comments with all their revisions, decisions, reports and rules as JSON Lines, with counts
and a SHA-256 at the end, so that a file that was cut or altered is noticed when it is read. Without FILE it is
comments-<today>.jsonl; - is the standard output.

The file is as private as the database: it has comments that were never published, and the digests by which
authors find theirs again, without which status links would not outlive a restore. It has no passkeys, sessions or
invitations, no salts and no counters; of moderators, the names and roles of those who decided.

The database is read page by page, and what was written meanwhile is noticed: then it is read again, at most
${TRIES} times, since D1 has no moment that lasts. It reads the local database.`,
    options: deskOptions,
    words: ['FILE?'],
  },
  async ({ site, state }, [named]) => {
    const now = new Date();
    const file = named ?? `comments-${now.toISOString().slice(0, 10)}.jsonl`;
    if (file !== '-' && existsSync(file)) {
      throw new ContentError([{ file, what: 'there is such a file already', fix: 'name another, or move it away' }]);
    }
    const facts = { now, site: await addressOf(site) };
    await migrate(state);
    const counts = await step(
      'Reading the database',
      (tell) =>
        withDatabase(state, (database) =>
          interruptible((asked) =>
            file === '-'
              ? print(database, facts, asked)
              : writeWhole(file, () =>
                  watched(
                    backupOf(database, facts, (n) => tell(counted(n, 'line'))),
                    asked,
                  ),
                ),
          ),
        ),
      ({ comment = 0, thread = 0, decision = 0 }) =>
        [counted(comment, 'comment'), counted(thread, 'thread'), counted(decision, 'decision')].join(', '),
    );
    const rest = Object.entries(counts).map(([kind, count]) => `${kind} ${count.toLocaleString('en')}`);
    if (file !== '-') console.log(`\n${file} has everything (${rest.join(', ')}). Keep it as private as the database.`);
  },
);

/** The address of the site, as its last build has it. */
async function addressOf(folder: string): Promise<string | null> {
  try {
    const { site } = JSON.parse(await readFile(join(folder, 'threads.json'), 'utf8')) as { site: { address: string } };
    return site.address;
  } catch {
    return null;
  }
}

type Pieces = AsyncGenerator<string, Counts>;

/** The same pieces, until somebody presses Ctrl+C. */
async function* watched(pieces: Pieces, asked: Interruption): Pieces {
  for (;;) {
    const next = await pieces.next();
    if (next.done) return next.value;
    asked.stopIfAsked('Stopped. Nothing was written.');
    yield next.value;
  }
}

/** Writes a file that is there whole or not at all, and that nobody else on this machine may read. */
async function writeWhole(file: string, read: () => Pieces): Promise<Counts> {
  const unfinished = `${file}.part`;
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        const counts = await writeTo(unfinished, read());
        await rename(unfinished, file);
        return counts;
      } catch (error) {
        if (!(error instanceof Changed)) throw error;
        if (tries === TRIES) throw busy();
      }
    }
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeTo(file: string, pieces: Pieces): Promise<Counts> {
  let counts: Counts = {};
  await pipeline(
    async function* () {
      counts = yield* pieces;
    },
    createWriteStream(file, { mode: 0o600 }),
  );
  return counts;
}

/** To the standard output, which can't be taken back: where the database changes meanwhile, the last line is left out. */
async function print(
  database: D1Database,
  facts: { now: Date; site: string | null },
  asked: Interruption,
): Promise<Counts> {
  const pieces = watched(backupOf(database, facts), asked);
  for (;;) {
    const next = await pieces.next().catch((error: unknown) => {
      throw error instanceof Changed ? busy() : error;
    });
    if (next.done) return next.value;
    if (!process.stdout.write(next.value)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

function busy(): ContentError {
  const fix = 'try again when fewer people write, or stop the site for that time';
  return new ContentError([{ file: 'the database', what: 'changed each time while it was read', fix }]);
}
