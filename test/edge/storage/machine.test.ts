import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, withDatabase } from '#local/database.ts';
import { appeal } from '#edge/comments/appeal.ts';
import { decideEdit } from '#edge/comments/decide-edit.ts';
import { decide } from '#edge/comments/decide.ts';
import { editComment, editNonce } from '#edge/comments/edit.ts';
import { erase } from '#edge/comments/erase.ts';
import { createReaderKeys } from '#edge/comments/reader-key.ts';
import { Refusal } from '#edge/comments/refusal.ts';
import { report } from '#edge/comments/report.ts';
import { mayBecome } from '#edge/comments/transitions.ts';
import { bringBack, withdraw } from '#edge/comments/withdraw.ts';
import { openAuthorStore } from '#edge/storage/authors.ts';
import { openCommentStore } from '#edge/storage/d1.ts';
import { openReportStore } from '#edge/storage/reports.ts';
import { openSaltStore } from '#edge/storage/salts.ts';
import { sending } from '../../support/sending.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Status } from '#edge/comments/comment.ts';
import type { Action } from '#edge/comments/store.ts';
import type { Actor } from '#edge/comments/transitions.ts';

let state: string;

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'dateline-machine-'));
  await migrate(state);
}, 180_000);

afterAll(() => rm(state, { recursive: true, force: true }));

/** Two branches: 1 answers 0, 2 answers 1, 3 answers 0; 4 stands alone. Two authors, and one who keeps no cookie. */
const tree = [
  { author: 'x' },
  { parent: 0, author: 'y' },
  { parent: 1, author: 'x' },
  { parent: 0 },
  { author: 'y' },
] as const;

type Act =
  | { act: 'decide'; to: Status }
  | { act: 'decide-edit'; publish: boolean }
  | { act: 'edit' | 'withdraw' | 'return' | 'appeal' | 'erase' | 'report' };

/** What there is room for in each status; what is there more often is done more often. */
const room: Readonly<Record<Status, readonly Act[]>> = {
  pending: [
    ...times(4, { act: 'decide', to: 'approved' }),
    ...[{ act: 'decide', to: 'rejected' } as const, { act: 'decide', to: 'spam' } as const],
    ...[{ act: 'edit' } as const, { act: 'withdraw' } as const, { act: 'erase' } as const],
  ],
  approved: [
    ...[{ act: 'decide', to: 'pending' } as const, { act: 'decide', to: 'rejected' } as const],
    ...times(4, { act: 'edit' }),
    ...times(3, { act: 'decide-edit', publish: false }),
    ...times(2, { act: 'decide-edit', publish: true }),
    ...times(3, { act: 'withdraw' }),
    ...times(4, { act: 'report' }),
    { act: 'erase' },
  ],
  rejected: [...times(2, { act: 'appeal' }), { act: 'decide', to: 'approved' }, { act: 'erase' }],
  spam: [...times(2, { act: 'appeal' }), { act: 'decide', to: 'pending' }],
  withdrawn: [...times(5, { act: 'return' }), { act: 'decide', to: 'approved' }, { act: 'erase' }],
  erased: [{ act: 'decide', to: 'approved' }, { act: 'return' }],
};

function times(count: number, act: Act): Act[] {
  return Array<Act>(count).fill(act);
}

/** Mostly what there is room for, on the comment as it is; at times anything, or on the comment as it was. */
const step = fc.record({
  comment: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3, 4),
  choice: fc.nat(),
  anything: fc.constantFrom(false, false, false, false, true),
  behind: fc.constantFrom(0, 0, 0, 0, 0, 1),
  reader: fc.nat({ max: 5 }),
  hours: fc.constantFrom(0, 0, 0, 0, 0, 1, 25),
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Row {
  id: string;
  parent_id: string | null;
  author_id: string | null;
  status: Status;
  version: number;
  reply_count: number;
  waiting_revision: number | null;
  published_revision: number | null;
  published: string | null;
}

interface Logged {
  comment_id: string;
  actor: Actor;
  action: Action;
  from_status: Status;
  to_status: Status;
  from_version: number;
}

const moderator = { id: 'Ana', name: 'Ana' };

test('whatever moderators, authors and readers do, the log, the counts and the page tell the same', async () => {
  await withDatabase(state, async (database) => {
    await database
      .prepare("INSERT INTO moderators (id, name, role, created_at) VALUES ('Ana', 'Ana', 'moderator', 0)")
      .run();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
        const world = await begin(database, `thread-${run++}`);
        for (const one of steps) {
          try {
            await world.take(one);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
          await world.check();
        }
      }),
      { numRuns: 12 },
    );
  });
}, 600_000);

async function begin(database: D1Database, threadId: string) {
  const stores = {
    comments: openCommentStore(database),
    authors: openAuthorStore(database),
    reports: openReportStore(database),
    readerKeys: createReaderKeys(openSaltStore(database)),
  };
  const idOf = (n: number) => `${threadId}-${n}`;
  let now = Date.UTC(2026, 0, 1);
  let texts = 0;
  /** What a moderator said yes to, by comment. */
  const read = new Set<string>();

  for (const [n, one] of tree.entries()) {
    await stores.comments.add({
      ...{ id: idOf(n), threadId, name: 'Mira', text: `${idOf(n)} text 0`, status: 'pending', version: 0 },
      ...('parent' in one && { parentId: idOf(one.parent) }),
      ...('author' in one && { authorToken: `${threadId}-${one.author}` }),
      ...{ holdReasons: [], createdAt: new Date(now + n), formNonce: idOf(n), capability: idOf(n) },
    });
  }

  async function take(one: Step): Promise<void> {
    now += 60_000 + one.hours * 3_600_000;
    const commentId = idOf(one.comment);
    const before = await stores.comments.comment(commentId);
    if (!before) throw new Error(`missing comment: ${commentId}`);
    const acts = one.anything ? Object.values(room).flat() : room[before.status];
    const chosen = acts[one.choice % acts.length];
    if (!chosen) throw new Error('missing act');
    const time = new Date(now);
    if (chosen.act === 'report') {
      const wish = { threadId, commentId, reason: 'abusive', words: 'x', address: `192.0.2.${one.reader}`, now: time };
      return report(wish, stores);
    }
    const version = before.version - one.behind;
    const wish = { commentId, version, reason: 'abusive' as const, moderator, now: time };
    const own = { capability: commentId, version, now: time };
    switch (chosen.act) {
      case 'decide':
        await decide({ ...wish, to: chosen.to }, stores.comments);
        if (chosen.to === 'approved') read.add(`${commentId}: ${before.text}`);
        return;
      case 'decide-edit':
        await decideEdit({ ...wish, publish: chosen.publish }, stores.comments);
        if (chosen.publish) read.add(`${commentId}: ${before.text}`);
        return;
      case 'edit': {
        const around = await sending({
          ...{ store: stores.comments, now: time, thread: { id: threadId }, edited: before },
          ...{ name: before.name, text: `${commentId} text ${++texts}`, nonce: editNonce(before, version, 'x') },
        });
        return editComment({ ...around, edited: before }, version);
      }
      case 'withdraw':
        return withdraw(own, stores.comments);
      case 'return':
        return bringBack(own, stores.comments);
      case 'appeal':
        return appeal({ ...own, words: 'Please' }, stores);
      case 'erase':
        return erase(own, stores);
    }
  }

  async function check(): Promise<void> {
    const [comments, decisions, threads, authors] = await database.batch([
      database
        .prepare(
          `SELECT c.*, r.text AS published FROM comments c
           LEFT JOIN revisions r ON r.comment_id = c.id AND r.number = c.published_revision
           WHERE thread_id = ? ORDER BY c.id`,
        )
        .bind(threadId),
      database
        .prepare(
          `SELECT d.* FROM decisions d JOIN comments c ON c.id = d.comment_id WHERE c.thread_id = ?
           ORDER BY d.from_version`,
        )
        .bind(threadId),
      database.prepare('SELECT approved_count FROM threads WHERE id = ?').bind(threadId),
      database
        .prepare(`SELECT a.* FROM authors a WHERE id IN (SELECT author_id FROM comments WHERE thread_id = ?)`)
        .bind(threadId),
    ]);
    const rows = (comments?.results ?? []) as Row[];
    const log = (decisions?.results ?? []) as Logged[];
    expect(log).toHaveLength(rows.reduce((sum, { version }) => sum + version, 0));

    const approved = rows.filter(({ status }) => status === 'approved');
    expect((threads?.results as { approved_count: number }[])[0]?.approved_count).toBe(approved.length);

    for (const row of rows) {
      let status: Status = 'pending';
      const own = log.filter(({ comment_id }) => comment_id === row.id);
      for (const [n, { actor, action, from_status: from, to_status: to, from_version: version }] of own.entries()) {
        expect([from, version]).toEqual([status, n]);
        expect(action === 'decide-edit' ? [from, to] : mayBecome(actor, from, to)).toEqual(
          action === 'decide-edit' ? ['approved', 'approved'] : true,
        );
        status = to;
      }
      expect(row.status).toBe(status);
      expect(row.reply_count).toBe(approved.filter((other) => isBelow(other, row, rows)).length);
      expect(row.published !== null).toBe(status === 'approved');
      if (row.published !== null) expect(read).toContain(`${row.id}: ${row.published}`);
      if (row.waiting_revision !== null) expect(['approved', 'withdrawn']).toContain(status);
      if (status === 'erased') expect(row.author_id).toBeNull();
    }

    for (const author of (authors?.results ?? []) as { id: string; approved_count: number; rejected_count: number }[]) {
      const theirs = rows.filter(({ author_id: id }) => id === author.id).map(({ status }) => status);
      const truth = [
        theirs.filter((status) => status === 'approved').length,
        theirs.filter((status) => status === 'rejected' || status === 'spam').length,
      ];
      expect([author.approved_count, author.rejected_count]).toEqual(truth);
    }
  }

  return { take, check };
}

function isBelow(row: Row, above: Row, rows: readonly Row[]): boolean {
  const parent = rows.find(({ id }) => id === row.parent_id);
  return parent !== undefined && (parent.id === above.id || isBelow(parent, above, rows));
}
