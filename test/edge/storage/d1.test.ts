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

        for (const { id } of comments) {
          const kept = await store.comment(id);
          expect([kept?.status, kept?.version]).toEqual([replayed.get(id), decisions.get(id)]);
          const last = await store.newestDecision(id);
          expect(last?.to ?? 'pending').toBe(kept?.status);
        }
        const approved = [...replayed.values()].filter((status) => status === 'approved').length;
        expect((await store.threadState(thread)).approvedCount).toBe(approved);
        expect((await store.published(thread)).items).toHaveLength(approved);
        const listed = (await store.active(1000)).items.find(({ id }) => id === thread);
        expect(listed?.approvedCount ?? 0).toBe(approved);
        expect((await store.latestOf([thread], 3)).get(thread)).toHaveLength(approved);
      }),
      { numRuns: 20 },
    );
  });
});

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
    const [ana = { id: '', name: '' }] = moderators;
    // Some in the same millisecond: the id decides between them.
    const comments = Array.from({ length: 230 }, (_, n) => ({
      ...written('long', n),
      createdAt: new Date(1000 + Math.floor(n / 3)),
    }));
    await Promise.all(comments.map((comment) => store.add(comment)));
    const now = new Date(5000);
    const approve = ({ id }: NewComment) =>
      decide({ commentId: id, to: 'approved', version: 0, moderator: ana, now }, store);
    await Promise.all(comments.map(approve));
    const seen: string[] = [];
    let page = await store.published('long');
    seen.push(...page.items.map(({ id }) => id));
    while (page.next) {
      page = await store.published('long', page.next);
      seen.push(...page.items.map(({ id }) => id));
    }
    expect(seen).toHaveLength(230);
    expect(new Set(seen).size).toBe(230);
  });
});
