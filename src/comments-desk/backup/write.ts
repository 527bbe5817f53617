import { createHash } from 'node:crypto';
import { formatRow, VERSION, type End, type Head } from './format.ts';
import { kinds, type Counts } from './kinds.ts';
import { rowsOf, stateOf } from './rows.ts';
import type { D1Database } from '@cloudflare/workers-types';

/** Thrown where the database changed while it was read, so that the lines may not fit each other. */
export class Changed extends Error {}

/** Lines are handed on in pieces of about this many characters. */
const PIECE = 64 * 1024;

/**
 * The whole backup, piece by piece.
 *
 * @param tell how many lines there are so far
 * @throws {Changed} before the last line, where somebody wrote to the database meanwhile
 */
export async function* backupOf(
  database: D1Database,
  { now, site }: { now: Date; site: string | null },
  tell: (lines: number) => void = () => undefined,
): AsyncGenerator<string, Counts> {
  const before = await stateOf(database);
  const hash = createHash('sha256');
  const head: Head = {
    kind: 'head',
    format: 'dateline-comments',
    version: VERSION,
    exportedAt: now.toISOString(),
    site,
  };
  let piece = `${JSON.stringify(head)}\n`;
  const counts: Counts = {};
  let lines = 1;
  for (const kind of kinds) {
    counts[kind.name] = 0;
    for await (const row of rowsOf(database, kind)) {
      piece += `${formatRow(kind, row)}\n`;
      counts[kind.name]! += 1;
      lines += 1;
      if (piece.length < PIECE) continue;
      hash.update(piece);
      yield piece;
      tell(lines);
      piece = '';
    }
  }
  hash.update(piece);
  if ((await stateOf(database)) !== before) throw new Changed('The database changed while it was read.');
  const end: End = { kind: 'end', counts, sha256: hash.digest('hex') };
  yield `${piece}${JSON.stringify(end)}\n`;
  return counts;
}
