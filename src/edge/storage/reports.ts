import { change } from './change.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Reason } from '../comments/reasons.ts';
import type { ReportStore } from '../comments/report.ts';

export const REPORTS_SINCE = `
  SELECT reason FROM reports WHERE comment_id = ?1 AND reported_at > (
    SELECT coalesce(max(decided_at), -1) FROM decisions WHERE comment_id = ?1 AND actor IN ('moderator', 'rules')
  )`;

/** What readers said against comments, in a D1 database. */
export function openReportStore(database: D1Database): ReportStore {
  return {
    async add({ commentId, reason, words, at }, keys) {
      await database
        .prepare(
          `INSERT INTO reports (comment_id, reporter_key, reason, words, reported_at)
           SELECT id, ?2, ?3, ?4, ?5 FROM comments WHERE id = ?1 AND status = 'approved' AND NOT EXISTS (
             SELECT 1 FROM reports
             WHERE comment_id = ?1 AND reporter_key IN (SELECT value FROM json_each(?6))
           ) ON CONFLICT DO NOTHING`,
        )
        .bind(commentId, keys[0], reason, words, at.getTime(), JSON.stringify(keys))
        .run();
    },

    async since(commentId) {
      const { results } = await database.prepare(REPORTS_SINCE).bind(commentId).all<{ reason: Reason }>();
      return results.map(({ reason }) => reason);
    },

    async hold(decision, holdReasons) {
      const [updated] = await database.batch([
        ...(await change(database, decision)),
        database
          .prepare('UPDATE comments SET hold_reasons = ? WHERE id = ? AND last_decision_id = ?')
          .bind(JSON.stringify(holdReasons), decision.commentId, decision.id),
      ]);
      return updated?.meta.changes === 1;
    },
  };
}
