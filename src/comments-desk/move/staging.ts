import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Addresses } from './addresses.ts';
import { fitted, type LeftOut } from './fit.ts';
import type { MovedComment, Standing } from './record.ts';
import { openSqlite } from './sqlite.ts';

/** A comment that comes, as it is to be kept. */
export interface Arrival {
  id: string;
  thread_id: string;
  parent_id: string | null;
  root_id: string | null;
  source_id: string;
  name: string;
  text: string;
  created_at: number;
  standing: Standing;
}

/**
 * All comments of a file, on disk for as long as the command runs: whatever is asked about them together (what replies to
 * what, what is there already) needs no more memory for many than for few.
 */
export class Staging {
  readonly #database: DatabaseSync;
  readonly #addresses: Addresses;
  readonly #add;
  readonly #note;
  /** How many records were read, of any kind. */
  read = 0;
  personal = 0;
  longTexts = 0;
  shortenedNames = 0;
  /** Replies to what the file does not have; they come as comments of their own. */
  orphans = 0;
  readonly leftOut = new Map<LeftOut, number>();
  /** How many comments each address has that belongs to no thread. */
  readonly unmapped = new Map<string, number>();

  private constructor(database: DatabaseSync, addresses: Addresses) {
    this.#database = database;
    this.#addresses = addresses;
    this.#add = database.prepare(
      `INSERT INTO comments (id, source_id, thread_id, parent, name, text, created_at, standing, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source_id) DO NOTHING`,
    );
    this.#note = database.prepare('UPDATE comments SET is_there = 1, id = ? WHERE source_id = ?');
  }

  static async open(addresses: Addresses): Promise<Staging> {
    const database = await openSqlite();
    database.exec(`
      PRAGMA synchronous = OFF;
      CREATE TABLE comments (
        n INTEGER PRIMARY KEY, id TEXT NOT NULL, source_id TEXT NOT NULL UNIQUE, thread_id TEXT NOT NULL, parent TEXT,
        parent_id TEXT, root_id TEXT, depth INTEGER, name TEXT NOT NULL, text TEXT NOT NULL, created_at INTEGER NOT NULL,
        standing TEXT NOT NULL, reason TEXT, comes INTEGER NOT NULL DEFAULT 0, is_there INTEGER NOT NULL DEFAULT 0
      );
      CREATE INDEX comments_by_parent ON comments (parent);
      BEGIN`);
    return new Staging(database, addresses);
  }

  close(): void {
    this.#database.close();
  }

  /** Takes a record in, or counts it among what is left out. */
  add(record: MovedComment, now: Date): void {
    this.read += 1;
    if (record.hasPersonalData) this.personal += 1;
    if (record.sourceId === '') return this.#leaveOut('without an id');
    const thread = this.#addresses.threadOf(record.address);
    if (thread === undefined) {
      this.unmapped.set(record.address, (this.unmapped.get(record.address) ?? 0) + 1);
      return this.#leaveOut('of an address without a thread');
    }
    const { name, text, standing, reason, isLong, isShortened } = fitted(record);
    const { changes } = this.#add.run(
      randomUUID(),
      record.sourceId,
      thread,
      record.parentSourceId || null,
      name,
      text,
      (record.createdAt ?? now).getTime(),
      standing,
      reason ?? null,
    );
    if (changes === 0) return this.#leaveOut('there twice');
    if (isLong) this.longTexts += 1;
    if (isShortened) this.shortenedNames += 1;
  }

  #leaveOut(reason: LeftOut, count = 1): void {
    if (count > 0) this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + count);
  }

  /** Takes note of a comment that the site has from the same source, from an earlier run. */
  note(sourceId: string, id: string): void {
    this.#note.run(id, sourceId);
  }

  /**
   * Finds out what replies to what and what comes, when all have been added and noted: those that stand, and of those
   * that were deleted or can't be kept, which others replied to.
   */
  settle(): void {
    const database = this.#database;
    const change = (sql: string) => Number(database.prepare(sql).run().changes);
    this.orphans = change(
      `UPDATE comments SET parent = NULL WHERE parent IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM comments p WHERE p.source_id = comments.parent AND p.thread_id = comments.thread_id
       )`,
    );
    database.exec(`
      CREATE TEMP TABLE tree AS WITH RECURSIVE tree (source_id, depth, parent_id, root_id, top) AS (
        SELECT source_id, 0, NULL, NULL, id FROM comments WHERE parent IS NULL
        UNION ALL
        SELECT c.source_id, t.depth + 1, p.id, t.top, t.top
        FROM tree t JOIN comments c ON c.parent = t.source_id JOIN comments p ON p.source_id = t.source_id
      ) SELECT * FROM tree;
      UPDATE comments SET depth = t.depth, parent_id = t.parent_id, root_id = t.root_id
      FROM temp.tree t WHERE t.source_id = comments.source_id;
      DROP TABLE temp.tree;`);
    // What replies to itself, over others, has no beginning.
    this.orphans += change('UPDATE comments SET parent = NULL, depth = 0 WHERE depth IS NULL');
    database.exec(`
      UPDATE comments SET comes = 1 WHERE standing <> 'deleted' OR is_there = 1;
      -- What is there already stays below what it was brought below.
      WITH RECURSIVE above (source_id) AS (
        SELECT parent FROM comments WHERE standing <> 'deleted' AND parent IS NOT NULL AND is_there = 0
        UNION
        SELECT c.parent FROM comments c JOIN above a ON c.source_id = a.source_id
        WHERE c.parent IS NOT NULL AND c.is_there = 0
      )
      UPDATE comments SET comes = 1 WHERE source_id IN (SELECT source_id FROM above);
      COMMIT;`);
    const rest = database.prepare(
      `SELECT coalesce(reason, 'deleted there') AS reason, count(*) AS count FROM comments WHERE comes = 0 GROUP BY 1`,
    );
    for (const { reason, count } of rest.all()) this.#leaveOut(reason as LeftOut, Number(count));
  }

  /** How many come, by thread and by what they become; and how many are there already. */
  byThread(): { thread: string; approved: number; pending: number; spam: number; tombstones: number; there: number }[] {
    const rows = this.#database.prepare(
      `SELECT thread_id AS thread,
         sum(standing = 'approved' AND is_there = 0) AS approved, sum(standing = 'pending' AND is_there = 0) AS pending,
         sum(standing = 'spam' AND is_there = 0) AS spam, sum(standing = 'deleted' AND is_there = 0) AS tombstones,
         sum(is_there) AS there
       FROM comments WHERE comes = 1 GROUP BY thread_id ORDER BY thread_id`,
    );
    return rows.all() as unknown as ReturnType<Staging['byThread']>;
  }

  /** Those that come and are not there, what is replied to before what replies. */
  *arrivals(): Generator<Arrival> {
    const rows = this.#database.prepare(
      `SELECT id, thread_id, parent_id, root_id, source_id, name, text, created_at, standing
       FROM comments WHERE comes = 1 AND is_there = 0 ORDER BY depth, created_at, n`,
    );
    yield* rows.iterate() as unknown as Iterable<Arrival>;
  }
}
