import { randomBytes } from 'node:crypto';
import { digestOf } from '#edge/comments/text-digest.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Standing } from './record.ts';
import type { Arrival, Staging } from './staging.ts';

/** How many comments are written in one transaction, and how much text in UTF-16 code units: D1 takes 2 MB. */
const MOST = 250;
const LONGEST = 300_000;

/** How many are asked for at once of those that are there. */
const PAGE = 2000;

/** Tells the staging which comments of the source are on the site already. */
export async function notePresent(database: D1Database, source: string, staging: Staging): Promise<void> {
  let after = '';
  for (;;) {
    const { results } = await database
      .prepare('SELECT id, source_id FROM comments WHERE source = ?1 AND source_id > ?2 ORDER BY source_id LIMIT ?3')
      .bind(source, after, PAGE)
      .all<{ id: string; source_id: string }>();
    for (const { id, source_id: sourceId } of results) staging.note(sourceId, id);
    if (results.length < PAGE) return;
    after = results.at(-1)?.source_id ?? '';
  }
}

/**
 * Keeps what comes, in many transactions: each leaves comments, counts and versions right, so that a run that was stopped
 * is gone on with by another.
 *
 * @param kept is called after each transaction, with how many were kept so far; it may throw to stop there
 */
export async function keepArrivals(
  database: D1Database,
  source: string,
  staging: Staging,
  kept: (count: number) => void,
): Promise<void> {
  let part: unknown[][] = [];
  let length = 0;
  let count = 0;
  const write = async () => {
    if (part.length === 0) return;
    const json = JSON.stringify(part);
    await database.batch(
      STATEMENTS.map((sql) => database.prepare(sql).bind(json, ...(sql.includes('?2') ? [source] : []))),
    );
    count += part.length;
    part = [];
    length = 0;
    kept(count);
  };
  for (const arrival of staging.arrivals()) {
    part.push(await rowOf(arrival, source));
    length += arrival.text.length;
    if (part.length === MOST || length > LONGEST) await write();
  }
  await write();
}

/** What each of them is here. Nobody decided that here: it is what they come with, and the log has no line on it. */
const statuses: Readonly<Record<Standing, string>> = {
  approved: 'approved',
  pending: 'pending',
  spam: 'spam',
  deleted: 'erased',
};

/** The cells of a row, in the order in which the statements count them. */
async function rowOf(arrival: Arrival, source: string): Promise<unknown[]> {
  const reasons = arrival.standing === 'pending' ? [{ check: 'import', detail: `It waited at ${source}` }] : [];
  return [
    arrival.id,
    arrival.thread_id,
    arrival.parent_id,
    arrival.root_id,
    arrival.name,
    statuses[arrival.standing],
    JSON.stringify(reasons),
    arrival.created_at,
    // No form brought it, and nobody holds a link to its state: what stands for both is known to none.
    randomBytes(32).toString('hex'),
    randomBytes(32).toString('hex'),
    arrival.text === '' ? '' : await digestOf(arrival),
    arrival.source_id,
    arrival.text,
  ];
}

/**
 * The approved among those of this part. CROSS JOIN keeps SQLite from going through all approved comments there are, and
 * through the part for each of them.
 */
const NEW = `SELECT c.id, c.thread_id, c.parent_id FROM json_each(?1) j CROSS JOIN comments c ON c.id = j.value ->> 0
  WHERE c.status = 'approved'`;

/** ?1 is the part, in JSON, and ?2 the source. */
export const STATEMENTS = [
  'INSERT INTO threads (id) SELECT DISTINCT value ->> 1 FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING',
  `INSERT INTO comments (id, thread_id, parent_id, root_id, author_name, status, published_revision, latest_revision,
     hold_reasons, created_at, form_nonce, status_token_hash, text_digest, source, source_id)
   SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
     iif(value ->> 5 = 'approved', 1, NULL), 1, value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10, ?2,
     value ->> 11
   FROM json_each(?1)`,
  `INSERT INTO revisions (comment_id, number, text, created_at)
   SELECT value ->> 0, 1, value ->> 12, value ->> 7 FROM json_each(?1) WHERE value ->> 5 <> 'erased'`,
  `WITH RECURSIVE above (id) AS (
     SELECT parent_id FROM (${NEW}) WHERE parent_id IS NOT NULL
     UNION ALL
     SELECT c.parent_id FROM comments c JOIN above ON c.id = above.id WHERE c.parent_id IS NOT NULL
   )
   UPDATE comments SET reply_count = reply_count + gained.count
   FROM (SELECT id, count(*) AS count FROM above GROUP BY id) gained WHERE comments.id = gained.id`,
  `UPDATE threads SET version = version + 1, approved_count = approved_count + gained.count, active_at = (
     SELECT max(created_at) FROM comments WHERE thread_id = threads.id AND status = 'approved'
   )
   FROM (SELECT thread_id, count(*) AS count FROM (${NEW}) GROUP BY thread_id) gained
   WHERE threads.id = gained.thread_id`,
  `UPDATE site SET version = version + 1 WHERE id = 1 AND EXISTS (${NEW})`,
];
