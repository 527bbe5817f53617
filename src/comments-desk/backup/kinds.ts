/** A kind of rows that a backup has, in a line each. */
export interface Kind {
  name: string;
  table: string;
  /** In the order in which a line has them. */
  columns: readonly string[];
  /** What tells rows apart and in which order they come, unless it is the order in which they were written. */
  key?: readonly string[];
  /** Which rows, where not all. */
  where?: string;
}

/**
 * The kinds in the order in which they stand in the file, so that whatever a row refers to stands before it. Comments
 * come in the order in which they were written: what is replied to was there before its replies.
 *
 * Not here, on purpose: passkeys, sessions, invites and challenges, which are nobody's but the site's where they were
 * made, and counters with their salts, which are gone in two days.
 */
export const kinds: readonly Kind[] = [
  { name: 'site', table: 'site', columns: ['id', 'version'], key: ['id'] },
  {
    name: 'moderator',
    table: 'moderators',
    columns: ['id', 'name', 'role', 'created_at'],
    where: 'id IN (SELECT moderator_id FROM decisions)',
  },
  { name: 'thread', table: 'threads', columns: ['id', 'version', 'approved_count', 'active_at', 'closed_at'] },
  {
    name: 'author',
    table: 'authors',
    columns: ['id', 'token_hash', 'created_at', 'approved_count', 'rejected_count'],
  },
  {
    name: 'comment',
    table: 'comments',
    columns: [
      ...['id', 'thread_id', 'parent_id', 'root_id', 'author_id', 'author_name', 'status', 'version'],
      ...['published_revision', 'latest_revision', 'waiting_revision', 'hold_reasons', 'reply_count', 'created_at'],
      ...['last_decision_id', 'appealed_at', 'appeal', 'form_nonce', 'status_token_hash', 'text_digest', 'simhash'],
      ...['source', 'source_id'],
    ],
  },
  { name: 'revision', table: 'revisions', columns: ['comment_id', 'number', 'text', 'created_at'] },
  {
    name: 'decision',
    table: 'decisions',
    columns: [
      ...['id', 'comment_id', 'actor', 'moderator_id', 'action', 'from_status', 'to_status', 'from_version', 'reason'],
      'decided_at',
    ],
  },
  {
    name: 'report',
    table: 'reports',
    columns: ['comment_id', 'reporter_key', 'reason', 'words', 'reported_at'],
    key: ['comment_id', 'reporter_key'],
  },
  { name: 'band', table: 'bands', columns: ['band', 'value', 'comment_id'], key: ['band', 'value', 'comment_id'] },
  { name: 'rules', table: 'rules', columns: ['version', 'body', 'written_at'], key: ['version'] },
];

export type Cell = string | number | null;

/** A row: its cells in the order of its kind's columns. */
export type Row = readonly Cell[];

/** How many rows of each kind, by the kind's name. */
export type Counts = Record<string, number>;
