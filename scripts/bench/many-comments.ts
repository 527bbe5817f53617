import type { D1Database } from '@cloudflare/workers-types';

/** How many threads the rest of the comments is spread over. */
const THREADS = 2000;

/** How many rows a statement adds: it has to end within D1's time. */
const STEP = 20_000;

/**
 * Fills a database up to a number of comments: so many approved ones in the thread that is measured, the rest in other
 * threads, nine of ten approved, one of a hundred waiting.
 */
export async function fillUp(database: D1Database, thread: string, own: number, total: number): Promise<void> {
  const { held } = (await database.prepare('SELECT count(*) AS held FROM comments').first<{ held: number }>()) ?? {
    held: 0,
  };
  if (held === 0) await add(database, { from: 0, to: own, thread: `'${thread}'` });
  for (let from = Math.max(held, own); from < total; from += STEP) {
    await add(database, { from, to: Math.min(from + STEP, total), thread: `'other-' || (n % ${THREADS})` });
  }
  await database.prepare('UPDATE threads SET version = version + 1 WHERE id = ?').bind(thread).run();
}

async function add(database: D1Database, { from, to, thread }: { from: number; to: number; thread: string }) {
  const numbers = `WITH RECURSIVE numbers (n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM numbers WHERE n < ${to - 1})`;
  const status = thread.includes('other')
    ? "CASE WHEN n % 100 = 0 THEN 'pending' WHEN n % 10 = 1 THEN 'rejected' ELSE 'approved' END"
    : "'approved'";
  await database.batch([
    database.prepare(
      `${numbers} INSERT INTO threads (id) SELECT DISTINCT ${thread} FROM numbers WHERE true ON CONFLICT DO NOTHING`,
    ),
    database.prepare(
      `${numbers}
       INSERT INTO comments (id, thread_id, author_name, status, version, published_revision, latest_revision,
         hold_reasons, created_at, form_nonce, status_token_hash, text_digest)
       SELECT 'bench-' || n, ${thread}, 'Reader ' || n, ${status}, 1,
         CASE ${status} WHEN 'approved' THEN 1 END, 1, '[]', 1767225600000 + n * 1000, 'bench-' || n, 'bench-' || n,
         'bench-' || n
       FROM numbers`,
    ),
    database
      .prepare(
        `${numbers}
       INSERT INTO revisions (comment_id, number, text, created_at)
       SELECT 'bench-' || n, 1, ?, 1767225600000 + n * 1000 FROM numbers`,
      )
      .bind(TEXT),
    database.prepare(
      `UPDATE threads SET
         approved_count = (SELECT count(*) FROM comments WHERE thread_id = threads.id AND status = 'approved'),
         active_at = (SELECT max(created_at) FROM comments WHERE thread_id = threads.id AND status = 'approved')`,
    ),
  ]);
}

const TEXT =
  'The figure in the third paragraph is from 2017, and a year later it was a tenth higher. Does anybody know whether ' +
  'the second site was ever begun?\n\nI worked there until March, and nothing had been built by then.';
