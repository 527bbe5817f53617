import { sha256 } from '../comments/text-digest.ts';
import { change, insertion } from './change.ts';
import { bounds, PAGE, page, placeOfComment } from './page.ts';
import { openEvidence } from './evidence.ts';
import { openPublished } from './published.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Comment, HoldReason, Status } from '../comments/comment.ts';
import type { Reason } from '../comments/reasons.ts';
import type { Action, CommentStore, Decision, LoggedDecision } from '../comments/store.ts';
import type { Actor } from '../comments/transitions.ts';

export interface CommentRow {
  id: string;
  thread_id: string;
  parent_id: string | null;
  author_id: string | null;
  latest_revision: number;
  waiting_revision: number | null;
  author_name: string;
  text: string;
  standing_text: string | null;
  appeal: string | null;
  status: Status;
  version: number;
  hold_reasons: string;
  created_at: number;
}

export interface DecisionRow {
  id: string;
  comment_id: string;
  actor: Actor;
  moderator_id: string | null;
  moderator_name: string | null;
  action: Action;
  from_status: Status;
  to_status: Status;
  from_version: number;
  reason: Reason | null;
  decided_at: number;
}

/** What was erased has no revision any longer. */
export const COMMENT = `
  SELECT c.id, c.thread_id, c.parent_id, c.author_id, c.author_name, coalesce(r.text, '') AS text,
    p.text AS standing_text, c.status, c.version, c.latest_revision, c.waiting_revision, c.appeal, c.hold_reasons,
    c.created_at
  FROM comments c
  LEFT JOIN revisions r ON r.comment_id = c.id AND r.number = c.latest_revision
  LEFT JOIN revisions p ON p.comment_id = c.id AND p.number = c.published_revision AND c.waiting_revision IS NOT NULL`;

export const DECISION = `
  SELECT d.id, d.comment_id, d.actor, d.moderator_id, m.name AS moderator_name, d.action, d.from_status, d.to_status,
    d.from_version, d.reason, d.decided_at
  FROM decisions d LEFT JOIN moderators m ON m.id = d.moderator_id`;

const NEWEST_DECISION = `${DECISION} WHERE d.comment_id = ? ORDER BY d.from_version DESC LIMIT 1`;

/** The comments of a D1 database. Every write is one batch, which is one transaction. */
export function openCommentStore(database: D1Database): CommentStore {
  return {
    ...openPublished(database),
    ...openEvidence(database),

    async add(comment) {
      const [, , inserted] = await database.batch(await insertion(database, comment));
      return inserted?.meta.changes === 1;
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

    async decide(decision, edit) {
      const [updated] = await database.batch(await change(database, decision, edit));
      return updated?.meta.changes === 1;
    },

    async closeThread(threadId, closedAt) {
      await database
        .prepare(
          `INSERT INTO threads (id, version, closed_at) VALUES (?1, 1, ?2)
           ON CONFLICT (id) DO UPDATE SET closed_at = ?2, version = version + 1`,
        )
        .bind(threadId, closedAt?.getTime() ?? null)
        .run();
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

async function newestDecision(database: D1Database, commentId: string): Promise<Decision | undefined> {
  const row = await database.prepare(NEWEST_DECISION).bind(commentId).first<DecisionRow>();
  return row ? toDecision(row) : undefined;
}

export function toComment(row: CommentRow): Comment {
  return {
    id: row.id,
    threadId: row.thread_id,
    ...(row.parent_id !== null && { parentId: row.parent_id }),
    ...(row.author_id !== null && { authorId: row.author_id }),
    name: row.author_name,
    text: row.text,
    status: row.status,
    version: row.version,
    revision: row.latest_revision,
    editWaits: row.waiting_revision !== null,
    ...(row.standing_text !== null && { standingText: row.standing_text }),
    ...(row.appeal !== null && { appeal: row.appeal }),
    holdReasons: JSON.parse(row.hold_reasons) as HoldReason[],
    createdAt: new Date(row.created_at),
  };
}

export function toDecision(row: DecisionRow): Decision {
  return {
    id: row.id,
    commentId: row.comment_id,
    by:
      row.actor === 'moderator'
        ? { actor: row.actor, id: row.moderator_id ?? '', name: row.moderator_name ?? '' }
        : { actor: row.actor },
    action: row.action,
    from: row.from_status,
    to: row.to_status,
    fromVersion: row.from_version,
    ...(row.reason && { reason: row.reason }),
    decidedAt: new Date(row.decided_at),
  };
}
