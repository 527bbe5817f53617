import { COMMENT, DECISION, toComment, toDecision } from './d1.ts';
import { PAGE } from './page.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { History, QueueStore } from '../comments/queue.ts';
import type { Reason } from '../comments/reasons.ts';
import type { CommentRow, DecisionRow } from './d1.ts';

interface ReportRow {
  comment_id: string;
  reason: Reason;
  words: string;
}

/** The sign keeps SQLite from going through all that is published: few comments have an edit, and those have an index. */
export const WITH_EDIT = `${COMMENT} WHERE c.waiting_revision IS NOT NULL AND +c.status = 'approved'
  ORDER BY c.created_at, c.id LIMIT ?`;

/** What moderators see beside the queue of a D1 database. */
export function openQueueStore(database: D1Database): QueueStore {
  return {
    async withEdit() {
      const { results } = await database.prepare(WITH_EDIT).bind(PAGE).all<CommentRow>();
      return results.map(toComment);
    },

    async history(commentIds) {
      const ids = JSON.stringify(commentIds);
      const [decisions, reports] = await database.batch([
        database
          .prepare(
            `${DECISION} WHERE d.comment_id IN (SELECT value FROM json_each(?)) AND d.actor = 'moderator'
             ORDER BY d.from_version`,
          )
          .bind(ids),
        database
          .prepare(
            `SELECT comment_id, reason, words FROM reports
             WHERE comment_id IN (SELECT value FROM json_each(?)) ORDER BY reported_at DESC`,
          )
          .bind(ids),
      ]);
      const histories = new Map<string, History>();
      const of = (id: string): History => histories.get(id) ?? { reports: [] };
      for (const row of (decisions?.results ?? []) as DecisionRow[]) {
        histories.set(row.comment_id, { ...of(row.comment_id), decision: toDecision(row) });
      }
      for (const { comment_id: id, reason, words } of (reports?.results ?? []) as ReportRow[]) {
        histories.set(id, { ...of(id), reports: [...of(id).reports, { reason, words }] });
      }
      return histories;
    },
  };
}
