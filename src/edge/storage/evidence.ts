import { sha256 } from '../comments/text-digest.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Status } from '../comments/comment.ts';
import type { EvidenceStore } from '../comments/store.ts';

/** One more on every counter, if none is full. Returns a row for each, or none. */
export const COUNT = `
  INSERT INTO counters (key, starts_at, count, ends_at)
  SELECT one.value ->> 'key', one.value ->> 'startsAt', 1, one.value ->> 'endsAt' FROM json_each(?1) one
  WHERE NOT EXISTS (
    SELECT 1 FROM json_each(?1) other CROSS JOIN counters c
    WHERE c.key = other.value ->> 'key' AND c.starts_at = other.value ->> 'startsAt'
      AND c.count >= other.value ->> 'most'
  )
  ON CONFLICT (key, starts_at) DO UPDATE SET count = count + 1
  RETURNING key`;

export const FREE_AT = `
  SELECT max(c.ends_at) AS free_at FROM json_each(?1) one CROSS JOIN counters c
  WHERE c.key = one.value ->> 'key' AND c.starts_at = one.value ->> 'startsAt' AND c.count >= one.value ->> 'most'`;

export const SAME_TEXT = `
  SELECT 1 FROM comments WHERE thread_id = ?1 AND text_digest = ?2 AND id <> ?3
  AND status IN ('pending', 'approved', 'rejected', 'spam') LIMIT 1`;

/** How many of a band are looked at: a flood of the same text must not make each further comment dearer. */
const OF_A_BAND = 1000;

export const REFUSED_LIKE = [0, 1, 2, 3]
  .map(
    (band) => `
  SELECT c.id, c.simhash, c.status
  FROM (SELECT comment_id FROM bands WHERE band = ${band} AND value = ?${band + 1} LIMIT ${OF_A_BAND}) b
  CROSS JOIN comments c ON c.id = b.comment_id
  WHERE c.status IN ('rejected', 'spam') AND c.created_at >= ?5 AND c.simhash IS NOT NULL`,
  )
  .join(' UNION ALL ');

export const FORM_DIGEST = 'SELECT text_digest FROM comments WHERE form_nonce = ?1';

export const AUTHOR = 'SELECT id, approved_count, rejected_count FROM authors WHERE token_hash = ?1';

/** What an examination asks of a D1 database. */
export function openEvidence(database: D1Database): EvidenceStore {
  return {
    async digestOfForm(nonce) {
      return (await database.prepare(FORM_DIGEST).bind(nonce).first<string>('text_digest')) ?? undefined;
    },

    async count(counters, now) {
      const asked = JSON.stringify(counters);
      const [, counted, full] = await database.batch<{ free_at?: number | null }>([
        database.prepare('DELETE FROM counters WHERE ends_at <= ?').bind(now.getTime()),
        database.prepare(COUNT).bind(asked),
        database.prepare(FREE_AT).bind(asked),
      ]);
      // The last one that was allowed fills its counter, so that only those who were not counted go by what is full.
      if (counters.length === 0 || (counted?.results.length ?? 0) > 0) return undefined;
      return new Date(full?.results[0]?.free_at ?? now.getTime());
    },

    async hasText(threadId, digest, { id }) {
      return (await database.prepare(SAME_TEXT).bind(threadId, digest, id).first()) !== null;
    },

    async refusedLike(bands, since) {
      const { results } = await database
        .prepare(REFUSED_LIKE)
        .bind(...bands, since.getTime())
        .all<{ id: string; simhash: string; status: Status }>();
      return [...new Map(results.map((one) => [one.id, one])).values()];
    },

    async author(token) {
      const row = await database
        .prepare(AUTHOR)
        .bind(await sha256(token))
        .first<{ id: string; approved_count: number; rejected_count: number }>();
      return row ? { id: row.id, approvedCount: row.approved_count, rejectedCount: row.rejected_count } : undefined;
    },
  };
}
