import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, withDatabase } from '#local/database.ts';
import { decide } from '#edge/comments/decide.ts';
import { Refusal } from '#edge/comments/refusal.ts';
import { openCommentStore } from '#edge/storage/d1.ts';
import type { Status } from '#edge/comments/comment.ts';
import type { NewComment } from '#edge/comments/store.ts';

let state: string;

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'dateline-d1-'));
  await migrate(state);
});

afterAll(() => rm(state, { recursive: true, force: true }));

const statuses: Status[] = ['pending', 'approved', 'rejected', 'spam', 'withdrawn', 'erased'];
const moderators = ['Ana', 'Ben', 'Eve'].map((name) => ({ id: name, name }));

/** Somebody decides on one of three comments, as it was `behind` decisions ago. */
const wishes = fc.array(
  fc.record({
    comment: fc.nat({ max: 2 }),
    to: fc.constantFrom(...statuses),
    behind: fc.constantFrom(0, 0, 0, 1),
    moderator: fc.constantFrom(...moderators),
  }),
  { maxLength: 25 },
);

function written(thread: string, n: number): NewComment {
  const id = `${thread}-${n}`;
  return {
    id,
    threadId: thread,
    name: 'Mira',
    text: `Comment ${n}`,
    status: 'pending',
    version: 0,
    holdReasons: [],
    createdAt: new Date(1000 + n),
    formNonce: id,
    capability: id,
  };
}

test('whatever three moderators decide, log, statuses, versions and counts agree', async () => {
  await withDatabase(state, async (database) => {
    const store = openCommentStore(database);
    for (const { id, name } of moderators) {
      await database
        .prepare("INSERT INTO moderators (id, name, role, created_at) VALUES (?, ?, 'moderator', 0)")
        .bind(id, name)
        .run();
    }
    let run = 0;
    await fc.assert(
      fc.asyncProperty(wishes, async (sequence) => {
        const thread = `thread-${run++}`;
        const comments = [0, 1, 2].map((n) => written(thread, n));
        for (const one of comments) await store.add(one);
        const replayed = new Map<string, Status>(comments.map(({ id }) => [id, 'pending']));
        const decisions = new Map(comments.map(({ id }) => [id, 0]));

        for (const [n, { comment, to, behind, moderator }] of sequence.entries()) {
          const commentId = comments[comment]?.id ?? '';
          const version = (decisions.get(commentId) ?? 0) - behind;
          const wish = { commentId, to, version, reason: 'spam' as const, moderator, now: new Date(2000 + n) };
          try {
            await decide(wish, store);
            expect(behind).toBe(0);
            decisions.set(commentId, version + 1);
            replayed.set(commentId, to);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        }

        const approved = [...replayed.values()].filter((status) => status === 'approved').length;
        const [kept, last, state, published, active, latest] = await Promise.all([
          Promise.all(comments.map(({ id }) => store.comment(id))),
          Promise.all(comments.map(({ id }) => store.newestDecision(id))),
          store.threadState(thread),
          store.published(thread, 'oldest'),
          store.active(1000),
          store.latestOf([thread], 3),
        ]);
        const expected = comments.map(({ id }) => [replayed.get(id), decisions.get(id)]);
        expect(kept.map((one) => [one?.status, one?.version])).toEqual(expected);
        expect(last.map((one) => one?.to ?? 'pending')).toEqual(kept.map((one) => one?.status));
        expect(state.approvedCount).toBe(approved);
        expect(published.items).toHaveLength(approved);
        expect(active.items.find(({ id }) => id === thread)?.approvedCount ?? 0).toBe(approved);
        expect(latest.get(thread)).toHaveLength(approved);
      }),
      { numRuns: 20 },
    );
  });
}, 120_000);

test('threadStates(ids) takes any number of threads at once', async () => {
  await withDatabase(state, async (database) => {
    const store = openCommentStore(database);
    await database.batch(
      [1, 95, 250].map((n) =>
        database.prepare('INSERT INTO threads (id, version, approved_count) VALUES (?, ?, ?)').bind(`many-${n}`, n, n),
      ),
    );
    const states = await store.threadStates(Array.from({ length: 300 }, (_, n) => `many-${n}`));
    expect([...states].map(([id]) => id).sort()).toEqual(['many-1', 'many-250', 'many-95']);
    expect(states.get('many-250')).toEqual({ version: 250, approvedCount: 250 });
    expect(await store.threadStates([])).toEqual(new Map());
  });
});

test('published(thread, after) goes through a long thread page by page, each comment once', async () => {
  await withDatabase(state, async (database) => {
    const store = openCommentStore(database);
    // Some in the same millisecond: the id decides between them.
    await database.batch([
      database.prepare("INSERT INTO threads (id, version, approved_count) VALUES ('long', 230, 230)"),
      database.prepare(
        `WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 229)
         INSERT INTO comments (id, thread_id, author_name, status, version, published_revision, latest_revision,
           hold_reasons, created_at, form_nonce, status_token_hash, text_digest)
         SELECT 'long-' || n, 'long', 'Mira', 'approved', 1, 1, 1, '[]', 1000 + n / 3, 'long-' || n, 'long-' || n, ''
         FROM numbers`,
      ),
      database.prepare(
        `INSERT INTO revisions (comment_id, number, text, created_at)
         SELECT id, 1, 'A comment', created_at FROM comments WHERE thread_id = 'long'`,
      ),
    ]);
    const seen: string[] = [];
    let page = await store.published('long', 'oldest');
    seen.push(...page.items.map(({ top }) => top.id));
    while (page.next) {
      page = await store.published('long', 'oldest', page.next);
      seen.push(...page.items.map(({ top }) => top.id));
    }
    expect(seen).toHaveLength(230);
    expect(new Set(seen).size).toBe(230);
  });
});
