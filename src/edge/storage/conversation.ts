import { page, placeOfComment } from './page.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Order } from '../comments/order.ts';
import type { Page, Place, PublishedStore, ThreadEntry } from '../comments/store.ts';

/** What a page has at most. */
interface Sizes {
  /** Comments at the top of a thread, and below one of them. */
  tops: number;
  below: number;
  /** Comments in all, but for the branch of the first one. */
  long: number;
  /** Comments above one. */
  above: number;
}

const SIZES: Sizes = { tops: 50, below: 100, long: 250, above: 20 };

interface EntryRow {
  id: string;
  parent_id: string | null;
  root_id: string | null;
  author_name: string | null;
  text: string | null;
  reply_count: number;
  created_at: number;
  /** Of one above another, how far up. */
  steps?: number;
}

/** Name and text leave the database only of what is approved. */
const COLUMNS = `c.id, c.parent_id, c.root_id, c.reply_count, c.created_at, r.text,
  CASE c.status WHEN 'approved' THEN c.author_name END AS author_name`;

const TEXT = `LEFT JOIN revisions r
  ON r.comment_id = c.id AND r.number = c.published_revision AND c.status = 'approved'`;

const ENTRY = `SELECT ${COLUMNS} FROM comments c ${TEXT}`;

const TOP = `${ENTRY} WHERE c.thread_id = ?1 AND c.is_shown = 1 AND c.root_id IS NULL`;

/** Each goes along an index from the place where the page before ended. */
export const TOPS_BY: Readonly<Record<Order, string>> = {
  oldest: `${TOP} AND (c.created_at, c.id) > (?2, ?3) ORDER BY c.created_at, c.id LIMIT ?4`,
  newest: `${TOP} AND (c.created_at, c.id) < (?2, ?3) ORDER BY c.created_at DESC, c.id DESC LIMIT ?4`,
  replies: `${TOP} AND (c.reply_count, c.created_at, c.id) < (?5, ?2, ?3)
    ORDER BY c.reply_count DESC, c.created_at DESC, c.id DESC LIMIT ?4`,
};

/** So many replies in each of several branches, whose ids come as JSON. In SQLite, CROSS JOIN keeps the order of tables. */
export const BRANCHES = `
  SELECT ${COLUMNS} FROM json_each(?1) branch CROSS JOIN comments c ON c.id IN (
    SELECT id FROM comments WHERE root_id = branch.value AND is_shown = 1 ORDER BY created_at, id LIMIT ?2
  ) ${TEXT}`;

export const BRANCH = `
  ${ENTRY} WHERE c.root_id = ?1 AND c.is_shown = 1 AND (c.created_at, c.id) > (?2, ?3)
  ORDER BY c.created_at, c.id LIMIT ?4`;

export const SHOWN = `${ENTRY} WHERE c.id = ?1 AND c.thread_id = ?2 AND c.is_shown = 1`;

export const ABOVE_IT = `
  WITH RECURSIVE above (id, parent_id, steps) AS (
    SELECT id, parent_id, 0 FROM comments WHERE id = ?1
    UNION ALL
    SELECT c.id, c.parent_id, above.steps + 1 FROM above JOIN comments c ON c.id = above.parent_id LIMIT ?2
  )
  SELECT ${COLUMNS}, above.steps FROM above CROSS JOIN comments c ON c.id = above.id ${TEXT} WHERE above.steps > 0`;

/** Level by level, so that nothing stands there without what it replies to. */
export const BELOW_IT = `
  WITH RECURSIVE below (id) AS (
    SELECT id FROM comments WHERE parent_id = ?1 AND is_shown = 1
    UNION ALL
    SELECT c.id FROM below JOIN comments c ON c.parent_id = below.id WHERE c.is_shown = 1 LIMIT ?2
  )
  SELECT ${COLUMNS} FROM below CROSS JOIN comments c ON c.id = below.id ${TEXT}`;

/** Threads as readers see them, of a D1 database. */
export function openConversations(
  database: D1Database,
  sizes = SIZES,
): Pick<PublishedStore, 'published' | 'inContext'> {
  const rowsOf = async (sql: string, ...parameters: (string | number)[]) =>
    (
      await database
        .prepare(sql)
        .bind(...parameters)
        .all<EntryRow>()
    ).results;

  return {
    async published(threadId, order, after) {
      const from = after ?? (order === 'oldest' ? START : END);
      const replies = order === 'replies' ? [from.replies ?? 0] : [];
      const tops = await rowsOf(TOPS_BY[order], threadId, from.at, from.id, sizes.tops + 1, ...replies);
      const { items, next } = page(tops, fitting(tops, sizes), placeIn(order), (row) => row);
      const branched = items.filter(({ reply_count: count }) => count > 0).map(({ id }) => id);
      const rows = branched.length === 0 ? [] : await rowsOf(BRANCHES, JSON.stringify(branched), sizes.below + 1);
      const branches = Map.groupBy(rows, (row) => row.root_id);
      return {
        items: items.map((row) => ({ top: toEntry(row), below: pageOf(branches.get(row.id) ?? [], sizes.below) })),
        ...(next && { next }),
      };
    },

    async inContext(threadId, commentId, after) {
      const [row] = await rowsOf(SHOWN, commentId, threadId);
      if (!row) return undefined;
      const from = after ?? START;
      const [above, below] = await Promise.all([
        row.parent_id === null ? [] : rowsOf(ABOVE_IT, row.id, sizes.above + 1),
        row.root_id === null
          ? rowsOf(BRANCH, row.id, from.at, from.id, sizes.below + 1)
          : rowsOf(BELOW_IT, row.id, sizes.below + 1),
      ]);
      return {
        top: toEntry(row),
        above: above.toSorted((a, b) => (b.steps ?? 0) - (a.steps ?? 0)).map(toEntry),
        below: pageOf(below, sizes.below),
        rootId: row.root_id ?? row.id,
      };
    },
  };
}

const START: Place = { at: 0, id: '' };
const END: Place = { at: Number.MAX_SAFE_INTEGER, id: '', replies: Number.MAX_SAFE_INTEGER };

/** How many of these make a page: one at least, and no more than make it long. */
function fitting(tops: readonly EntryRow[], sizes: Sizes): number {
  let comments = 0;
  const over = tops.findIndex(({ reply_count: count }, n) => {
    comments += 1 + Math.min(count, sizes.below);
    return n > 0 && comments > sizes.long;
  });
  return Math.min(sizes.tops, over === -1 ? sizes.tops : over);
}

function placeIn(order: Order): (row: EntryRow) => Place {
  return (row) => ({ ...placeOfComment(row), ...(order === 'replies' && { replies: row.reply_count }) });
}

/** Those below one comment, the oldest first. */
function pageOf(rows: readonly EntryRow[], most: number): Page<ThreadEntry> {
  const ordered = rows.toSorted((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1));
  return page(ordered, most, placeOfComment, toEntry);
}

function toEntry(row: EntryRow): ThreadEntry {
  const { id, author_name: name, text } = row;
  const parent = row.parent_id === null ? {} : { parentId: row.parent_id };
  return {
    id,
    ...parent,
    replyCount: row.reply_count,
    ...(name !== null &&
      text !== null && { comment: { id, ...parent, name, text, createdAt: new Date(row.created_at) } }),
  };
}
