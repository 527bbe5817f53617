import { ContentError } from '#problem.ts';
import { formatRow } from './format.ts';
import { kinds, type Counts, type Kind, type Row } from './kinds.ts';
import { rowsIn } from './read.ts';
import { insertSql, Parts, rowsOf } from './rows.ts';
import type { D1Database } from '@cloudflare/workers-types';

/** Those that a new database may have by itself. */
const GIVEN = new Set(['site', 'moderator']);

/**
 * What of a backup the database has already: nothing, or its beginning, where a restore was stopped.
 *
 * @throws {ContentError} where it has anything else
 */
export async function presentOf(database: D1Database, file: string): Promise<Counts> {
  const present: Counts = {};
  const there = new Map(kinds.filter(({ name }) => !GIVEN.has(name)).map((kind) => [kind, rowsOf(database, kind)]));
  const done = new Set<Kind>();
  for await (const { kind, row } of rowsIn(file)) {
    const next = done.has(kind) ? undefined : await there.get(kind)?.next();
    if (!next || next.done) {
      done.add(kind);
      if (done.size === there.size) break;
      continue;
    }
    if (formatRow(kind, next.value) !== formatRow(kind, row)) throw occupied(kind);
    present[kind.name] = (present[kind.name] ?? 0) + 1;
  }
  for (const [kind, rows] of there) if (!done.has(kind) && !(await rows.next()).done) throw occupied(kind);
  return present;
}

/**
 * Writes the rows of a checked backup, but those that are present.
 *
 * @param wrote is called after each part, with the number of rows written so far; it may throw to stop there
 * @returns moderators whose names the database had, with other ids: their decisions are theirs
 */
export async function restore(
  database: D1Database,
  file: string,
  present: Counts,
  wrote: (rows: number) => void,
): Promise<string[]> {
  const skipped: Counts = {};
  const standing = new Map<string, { id: string; name: string }>();
  const { results } = await database.prepare('SELECT id, name FROM moderators').all<{ id: string; name: string }>();
  const parts = new Parts();
  let current: Kind | undefined;
  let rows = 0;
  const write = async (part: string | undefined) => {
    if (part === undefined || current === undefined) return;
    await database.prepare(insertSql(current)).bind(part).run();
    wrote(rows);
  };
  for await (const { kind, row } of rowsIn(file)) {
    if (kind !== current) {
      await write(parts.take());
      current = kind;
    }
    skipped[kind.name] = (skipped[kind.name] ?? 0) + 1;
    if (skipped[kind.name]! <= (present[kind.name] ?? 0)) continue;
    if (kind.name === 'moderator') {
      const [id, name] = row as [string, string];
      const same = results.find((one) => one.id === id || isSameName(one.name, name));
      if (same && same.id !== id) standing.set(id, same);
      if (same) continue;
    }
    const full = parts.add(kind.name === 'decision' ? ofStanding(kind, row, standing) : row);
    await write(full);
    rows += 1;
  }
  await write(parts.take());
  return [...standing.values()].map(({ name }) => name);
}

/** As the database tells names apart: without regard to the case of A to Z. */
function isSameName(a: string, b: string): boolean {
  const lower = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return lower(a) === lower(b);
}

/** A decision, by the id that its moderator has here. */
function ofStanding({ columns }: Kind, row: Row, standing: ReadonlyMap<string, { id: string }>): Row {
  const place = columns.indexOf('moderator_id');
  return row.map((cell, n) => (n === place && typeof cell === 'string' ? (standing.get(cell)?.id ?? cell) : cell));
}

function occupied({ table }: Kind): ContentError {
  const fix = 'restore into a new one, with --state FOLDER, or move the folder of the old one away';
  return new ContentError([
    { file: 'the database', what: `is not empty: it has ${table} that this backup has not`, fix },
  ]);
}
