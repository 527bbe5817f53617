import { sha256 } from '../comments/text-digest.ts';
import { change } from './change.ts';
import { COMMENT, DECISION, toComment, toDecision } from './d1.ts';
import { erasure, forgetting } from './erasure.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { AuthorStore, CommentRecord } from '../comments/author-store.ts';
import type { Decision } from '../comments/store.ts';
import type { CommentRow, DecisionRow } from './d1.ts';

/** In the same order, each in its own list: all that is kept of comments. */
const OF_COMMENTS = 'IN (SELECT value FROM json_each(?))';

interface RecordRow extends CommentRow {
  text_digest: string;
  simhash: string | null;
  appealed_at: number | null;
}

interface RevisionRow {
  comment_id: string;
  text: string;
  created_at: number;
}

interface ReportsRow {
  comment_id: string;
  reason: string;
  count: number;
}

/** What authors can do in a D1 database. */
export function openAuthorStore(database: D1Database): AuthorStore {
  return {
    async appeal(decision, words) {
      const { id, commentId, decidedAt } = decision;
      const [updated] = await database.batch([
        ...(await change(database, decision)),
        database
          .prepare('UPDATE comments SET appeal = ?, appealed_at = ? WHERE id = ? AND last_decision_id = ?')
          .bind(words, decidedAt.getTime(), commentId, id),
      ]);
      return updated?.meta.changes === 1;
    },

    async erase(decision) {
      const authorId = await authorOf(database, decision);
      const [updated] = await database.batch([
        ...(await change(database, decision)),
        ...erasure(database, decision),
        ...forgetting(database, decision, authorId),
      ]);
      return updated?.meta.changes === 1;
    },

    async authorId(token) {
      const hash = await sha256(token);
      const id = await database.prepare('SELECT id FROM authors WHERE token_hash = ?').bind(hash).first<string>('id');
      return id ?? undefined;
    },

    async commentsOf(authorId) {
      const { results } = await database
        .prepare(`${COMMENT} WHERE c.author_id = ? ORDER BY c.created_at, c.id`)
        .bind(authorId)
        .all<CommentRow>();
      return results.map(toComment);
    },

    async records(commentIds) {
      const ids = JSON.stringify(commentIds);
      const [comments, revisions, decisions, reports] = await database.batch(
        [
          `SELECT k.*, c.text_digest, c.simhash, c.appealed_at FROM (${COMMENT} WHERE c.id ${OF_COMMENTS}) k
           JOIN comments c ON c.id = k.id ORDER BY k.created_at, k.id`,
          `SELECT comment_id, text, created_at FROM revisions WHERE comment_id ${OF_COMMENTS} ORDER BY comment_id, number`,
          `${DECISION} WHERE d.comment_id ${OF_COMMENTS} ORDER BY d.comment_id, d.from_version`,
          `SELECT comment_id, reason, count(*) AS count FROM reports WHERE comment_id ${OF_COMMENTS}
           GROUP BY comment_id, reason`,
        ].map((sql) => database.prepare(sql).bind(ids)),
      );
      const of = <Row extends { comment_id: string }>(list: typeof comments, id: string) =>
        ((list?.results ?? []) as Row[]).filter(({ comment_id }) => comment_id === id);
      return ((comments?.results ?? []) as RecordRow[]).map((row): CommentRecord => ({
        comment: toComment(row),
        revisions: of<RevisionRow>(revisions, row.id).map(({ text, created_at }) => ({
          text,
          writtenAt: new Date(created_at),
        })),
        decisions: of<DecisionRow>(decisions, row.id).map(toDecision),
        reports: Object.fromEntries(of<ReportsRow>(reports, row.id).map(({ reason, count }) => [reason, count])),
        textDigest: row.text_digest,
        ...(row.simhash !== null && { simhash: row.simhash }),
        ...(row.appealed_at !== null && { appealedAt: new Date(row.appealed_at) }),
      }));
    },
  };
}

async function authorOf(database: D1Database, { commentId }: Decision): Promise<string | undefined> {
  const id = await database
    .prepare('SELECT author_id FROM comments WHERE id = ?')
    .bind(commentId)
    .first<string | null>('author_id');
  return id ?? undefined;
}
