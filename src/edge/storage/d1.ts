import { digestOf, sha256 } from '../comments/text-digest.ts';
import { bounds, PAGE, page, placeOfComment } from './page.ts';
import { openPublished } from './published.ts';
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Comment, HoldReason, Status } from '../comments/comment.ts';
import type { Reason } from '../comments/reasons.ts';
import type { CommentStore, Decision, LoggedDecision, NewComment } from '../comments/store.ts';

interface CommentRow {
  id: string;
  thread_id: string;
  author_name: string;
  text: string;
  status: Status;
  version: number;
  hold_reasons: string;
  created_at: number;
}

interface DecisionRow {
  id: string;
  comment_id: string;
  moderator_id: string;
  moderator_name: string;
  from_status: Status;
  to_status: Status;
  from_version: number;
  reason: Reason | null;
  decided_at: number;
}

const COMMENT = `
  SELECT c.id, c.thread_id, c.author_name, r.text, c.status, c.version, c.hold_reasons, c.created_at
  FROM comments c JOIN revisions r ON r.comment_id = c.id AND r.number = c.latest_revision`;

const DECISION = `
  SELECT d.id, d.comment_id, d.moderator_id, m.name AS moderator_name, d.from_status, d.to_status, d.from_version,
    d.reason, d.decided_at
  FROM decisions d JOIN moderators m ON m.id = d.moderator_id`;

const NEWEST_DECISION = `${DECISION} WHERE d.comment_id = ? ORDER BY d.decided_at DESC, d.from_version DESC LIMIT 1`;

/** The comments of a D1 database. Every write is one batch, which is one transaction. */
export function openCommentStore(database: D1Database): CommentStore {
  return {
    ...openPublished(database),

    add: async (comment) => void (await database.batch(await insertion(database, comment))),

    async hasText(threadId, digest, exceptNonce) {
      const row = await database
        .prepare(
          `SELECT 1 FROM comments WHERE thread_id = ? AND text_digest = ? AND form_nonce <> ?
           AND status IN ('pending', 'approved', 'rejected', 'spam') LIMIT 1`,
        )
        .bind(threadId, digest, exceptNonce)
        .first();
      return row !== null;
    },

    async byCapability(capability) {
      const row = await database
        .prepare(`${COMMENT} WHERE c.status_token_hash = ?`)
        .bind(await sha256(capability))
        .first<CommentRow>();
      if (!row) return undefined;
      const decision = await newestDecision(database, row.id);
      return { comment: toComment(row), ...(decision && { decision }) };
    },

    async comment(id) {
      const row = await database.prepare(`${COMMENT} WHERE c.id = ?`).bind(id).first<CommentRow>();
      return row ? toComment(row) : undefined;
    },

    async withStatus(status, after) {
      const [listed, counted] = await database.batch([
        database
          .prepare(
            `${COMMENT} WHERE c.status = ?1 AND (c.created_at, c.id) > (?2, ?3) ORDER BY c.created_at, c.id LIMIT ?4`,
          )
          .bind(status, after?.at ?? 0, after?.id ?? '', PAGE + 1),
        database.prepare('SELECT count(*) AS total FROM comments WHERE status = ?').bind(status),
      ]);
      const rows = (listed?.results ?? []) as CommentRow[];
      const [{ total } = { total: 0 }] = (counted?.results ?? []) as { total: number }[];
      return { ...page(rows, PAGE, placeOfComment, toComment), total };
    },

    async decide(decision) {
      const [updated] = await database.batch(decisionStatements(database, decision));
      return updated?.meta.changes === 1;
    },

    newestDecision: (commentId) => newestDecision(database, commentId),

    async decisions(before) {
      const { results } = await database
        .prepare(
          `SELECT d.*, c.author_name, c.thread_id FROM (${DECISION}
             WHERE (d.decided_at, d.id) < (?1, ?2) ORDER BY d.decided_at DESC, d.id DESC LIMIT ?3) d
           JOIN comments c ON c.id = d.comment_id ORDER BY d.decided_at DESC, d.id DESC`,
        )
        .bind(...bounds(before), PAGE + 1)
        .all<DecisionRow & { author_name: string; thread_id: string }>();
      const place = (row: DecisionRow) => ({ at: row.decided_at, id: row.id });
      return page(results, PAGE, place, (row): LoggedDecision => ({
        ...toDecision(row),
        authorName: row.author_name,
        threadId: row.thread_id,
      }));
    },
  };
}

/** The comment, its first revision and its thread, unless the same form brought it before. */
async function insertion(database: D1Database, comment: NewComment): Promise<D1PreparedStatement[]> {
  const at = comment.createdAt.getTime();
  return [
    database.prepare('INSERT INTO threads (id) VALUES (?) ON CONFLICT DO NOTHING').bind(comment.threadId),
    database
      .prepare(
        `INSERT INTO comments (id, thread_id, author_name, status, version, latest_revision, hold_reasons, created_at,
           form_nonce, status_token_hash, text_digest)
         VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      )
      .bind(
        comment.id,
        comment.threadId,
        comment.name,
        comment.status,
        comment.version,
        JSON.stringify(comment.holdReasons),
        at,
        comment.formNonce,
        await sha256(comment.capability),
        await digestOf(comment),
      ),
    database
      .prepare(
        `INSERT INTO revisions (comment_id, number, text, created_at)
         SELECT id, 1, ?, ? FROM comments WHERE id = ?`,
      )
      .bind(comment.text, at, comment.id),
  ];
}

/**
 * The comment's new status, if its version still stands; then, only if it does, the line in the log and the new
 * versions of the thread and the site, at which readers get them anew.
 */
function decisionStatements(database: D1Database, decision: Decision): D1PreparedStatement[] {
  const { id, commentId, moderatorId, from, to, fromVersion, reason, decidedAt } = decision;
  const gained = Number(to === 'approved') - Number(from === 'approved');
  const statements = [
    database
      .prepare(
        `UPDATE comments SET status = ?1, version = version + 1, last_decision_id = ?2,
           published_revision = CASE ?1 WHEN 'approved' THEN latest_revision END
         WHERE id = ?3 AND version = ?4 AND status = ?5`,
      )
      .bind(to, id, commentId, fromVersion, from),
    database
      .prepare(
        `INSERT INTO decisions (id, comment_id, moderator_id, from_status, to_status, from_version, reason, decided_at)
         SELECT ?1, id, ?2, ?3, ?4, ?5, ?6, ?7 FROM comments WHERE id = ?8 AND last_decision_id = ?1`,
      )
      .bind(id, moderatorId, from, to, fromVersion, reason ?? null, decidedAt.getTime(), commentId),
  ];
  if (gained === 0) return statements;
  return [
    ...statements,
    database
      .prepare(
        `UPDATE threads SET version = version + 1, approved_count = approved_count + ?1, active_at = (
           SELECT max(created_at) FROM comments WHERE thread_id = threads.id AND status = 'approved'
         )
         WHERE id = (SELECT thread_id FROM comments WHERE id = ?2 AND last_decision_id = ?3)`,
      )
      .bind(gained, commentId, id),
    database
      .prepare(
        `UPDATE site SET version = version + 1
         WHERE id = 1 AND EXISTS (SELECT 1 FROM comments WHERE id = ?1 AND last_decision_id = ?2)`,
      )
      .bind(commentId, id),
  ];
}

async function newestDecision(database: D1Database, commentId: string): Promise<Decision | undefined> {
  const row = await database.prepare(NEWEST_DECISION).bind(commentId).first<DecisionRow>();
  return row ? toDecision(row) : undefined;
}

function toComment(row: CommentRow): Comment {
  return {
    id: row.id,
    threadId: row.thread_id,
    name: row.author_name,
    text: row.text,
    status: row.status,
    version: row.version,
    holdReasons: JSON.parse(row.hold_reasons) as HoldReason[],
    createdAt: new Date(row.created_at),
  };
}

function toDecision(row: DecisionRow): Decision {
  return {
    id: row.id,
    commentId: row.comment_id,
    moderatorId: row.moderator_id,
    moderatorName: row.moderator_name,
    from: row.from_status,
    to: row.to_status,
    fromVersion: row.from_version,
    ...(row.reason && { reason: row.reason }),
    decidedAt: new Date(row.decided_at),
  };
}
