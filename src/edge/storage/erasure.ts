import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Decision } from '../comments/store.ts';

/**
 * Takes away all that its author wrote and all that was made of it, after the decision to erase it. The row stays for the
 * replies below, the decisions on it for the log, and the digests of form and capability, so that neither brings the
 * comment back.
 */
export function erasure(database: D1Database, { id, commentId }: Decision): D1PreparedStatement[] {
  const erased = 'SELECT id FROM comments WHERE id = ?1 AND last_decision_id = ?2';
  const statements = [
    `DELETE FROM revisions WHERE comment_id IN (${erased})`,
    `DELETE FROM bands WHERE comment_id IN (${erased})`,
    // Whoever reported it may have quoted it.
    `DELETE FROM reports WHERE comment_id IN (${erased})`,
    `UPDATE comments SET author_name = '', hold_reasons = '[]', text_digest = '', simhash = NULL, appeal = NULL,
       appealed_at = NULL
     WHERE id IN (${erased})`,
  ];
  return statements.map((sql) => database.prepare(sql).bind(commentId, id));
}

/** An author who has no comment left is forgotten. */
export function forgetting(
  database: D1Database,
  { id, commentId }: Decision,
  authorId: string | undefined,
): D1PreparedStatement[] {
  if (authorId === undefined) return [];
  return [
    database.prepare('UPDATE comments SET author_id = NULL WHERE id = ? AND last_decision_id = ?').bind(commentId, id),
    database
      .prepare('DELETE FROM authors WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM comments WHERE author_id = ?1)')
      .bind(authorId),
  ];
}
