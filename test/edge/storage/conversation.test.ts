import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, withDatabase } from '#local/database.ts';
import { nest } from '#edge/comments/nest.ts';
import { ORDERS } from '#edge/comments/order.ts';
import { mayBecome } from '#edge/comments/transitions.ts';
import { openConversations } from '#edge/storage/conversation.ts';
import { openCommentStore } from '#edge/storage/d1.ts';
import type { Status } from '#edge/comments/comment.ts';
import type { Nested } from '#edge/comments/nest.ts';
import type { Order } from '#edge/comments/order.ts';
import type { Branch, CommentStore, Page, Place, ThreadEntry } from '#edge/comments/store.ts';

let state: string;

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'dateline-conversation-'));
  await migrate(state);
});

afterAll(() => rm(state, { recursive: true, force: true }));

/** A comment of the model: which it replies to, if any, and where it stands by now. */
interface Model {
  id: string;
  parentId?: string;
  at: number;
  status: Status;
  version: number;
}

const trees = fc.record({
  /** `parent` points back among those before it, or to none; a name may sort before that of its parent. */
  comments: fc.array(fc.record({ parent: fc.nat({ max: 14 }), later: fc.nat({ max: 2 }), name: fc.nat({ max: 9 }) }), {
    minLength: 1,
    maxLength: 14,
  }),
  decisions: fc.array(
    fc.record({
      of: fc.nat({ max: 13 }),
      to: fc.constantFrom<Status>('approved', 'approved', 'rejected', 'spam', 'pending'),
    }),
    { maxLength: 30 },
  ),
});

async function write(store: CommentStore, threadId: string, one: Model): Promise<void> {
  await store.add({
    id: one.id,
    threadId,
    ...(one.parentId !== undefined && { parentId: one.parentId }),
    name: `Author of ${one.id}`,
    text: `Text of ${one.id}`,
    status: 'pending',
    version: 0,
    holdReasons: [],
    createdAt: new Date(one.at),
    formNonce: one.id,
    capability: one.id,
  });
}

async function become(store: CommentStore, one: Model, to: Status): Promise<void> {
  if (!mayBecome('moderator', one.status, to)) return;
  const decision = { id: crypto.randomUUID(), commentId: one.id, by: { actor: 'rules' }, action: 'decide' } as const;
  await store.decide({ ...decision, from: one.status, to, fromVersion: one.version, decidedAt: new Date(0) });
  one.version += 1;
  one.status = to;
}

/** What readers should see of the model. */
function modelOf(comments: readonly Model[]) {
  const below = (id: string): Model[] =>
    comments.filter(({ parentId }) => parentId === id).flatMap((child) => [child, ...below(child.id)]);
  const approvedBelow = ({ id }: Model) => below(id).filter(({ status }) => status === 'approved').length;
  const shown = comments.filter((one) => one.status === 'approved' || approvedBelow(one) > 0);
  const byTime = (a: Model, b: Model) => a.at - b.at || (a.id < b.id ? -1 : 1);
  const by: Record<Order, (a: Model, b: Model) => number> = {
    oldest: byTime,
    newest: (a, b) => byTime(b, a),
    replies: (a, b) => approvedBelow(b) - approvedBelow(a) || byTime(b, a),
  };
  const entry = (one: Model) => ({ id: one.id, isGone: one.status !== 'approved', replyCount: approvedBelow(one) });
  const shownBelow = (id: string) =>
    below(id)
      .filter((one) => shown.includes(one))
      .sort(byTime);
  const tops = (order: Order) => shown.filter(({ parentId }) => parentId === undefined).sort(by[order]);
  const above = (one: Model): Model[] => {
    const parent = comments.find(({ id }) => id === one.parentId);
    return parent ? [...above(parent), parent] : [];
  };
  return { shown, tops, entry, shownBelow, above };
}

const seen = ({ id, replyCount, comment }: ThreadEntry) => ({ id, isGone: comment === undefined, replyCount });

async function allPages<Item>(read: (after?: Place) => Promise<Page<Item>>): Promise<{ items: Item[]; pages: number }> {
  const items: Item[] = [];
  let after: Place | undefined;
  for (let pages = 1; ; pages++) {
    const page = await read(after);
    items.push(...page.items);
    if (!page.next) return { items, pages };
    after = page.next;
  }
}

/** Small enough that small trees have many pages. */
const sizes = { tops: 2, below: 3, long: 5, above: 2 };

test('whatever is decided in whatever tree, readers see what the model says, each comment once, in each order', async () => {
  await withDatabase(state, async (database) => {
    const store = openCommentStore(database);
    const { published, inContext } = openConversations(database, sizes);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(trees, async ({ comments, decisions }) => {
        const thread = `tree-${run++}`;
        const models: Model[] = [];
        for (const [n, { parent, later, name }] of comments.entries()) {
          const above = parent < n ? models[parent] : undefined;
          models.push({
            id: `${thread}-${name}-${n}`,
            ...(above && { parentId: above.id }),
            at: (above?.at ?? 1000) + later,
            status: 'pending',
            version: 0,
          });
        }
        for (const one of models) await write(store, thread, one);
        for (const { of, to } of decisions) await become(store, models[of % models.length]!, to);

        const model = modelOf(models);
        for (const order of ORDERS) {
          const { items } = await allPages<Branch>((after) => published(thread, order, after));
          expect(items.map(({ top }) => seen(top))).toEqual(model.tops(order).map(model.entry));
          for (const { top, below } of items) {
            const rest = below.next
              ? (await allPages(async (after) => (await inContext(thread, top.id, after ?? below.next))!.below)).items
              : [];
            expect([...below.items, ...rest].map(seen)).toEqual(model.shownBelow(top.id).map(model.entry));
          }
        }
        for (const one of models) {
          const context = await inContext(thread, one.id);
          expect(context !== undefined).toBe(model.shown.includes(one));
          if (!context) continue;
          expect(context.above.map(seen)).toEqual(model.above(one).slice(-sizes.above).map(model.entry));
          expect(context.rootId).toBe(model.above(one)[0]?.id ?? one.id);
          expect(context.below.items.length).toBe(Math.min(sizes.below, model.shownBelow(one.id).length));
          expect(context.below.next !== undefined).toBe(model.shownBelow(one.id).length > sizes.below);
          expect(await inContext('elsewhere', one.id)).toBeUndefined();
        }
        const { approvedCount } = await store.threadState(thread);
        expect(approvedCount).toBe(models.filter(({ status }) => status === 'approved').length);
      }),
      { numRuns: 20 },
    );
  });
}, 120_000);

test('nothing of a comment that is not approved leaves the database, though its place is shown', async () => {
  await withDatabase(state, async (database) => {
    const store = openCommentStore(database);
    const parent: Model = { id: 'gone', at: 1000, status: 'pending', version: 0 };
    const reply: Model = { id: 'stays', parentId: 'gone', at: 1001, status: 'pending', version: 0 };
    for (const one of [parent, reply]) {
      await write(store, 'silent', one);
      await become(store, one, 'approved');
    }
    await become(store, parent, 'rejected');
    const given = [
      ...(await Promise.all(ORDERS.map((order) => store.published('silent', order)))),
      await store.inContext('silent', 'gone'),
      await store.inContext('silent', 'stays'),
    ];
    for (const one of given) {
      expect(JSON.stringify(one)).toContain('Text of stays');
      expect(JSON.stringify(one)).not.toMatch(/(?:Author|Text) of gone/);
    }
  });
});

test('a page ends before it becomes long, and a branch goes on along its own address', async () => {
  await withDatabase(state, async (database) => {
    await database.batch([
      database.prepare("INSERT INTO threads (id, version, approved_count) VALUES ('busy', 1, 1)"),
      ...['a', 'b', 'c', 'd'].flatMap((top, n) => [
        database
          .prepare(
            `INSERT INTO comments (id, thread_id, author_name, status, version, published_revision, latest_revision,
               hold_reasons, created_at, form_nonce, status_token_hash, text_digest, reply_count)
             VALUES (?1, 'busy', 'Mira', 'approved', 1, 1, 1, '[]', ?2, ?1, ?1, '', 130)`,
          )
          .bind(top, n),
        database
          .prepare(
            `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 130)
             INSERT INTO comments (id, thread_id, parent_id, root_id, author_name, status, version, published_revision,
               latest_revision, hold_reasons, created_at, form_nonce, status_token_hash, text_digest)
             SELECT ?1 || n, 'busy', ?1, ?1, 'Nia', 'approved', 1, 1, 1, '[]', 1000 + n, ?1 || n, ?1 || n, '' FROM numbers`,
          )
          .bind(top),
      ]),
      database.prepare(
        `INSERT INTO revisions (comment_id, number, text, created_at)
         SELECT id, 1, 'A comment', created_at FROM comments WHERE thread_id = 'busy'`,
      ),
    ]);
    const store = openCommentStore(database);
    const first = await store.published('busy', 'oldest');
    expect(first.items.map(({ top, below }) => [top.id, below.items.length])).toEqual([
      ['a', 100],
      ['b', 100],
    ]);
    const second = await store.published('busy', 'oldest', first.next);
    expect(second.items.map(({ top }) => top.id)).toEqual(['c', 'd']);
    const rest = await store.inContext('busy', 'a', first.items[0]?.below.next);
    expect([rest?.below.items.length, rest?.below.next]).toEqual([30, undefined]);
  });
});

test('nest(top, below) puts each once, below what it replies to, or below the top where that is on another page', () => {
  const entry = (id: string, parentId?: string): ThreadEntry => ({ id, ...(parentId && { parentId }), replyCount: 0 });
  const shape = ({ entry: { id }, replies }: Nested): unknown => [id, replies.map(shape)];
  // A reply of the same millisecond as what it replies to may come before it.
  const below = [entry('c', 'b'), entry('b', 'a'), entry('d', 'a'), entry('e', 'elsewhere')];
  expect(shape(nest(entry('a'), below))).toEqual([
    'a',
    [
      ['b', [['c', []]]],
      ['d', []],
      ['e', []],
    ],
  ]);
});
