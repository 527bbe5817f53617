import { bandsOf } from '../comments/simhash.ts';
import { digestOf, sha256 } from '../comments/text-digest.ts';
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Decision, Edit, NewComment } from '../comments/store.ts';

/*
 * Every write to a comment, as the statements of one batch, which is one transaction. What depends on the first of them
 * asks for its mark, so that all happen or none.
 */

/** The comment, its first revision, its author and its thread, unless the same form brought it before. */
export async function insertion(database: D1Database, comment: NewComment): Promise<D1PreparedStatement[]> {
  const at = comment.createdAt.getTime();
  const author = comment.authorToken === undefined ? null : await sha256(comment.authorToken);
  return [
    database.prepare('INSERT INTO threads (id) VALUES (?) ON CONFLICT DO NOTHING').bind(comment.threadId),
    database
      .prepare(
        `INSERT INTO authors (id, token_hash, created_at) SELECT ?1, ?2, ?3 WHERE ?2 IS NOT NULL
         ON CONFLICT (token_hash) DO NOTHING`,
      )
      .bind(crypto.randomUUID(), author, at),
    database
      .prepare(
        `INSERT INTO comments (id, thread_id, parent_id, root_id, author_id, author_name, status, version,
           latest_revision, hold_reasons, created_at, form_nonce, status_token_hash, text_digest, simhash)
         VALUES (?1, ?2, ?3, (SELECT coalesce(root_id, id) FROM comments WHERE id = ?3),
           (SELECT id FROM authors WHERE token_hash = ?4), ?5, ?6, ?7, 1, ?8, ?9, ?10, ?11, ?12, ?13)
         ON CONFLICT DO NOTHING`,
      )
      .bind(
        comment.id,
        comment.threadId,
        comment.parentId ?? null,
        author,
        comment.name,
        comment.status,
        comment.version,
        JSON.stringify(comment.holdReasons),
        at,
        comment.formNonce,
        await sha256(comment.capability),
        await digestOf(comment),
        comment.simhash ?? null,
      ),
    database
      .prepare(
        'INSERT INTO revisions (comment_id, number, text, created_at) SELECT id, 1, ?, ? FROM comments WHERE id = ?',
      )
      .bind(comment.text, at, comment.id),
    ...(comment.simhash === undefined ? [] : [bands(database, comment.id, comment.simhash)]),
  ];
}

/** What near texts are found by, if the comment is there; after an edit, if that is what it was decided on last. */
function bands(database: D1Database, commentId: string, simhash: string, decisionId?: string): D1PreparedStatement {
  return database
    .prepare(
      `INSERT INTO bands (band, value, comment_id)
       SELECT part.key, part.value, c.id FROM comments c JOIN json_each(?1) part
       WHERE c.id = ?2 AND c.last_decision_id IS ?3`,
    )
    .bind(JSON.stringify(bandsOf(simhash)), commentId, decisionId ?? null);
}

/**
 * The comment as a decision leaves it, if its version still stands; then, only if it does, the line in the log, the new
 * versions of thread and site, at which readers get them anew, and what counts approved comments.
 */
export async function change(database: D1Database, decision: Decision, edit?: Edit): Promise<D1PreparedStatement[]> {
  const { from, to } = decision;
  const isSeen = from !== to ? from === 'approved' || to === 'approved' : publishesEdit(decision);
  const gained = Number(to === 'approved') - Number(from === 'approved');
  return [
    standing(database, decision, edit),
    ...(edit ? await newText(database, decision, edit) : []),
    logging(database, decision),
    ...(isSeen ? newVersions(database, decision, gained) : []),
    ...(gained === 0 ? [] : [countedAbove(database, decision, gained)]),
    ...(from === to ? [] : [countedForAuthor(database, decision, gained)]),
  ];
}

/** With a reason an edit is refused, and what stood becomes the newest text again. */
function publishesEdit({ action, reason }: Decision): boolean {
  return action === 'decide-edit' && reason === undefined;
}

function standing(database: D1Database, decision: Decision, edit: Edit | undefined): D1PreparedStatement {
  const { id, commentId, action, from, to, fromVersion } = decision;
  // An edit of a published comment waits for a moderator, and the older text stands. That one waited is still known
  // when the comment is brought back from a withdrawal.
  const waits = action === 'edit' && to === 'approved';
  return database
    .prepare(
      `UPDATE comments SET status = ?1, version = version + 1, last_decision_id = ?2,
         latest_revision = latest_revision + ?3,
         waiting_revision = CASE WHEN ?4 THEN latest_revision + 1 WHEN ?5 THEN waiting_revision END,
         published_revision =
           CASE WHEN ?1 <> 'approved' THEN NULL WHEN ?4 THEN published_revision ELSE latest_revision + ?3 END
       WHERE id = ?6 AND version = ?7 AND status = ?8`,
    )
    .bind(
      ...[to, id, Number(edit !== undefined), Number(waits), Number(action === 'withdraw')],
      ...[commentId, fromVersion, from],
    );
}

async function newText(database: D1Database, { id, commentId }: Decision, edit: Edit): Promise<D1PreparedStatement[]> {
  return [
    database
      .prepare(
        `INSERT INTO revisions (comment_id, number, text, created_at)
         SELECT id, latest_revision, ?1, ?2 FROM comments WHERE id = ?3 AND last_decision_id = ?4`,
      )
      .bind(edit.text, edit.at.getTime(), commentId, id),
    database
      .prepare(
        'UPDATE comments SET hold_reasons = ?1, text_digest = ?2, simhash = ?3 WHERE id = ?4 AND last_decision_id = ?5',
      )
      .bind(JSON.stringify(edit.holdReasons), await digestOf(edit), edit.simhash ?? null, commentId, id),
    database
      .prepare(
        'DELETE FROM bands WHERE comment_id = ?1 AND EXISTS (SELECT 1 FROM comments WHERE id = ?1 AND last_decision_id = ?2)',
      )
      .bind(commentId, id),
    ...(edit.simhash === undefined ? [] : [bands(database, commentId, edit.simhash, id)]),
  ];
}

function logging(database: D1Database, decision: Decision): D1PreparedStatement {
  const { id, commentId, by, action, from, to, fromVersion, reason, decidedAt } = decision;
  return database
    .prepare(
      `INSERT INTO decisions (id, comment_id, actor, moderator_id, action, from_status, to_status, from_version, reason,
         decided_at)
       SELECT ?1, id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM comments WHERE id = ?10 AND last_decision_id = ?1`,
    )
    .bind(
      id,
      by.actor,
      by.actor === 'moderator' ? by.id : null,
      action,
      from,
      to,
      fromVersion,
      reason ?? null,
      decidedAt.getTime(),
      commentId,
    );
}

function newVersions(database: D1Database, { id, commentId }: Decision, gained: number): D1PreparedStatement[] {
  return [
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

/** Every comment above it in its branch has one approved comment more or fewer below. */
function countedAbove(database: D1Database, { id, commentId }: Decision, gained: number): D1PreparedStatement {
  return database
    .prepare(
      `WITH RECURSIVE above (id) AS (
         SELECT parent_id FROM comments WHERE id = ?2 AND last_decision_id = ?3
         UNION ALL
         SELECT c.parent_id FROM comments c JOIN above ON c.id = above.id
       )
       UPDATE comments SET reply_count = reply_count + ?1 WHERE id IN (SELECT id FROM above WHERE id IS NOT NULL)`,
    )
    .bind(gained, commentId, id);
}

function countedForAuthor(
  database: D1Database,
  { id, commentId, from, to }: Decision,
  gained: number,
): D1PreparedStatement {
  const isRefused = (status: string) => status === 'rejected' || status === 'spam';
  return database
    .prepare(
      `UPDATE authors SET approved_count = approved_count + ?1, rejected_count = rejected_count + ?2
       WHERE id = (SELECT author_id FROM comments WHERE id = ?3 AND last_decision_id = ?4)`,
    )
    .bind(gained, Number(isRefused(to)) - Number(isRefused(from)), commentId, id);
}
