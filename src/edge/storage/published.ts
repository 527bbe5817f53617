import { openConversations } from './conversation.ts';
import { bounds, page, placeOfComment } from './page.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { LatestComment, PublishedStore, ThreadState } from '../comments/store.ts';

interface LatestRow {
  id: string;
  parent_id: string | null;
  parent_at: number | null;
  author_name: string;
  text: string;
  created_at: number;
}

interface StateRow {
  id: string;
  version: number;
  approved_count: number;
  closed_at: number | null;
}

/** D1 takes 100 parameters in a query at most (https://developers.cloudflare.com/d1/platform/limits/). */
const PARAMETERS = 90;

const LATEST = `
  SELECT c.id, c.parent_id, p.created_at AS parent_at, c.author_name, r.text, c.created_at, c.thread_id
  FROM comments c JOIN revisions r ON r.comment_id = c.id AND r.number = c.published_revision
  LEFT JOIN comments p ON p.id = c.parent_id`;

/** The newest approved comments of a thread, and of the site before a place. */
export const LATEST_OF_THREAD = `
  ${LATEST} WHERE c.thread_id = ?1 AND c.status = 'approved' ORDER BY c.created_at DESC, c.id DESC LIMIT ?2`;

export const LATEST_OF_SITE = `
  ${LATEST} WHERE c.status = 'approved' AND (c.created_at, c.id) < (?1, ?2) ORDER BY c.created_at DESC, c.id DESC LIMIT ?3`;

export const SITE_VERSION = 'SELECT version FROM site WHERE id = 1';

export const ACTIVE_THREADS = `
  SELECT id, approved_count, active_at FROM threads
  WHERE active_at IS NOT NULL AND (active_at, id) < (?1, ?2) ORDER BY active_at DESC, id DESC LIMIT ?3`;

/** What readers see of so many threads, by their ids. */
export function statesSql(threads: number): string {
  return `SELECT id, version, approved_count, closed_at FROM threads WHERE id IN (${Array(threads).fill('?').join(', ')})`;
}

/**
 * What readers see of a D1 database. Without a session every question goes to the primary database, replicas or not
 * (https://developers.cloudflare.com/d1/best-practices/read-replication/), so a version that is read is the newest.
 */
export function openPublished(database: D1Database): PublishedStore {
  return {
    ...openConversations(database),

    async threadState(threadId) {
      const row = await database
        .prepare('SELECT id, version, approved_count, closed_at FROM threads WHERE id = ?')
        .bind(threadId)
        .first<StateRow>();
      return row ? toState(row) : { version: 0, approvedCount: 0 };
    },

    async threadStates(threadIds) {
      if (threadIds.length === 0) return new Map();
      const results = await database.batch<StateRow>(
        chunksOf(threadIds, PARAMETERS).map((ids) => database.prepare(statesSql(ids.length)).bind(...ids)),
      );
      const rows = results.flatMap(({ results: found }) => found);
      return new Map(rows.map((row) => [row.id, toState(row)]));
    },

    async latestOf(threadIds, most) {
      if (threadIds.length === 0) return new Map();
      const results = await database.batch<LatestRow>(
        threadIds.map((id) => database.prepare(LATEST_OF_THREAD).bind(id, most)),
      );
      return new Map(threadIds.map((id, n) => [id, (results[n]?.results ?? []).map(toLatest)]));
    },

    async latest(most, before) {
      const { results } = await database
        .prepare(LATEST_OF_SITE)
        .bind(...bounds(before), most + 1)
        .all<LatestRow & { thread_id: string }>();
      return page(results, most, placeOfComment, (row) => ({ ...toLatest(row), threadId: row.thread_id }));
    },

    async siteVersion() {
      return (await database.prepare(SITE_VERSION).first<number>('version')) ?? 0;
    },

    async active(most, before) {
      const { results } = await database
        .prepare(ACTIVE_THREADS)
        .bind(...bounds(before), most + 1)
        .all<{ id: string; approved_count: number; active_at: number }>();
      const place = ({ id, active_at: at }: { id: string; active_at: number }) => ({ at, id });
      return page(results, most, place, ({ id, approved_count: approvedCount }) => ({ id, approvedCount }));
    },
  };
}

function toState({ version, approved_count: approvedCount, closed_at: closedAt }: StateRow): ThreadState {
  return { version, approvedCount, ...(closedAt !== null && { closedAt: new Date(closedAt) }) };
}

function toLatest(row: LatestRow): LatestComment {
  return {
    id: row.id,
    ...(row.parent_id !== null && { parentId: row.parent_id }),
    ...(row.parent_at !== null && { parentAt: new Date(row.parent_at) }),
    name: row.author_name,
    text: row.text,
    createdAt: new Date(row.created_at),
  };
}

function chunksOf<Item>(items: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, n) => items.slice(n * most, (n + 1) * most));
}
