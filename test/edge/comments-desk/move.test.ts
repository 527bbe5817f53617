import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { readAddresses } from '#comments-desk/move/addresses.ts';
import { keepArrivals, notePresent, STATEMENTS } from '#comments-desk/move/keep.ts';
import { readers } from '#comments-desk/move/readers.ts';
import { describe, sumsOf } from '#comments-desk/move/report.ts';
import { Staging } from '#comments-desk/move/staging.ts';
import { openCommentStore } from '#edge/storage/d1.ts';
import { withDatabase } from '#local/database.ts';
import { emptyState } from './databases.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Addresses } from '#comments-desk/move/addresses.ts';
import type { MovedComment, Source } from '#comments-desk/move/record.ts';

const now = new Date('2026-11-24T10:00:00Z');

let addresses: Addresses;
beforeAll(async () => {
  addresses = await readAddresses('test/edge/fixture');
});

type Records = Iterable<MovedComment> | AsyncIterable<MovedComment>;

/** All but the words of the command. */
async function move(
  database: D1Database,
  source: string,
  records: Records,
  kept: (count: number) => void = () => undefined,
) {
  const staging = await Staging.open(addresses);
  try {
    for await (const record of records) staging.add(record, now);
    await notePresent(database, source, staging);
    staging.settle();
    const sums = sumsOf(staging);
    const told = describe(staging, sums);
    await keepArrivals(database, source, staging, kept);
    return { sums, told };
  } finally {
    staging.close();
  }
}

/** Everything that an import writes. */
async function all(database: D1Database) {
  const [comments, threads, site] = await database.batch([
    database.prepare(
      `SELECT c.source_id, p.source_id AS parent, r.source_id AS root, c.thread_id, c.author_name, c.status, c.version,
         c.published_revision, c.reply_count, c.created_at, c.hold_reasons, v.text
       FROM comments c LEFT JOIN comments p ON p.id = c.parent_id LEFT JOIN comments r ON r.id = c.root_id
       LEFT JOIN revisions v ON v.comment_id = c.id ORDER BY c.source_id`,
    ),
    database.prepare('SELECT * FROM threads ORDER BY id'),
    database.prepare('SELECT version FROM site'),
  ]);
  return { comments: comments?.results as Record<string, unknown>[], threads: threads?.results, site: site?.results };
}

// Each starts a workerd of its own, which takes its time where a machine has much to do.
vi.setConfig({ testTimeout: 120_000 });

test('Disqus comes with states, replies, counts and dates, once', async () => {
  const state = await emptyState();
  await withDatabase(state, async (database) => {
    const file = 'test/comments-desk/golden/disqus.xml';
    const { sums, told } = await move(database, 'disqus', readers.disqus(file));
    expect(sums).toEqual({ read: 9, come: 5, there: 0, leftOut: 4 });
    expect(told).toContain('http://old.gazette.example/2012/the-ferry.html');
    expect(told).toContain('9 comments in the file = 5 that come + 0 here already + 4 left out');

    const first = await all(database);
    const brief = first.comments.map(
      ({ source_id: id, parent, root, status, published_revision: revision, reply_count: replies }) => [
        id,
        parent,
        root,
        status,
        revision,
        replies,
      ],
    );
    expect(brief).toEqual([
      ['5001', null, null, 'approved', 1, 1],
      ['5002', '5001', '5001', 'erased', null, 1],
      ['5003', '5002', '5001', 'approved', 1, 0],
      ['5005', null, null, 'spam', null, 0],
      ['5006', null, null, 'approved', 1, 0],
    ]);
    expect(first.comments[1]).toMatchObject({ author_name: '', text: null, version: 0 });
    expect(first.comments[2]).toMatchObject({ author_name: 'nia', created_at: Date.parse('2019-03-01T10:05:00Z') });
    expect(first.threads).toEqual([
      { id: 'flood', version: 1, approved_count: 3, active_at: Date.parse('2019-03-01T10:08:00Z'), closed_at: null },
    ]);
    const { items } = await openCommentStore(database).published('flood', 'oldest');
    const names = items.flatMap(({ top, below }) => [top, ...below.items].map(({ comment }) => comment?.name));
    // The one that was deleted there keeps its place for the reply to it.
    expect(names).toEqual(["Mira O'Neil", undefined, 'nia', '王伟']);

    const again = await move(database, 'disqus', readers.disqus(file));
    expect(again.sums).toEqual({ read: 9, come: 0, there: 5, leftOut: 4 });
    expect(await all(database)).toEqual(first);

    const other = await move(database, 'disqus:blog', readers.disqus(file));
    expect(other.sums.come).toBe(5);
  });

  const bytes = await bytesOf(state);
  expect(bytes).toContain('The river stood at');
  for (const secret of ['mail.example', '192.0.2.', '198.51.100.4', 'spam.example', 'Taken back by its author'])
    expect(bytes).not.toContain(secret);
});

async function bytesOf(state: string): Promise<string> {
  const folder = join(state, 'v3', 'd1');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.sqlite(-wal)?$/.test(name));
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')))).join('');
}

test('what waited waits on, and moderators are told why', async () => {
  await withDatabase(await emptyState(), async (database) => {
    await move(database, 'wordpress', readers.wordpress('test/comments-desk/golden/wordpress.xml'));
    const store = openCommentStore(database);
    const { items } = await store.withStatus('pending');
    expect(items).toMatchObject([
      { name: 'Nia', version: 0, holdReasons: [{ check: 'import', detail: 'It waited at wordpress' }] },
    ]);
    const by = { actor: 'moderator', id: 'ana', name: 'Ana' } as const;
    await database.prepare("INSERT INTO moderators VALUES ('ana', 'Ana', 'admin', 5)").run();
    const step = { commentId: items[0]!.id, by, action: 'decide', from: 'pending', to: 'approved' } as const;
    expect(await store.decide({ ...step, id: 'd', fromVersion: 0, decidedAt: now })).toBe(true);
    const { comments, threads } = await all(database);
    expect(comments.map(({ source_id: id, reply_count: replies }) => [id, replies])).toEqual([
      ...[
        ['21', 1],
        ['22', 0],
        ['24', 1],
        ['25', 0],
        ['26', 0],
      ],
    ]);
    expect(threads).toMatchObject([{ id: 'flood', version: 2, approved_count: 3 }]);
  });
});

const kept = fc.record({
  parent: fc.option(fc.nat({ max: 15 }), { nil: undefined }),
  address: fc.constantFrom(
    '/articles/flood/',
    '/articles/flood/',
    '/zh-hans/articles/tide/',
    '/articles/tide/',
    '/nowhere',
  ),
  standing: fc.constantFrom('approved', 'approved', 'pending', 'spam', 'deleted'),
  text: fc.constantFrom('A text', 'A text', '', 'a'.repeat(30_000)),
  day: fc.nat({ max: 5000 }),
  isDated: fc.constantFrom(true, true, true, false),
  repeats: fc.constantFrom(false, false, false, true),
});

function records(
  drafts: (typeof kept extends fc.Arbitrary<infer Value> ? Value : never)[],
  run: number,
): MovedComment[] {
  return drafts.map(({ parent, address, standing, text, day, isDated, repeats }, n) => ({
    sourceId: `${run}-${repeats ? 0 : n}`,
    // To one before it, after it, to itself, or to none that there is.
    parentSourceId: parent === undefined ? '' : `${run}-${parent}`,
    address,
    name: '',
    text,
    createdAt: isDated ? new Date(Date.UTC(2010) + day * 86_400_000) : undefined,
    standing: standing as MovedComment['standing'],
    hasPersonalData: false,
  }));
}

test('whatever replies to what, in any order and stopped anywhere: counts are right, and in is out', async () => {
  await withDatabase(await emptyState(), async (database) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(kept, { maxLength: 16 }), fc.nat({ max: 16 }), async (drafts, stop) => {
        const file = records(drafts, (run += 1));
        // As after a run that was stopped: a part of the file is there already.
        const part = await move(database, 'isso', file.slice(0, stop));
        const whole = await move(database, 'isso', file);
        expect(whole.sums.read).toBe(file.length);
        expect(whole.sums.there).toBeLessThanOrEqual(part.sums.come);
        expect((await move(database, 'isso', file)).sums.come).toBe(0);
        expect(await wrongCounts(database)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
}, 180_000);

test('what was deleted is not brought for a reply that is there without it', async () => {
  await withDatabase(await emptyState(), async (database) => {
    const [deleted, reply] = records(
      [
        { parent: undefined, standing: 'deleted' as const },
        { parent: 0, standing: 'approved' as const },
      ].map((one) => ({
        ...one,
        address: '/articles/flood/' as const,
        text: 'A text',
        day: 1,
        isDated: true,
        repeats: false,
      })),
      0,
    ) as [MovedComment, MovedComment];
    expect((await move(database, 'isso', [reply])).sums.come).toBe(1);
    expect((await move(database, 'isso', [deleted, reply])).sums).toMatchObject({ come: 0, there: 1, leftOut: 1 });
    expect(await wrongCounts(database)).toEqual([]);
  });
});

/** Where what is counted is not what there is. */
async function wrongCounts(database: D1Database): Promise<unknown[]> {
  const { results } = await database
    .prepare(
      `SELECT id, 'thread' AS what FROM threads t WHERE
         approved_count <> (SELECT count(*) FROM comments WHERE thread_id = t.id AND status = 'approved')
         OR active_at IS NOT (SELECT max(created_at) FROM comments WHERE thread_id = t.id AND status = 'approved')
       UNION ALL
       SELECT id, 'replies' FROM comments c WHERE reply_count <> (
         WITH RECURSIVE below (id, status) AS (
           SELECT id, status FROM comments WHERE parent_id = c.id
           UNION ALL SELECT d.id, d.status FROM comments d JOIN below b ON d.parent_id = b.id
         ) SELECT count(*) FROM below WHERE status = 'approved')
       UNION ALL
       SELECT c.id, 'root' FROM comments c LEFT JOIN comments p ON p.id = c.parent_id
         WHERE c.root_id IS NOT coalesce(p.root_id, p.id)
       UNION ALL
       SELECT id, 'tombstone without replies' FROM comments c WHERE status = 'erased'
         AND NOT EXISTS (SELECT 1 FROM comments WHERE parent_id = c.id)`,
    )
    .all();
  return results;
}

test('a run that was stopped between two transactions is gone on with', async () => {
  await withDatabase(await emptyState(), async (database) => {
    const file = Array.from({ length: 700 }, (_, n): MovedComment => ({
      ...{
        sourceId: String(n),
        address: '/articles/flood/',
        parentSourceId: n % 7 === 0 ? '' : String(n - 1),
        name: 'Mira',
      },
      ...{
        text: `Comment ${n}`,
        createdAt: new Date(1_500_000_000_000 + n),
        standing: 'approved',
        hasPersonalData: false,
      },
    }));
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(move(database, 'remark42', file, stop)).rejects.toThrow('stopped');
    expect(await wrongCounts(database)).toEqual([]);
    const { sums } = await move(database, 'remark42', file);
    expect(sums).toEqual({ read: 700, come: 450, there: 250, leftOut: 0 });
    expect(await wrongCounts(database)).toEqual([]);
    expect((await all(database)).threads).toMatchObject([{ approved_count: 700 }]);
  });
});

test.each(['disqus', 'wordpress', 'remark42'] as const satisfies Source[])(
  'what is left out of %s is told',
  async (source) => {
    const file = { disqus: 'disqus.xml', wordpress: 'wordpress.xml', remark42: 'remark42.jsonl' }[source];
    const staging = await Staging.open(addresses);
    for await (const record of readers[source](join('test/comments-desk/golden', file))) staging.add(record, now);
    staging.settle();
    const { read, come, leftOut } = sumsOf(staging);
    expect(come + leftOut).toBe(read);
    expect(describe(staging, sumsOf(staging))).toContain('none of these is taken');
    staging.close();
  },
);

test('no statement goes through the comments that are there already', async () => {
  await withDatabase(await emptyState(), async (database) => {
    const explained = STATEMENTS.map((sql) => {
      const values = ['[]', ...(sql.includes('?2') ? ['isso'] : [])];
      return database.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...values);
    });
    const results = await database.batch<{ detail: string }>(explained);
    const plans = results.flatMap(({ results: rows }) => rows.map(({ detail }) => detail));
    expect(plans.length).toBeGreaterThan(STATEMENTS.length);
    for (const plan of plans) expect(plan).not.toMatch(/comments_by_status|SCAN (?:c|comments)\b/);
  });
});
