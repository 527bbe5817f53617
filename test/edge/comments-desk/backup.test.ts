import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '#comments-desk/backup/kinds.ts';
import { checkBackup } from '#comments-desk/backup/read.ts';
import { presentOf, restore } from '#comments-desk/backup/restore.ts';
import { backupOf, Changed } from '#comments-desk/backup/write.ts';
import { openCommentStore } from '#edge/storage/d1.ts';
import { createInvite } from '#edge/storage/invite.ts';
import { withDatabase } from '#local/database.ts';
import { emptyState, temporaryFile } from './databases.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Status } from '#edge/comments/comment.ts';
import type { Action, Decider } from '#edge/comments/store.ts';

const facts = { now: new Date('2026-11-24T10:00:00Z'), site: 'https://gazette.example' };

async function backup(database: D1Database): Promise<string> {
  let text = '';
  for await (const piece of backupOf(database, facts)) text += piece;
  return text;
}

async function restored(database: D1Database, file: string): Promise<string[]> {
  await checkBackup(file);
  return restore(database, file, await presentOf(database, file), () => undefined);
}

/** Whatever can be written, and more: no text that came with a form has signs that can’t be seen. */
const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

const statuses: Status[] = ['pending', 'approved', 'rejected', 'spam', 'withdrawn', 'erased'];
const ana = { actor: 'moderator', id: 'ana', name: 'Ana' } as const;
const deciders: [Decider, Action][] = [
  [ana, 'decide'],
  [{ actor: 'author' }, 'withdraw'],
  [{ actor: 'readers' }, 'report'],
  [{ actor: 'rules' }, 'publish'],
];

const histories = fc.array(
  fc.record({
    thread: fc.constantFrom('flood', 'tide', '潮汐'),
    name: words,
    text: words,
    /** Which of the comments before it replies to, if that is in its thread. */
    parent: fc.option(fc.nat({ max: 9 })),
    token: fc.option(fc.constantFrom('cookie-1', 'cookie-2')),
    createdAt: fc.date({ min: new Date('2001-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    detail: words,
    decisions: fc.array(
      fc.record({
        to: fc.constantFrom(...statuses),
        decider: fc.constantFrom(...deciders),
        edit: fc.option(words),
        reason: fc.option(fc.constantFrom('spam' as const, 'illegal' as const)),
      }),
      { maxLength: 4 },
    ),
    report: fc.option(words),
  }),
  { maxLength: 10 },
);
type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;

async function live(database: D1Database, histories: History, rules: string): Promise<void> {
  const store = openCommentStore(database);
  await database.batch([
    database.prepare("INSERT INTO moderators VALUES ('ana', 'Ana', 'admin', 5), ('idle', 'Idle', 'reader', 6)"),
    database.prepare('INSERT INTO rules VALUES (1, ?, 7)').bind(rules),
  ]);
  let number = 0;
  for (const [n, { thread, name, text, parent, token, createdAt, detail, decisions, report }] of histories.entries()) {
    const parentId = parent !== null && parent < n && histories[parent]?.thread === thread ? `c${parent}` : undefined;
    await store.add({
      ...{ id: `c${n}`, threadId: thread, name, text, status: 'pending', version: 0, createdAt },
      holdReasons: [{ check: 'links', detail }],
      ...(parentId && { parentId }),
      ...(token && { authorToken: token }),
      formNonce: `nonce-${n}`,
      capability: `capability-${n}`,
    });
    let from: Status = 'pending';
    for (const [version, { to, decider, edit, reason }] of decisions.entries()) {
      const [by, action] = decider;
      const at = new Date(createdAt.getTime() + 1000 * (number += 1));
      const decision = {
        ...{ id: `d${number}`, commentId: `c${n}`, by, action, from, to, fromVersion: version, decidedAt: at },
        ...(reason && { reason }),
      };
      expect(await store.decide(decision, edit === null ? undefined : { text: edit, holdReasons: [], at })).toBe(true);
      from = to;
    }
    await database.batch([
      database.prepare('UPDATE comments SET simhash = ?, appeal = ? WHERE id = ?').bind('00ff', detail, `c${n}`),
      database.prepare('INSERT INTO bands VALUES (1, ?, ?)').bind(detail, `c${n}`),
      ...(report === null
        ? []
        : [database.prepare("INSERT INTO reports VALUES (?, 'key', 'spam', ?, 9)").bind(`c${n}`, report)]),
    ]);
  }
}

test('export, import, export: the same bytes, whatever was written', async () => {
  const [from, to] = [await emptyState(), await emptyState()];
  const file = temporaryFile('backup.jsonl');
  await withDatabase(from, (source) =>
    withDatabase(to, (target) =>
      fc.assert(
        fc.asyncProperty(histories, words, async (histories, rules) => {
          await empty(source);
          await empty(target);
          await live(source, histories, rules);
          const before = await backup(source);
          await writeFile(file, before);
          expect(await restored(target, file)).toEqual([]);
          expect(await backup(target)).toBe(before);
        }),
        { numRuns: 12 },
      ),
    ),
  );
}, 180_000);

/** Takes everything out of a database, which its triggers are there to prevent. */
async function empty(database: D1Database): Promise<void> {
  const { results } = await database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all<{ name: string; sql: string }>();
  await database.batch(
    [
      ...results.map(({ name }) => `DROP TRIGGER ${name}`),
      ...kinds
        .toReversed()
        .map(({ name, table }) => (name === 'site' ? 'UPDATE site SET version = 0' : `DELETE FROM ${table}`)),
      ...results.map(({ sql }) => sql),
    ].map((sql) => database.prepare(sql)),
  );
}

describe('with some comments', { timeout: 120_000 }, async () => {
  const comment = (n: number) => ({
    ...{ id: `c${n}`, threadId: 'flood', name: 'Mira', text: `Comment ${n}`, status: 'pending' as const, version: 0 },
    ...{ holdReasons: [], createdAt: new Date(1_700_000_000_000 + n), formNonce: `n${n}`, capability: `c${n}` },
  });

  async function written(): Promise<{ text: string; file: string }> {
    const text = await withDatabase(await emptyState(), async (database) => {
      const store = openCommentStore(database);
      await database.prepare("INSERT INTO moderators VALUES ('ana', 'Ana', 'admin', 5)").run();
      for (let n = 0; n < 8; n += 1) await store.add(comment(n));
      await store.decide({
        ...{ id: 'd0', commentId: 'c0', by: ana, action: 'decide', from: 'pending', to: 'approved', fromVersion: 0 },
        decidedAt: new Date(1_700_000_100_000),
      });
      await createInvite(database, { name: 'Ana', role: 'admin', now: new Date() });
      return backup(database);
    });
    const file = temporaryFile('backup.jsonl');
    await writeFile(file, text);
    return { text, file };
  }
  const { text, file } = await written();
  const refused = async (altered: string | Buffer) => {
    const other = temporaryFile('altered.jsonl');
    await writeFile(other, altered);
    return checkBackup(other).then(
      () => 'it was taken',
      (error: Error) => error.message.replaceAll(other, 'FILE'),
    );
  };
  /** With the sum of what it now says. */
  const summed = (lines: string[]) => {
    const end = JSON.parse(lines.pop() ?? '') as object;
    const body = lines.map((line) => `${line}\n`).join('');
    return `${body}${JSON.stringify({ ...end, sha256: createHash('sha256').update(body).digest('hex') })}\n`;
  };
  const lines = () => text.trimEnd().split('\n');

  test('a backup names its format, its site and its moment first, and its counts last', () => {
    const all = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(all[0]).toEqual({
      ...{ kind: 'head', format: 'dateline-comments', version: 1 },
      ...{ exportedAt: '2026-11-24T10:00:00.000Z', site: 'https://gazette.example' },
    });
    expect(all.at(-1)).toMatchObject({ kind: 'end', counts: { comment: 8, revision: 8, decision: 1, moderator: 1 } });
    expect(all.map(({ kind }) => kind)).toEqual([
      ...['head', 'site', 'moderator', 'thread', ...Array<string>(8).fill('comment')],
      ...[...Array<string>(8).fill('revision'), 'decision', 'end'],
    ]);
  });

  test.each([
    ['an empty file', () => '', 'FILE  is empty'],
    ['a file of other things', () => '<html></html>\n', 'FILE  is no backup of comments'],
    ['JSON of other things', () => '{"version":1,"users":[],"posts":[]}\n', 'FILE  is no backup of comments'],
    ['bytes', () => Buffer.from([0, 255, 254, 10, 13, 200]), 'FILE  is no backup of comments'],
    [
      'another version',
      () => text.replace('"version":1,"exp', '"version":9,"exp'),
      'FILE  has version 9 of the format',
    ],
    ['a file cut behind a line', () => `${lines().slice(0, 9).join('\n')}\n`, 'FILE  is cut: its last line is missing'],
    ['a file cut in a line', () => text.slice(0, 1500), 'is cut in the middle of a line'],
    ['an altered text', () => text.replace('Comment 3', 'Comment 4'), 'FILE  was altered'],
    [
      'a line taken out',
      () =>
        lines()
          .filter((_, n) => n !== 7)
          .join('\n'),
      'FILE  was altered',
    ],
    ['a line after the last', () => `${text}{"kind":"rules"}\n`, 'FILE:23  goes on after its last line'],
    ['a broken line', () => text.replace('{"kind":"thread"', '{kind:"thread"'), 'FILE:4  is no line of a backup'],
    ['an unknown kind', () => summed(lines().toSpliced(3, 0, '{"kind":"poll"}')), 'FILE:4  unknown kind "poll"'],
    ['a column too few', () => text.replace(',"closed_at":null', ''), 'FILE:4  a thread without "closed_at"'],
    ['a column too many', () => text.replace(',"closed_at"', ',"a":1,"closed_at"'), 'FILE:4  a thread has no "a"'],
    ['a list for a text', () => text.replace('"closed_at":null', '"closed_at":[]'), '"closed_at" is neither'],
    ['a count that is wrong', () => text.replace('"comment":8', '"comment":7'), 'FILE  was altered'],
    [
      'lines in another order',
      () => summed([lines()[0]!, ...lines().slice(3, 4), ...lines().slice(1, 3), ...lines().slice(4)]),
      'FILE:3  a site out of its place',
    ],
  ])('%s is refused before anything is written', async (_what, altered, said) => {
    const message = await refused(altered());
    expect(message).toContain(said);
    expect(message).toContain('\n    fix: ');
  });

  test('a restore into a database that has comments of its own is refused', async () => {
    await withDatabase(await emptyState(), async (database) => {
      await openCommentStore(database).add({ ...comment(0), id: 'other' });
      await expect(presentOf(database, file)).rejects.toThrow('the database  is not empty');
    });
  });

  test('a restore that was stopped goes on where it was', async () => {
    await withDatabase(await emptyState(), async (database) => {
      const half = temporaryFile('half.jsonl');
      // What a stop leaves: the beginning, in the file's order.
      await writeFile(half, summed([...lines().slice(0, 8), lines().at(-1)!]));
      await restore(database, half, await presentOf(database, half), () => undefined);
      const present = await presentOf(database, file);
      expect(present).toEqual({ thread: 1, comment: 4 });
      await restore(database, file, present, () => undefined);
      expect(await backup(database)).toBe(text);
      expect((await presentOf(database, file))['comment']).toBe(8);
    });
  });

  test('a restore can be stopped between two parts', async () => {
    await withDatabase(await emptyState(), async (database) => {
      const stop = () => {
        throw new Error('stopped');
      };
      await expect(restore(database, file, {}, stop)).rejects.toThrow('stopped');
      await restored(database, file);
      expect(await backup(database)).toBe(text);
    });
  });

  test('a moderator of that name who is here already gets the decisions', async () => {
    await withDatabase(await emptyState(), async (database) => {
      await createInvite(database, { name: 'ANA', role: 'admin', now: new Date() });
      expect(await restored(database, file)).toEqual(['ANA']);
      const decision = await openCommentStore(database).newestDecision('c0');
      expect(decision?.by).toMatchObject({ actor: 'moderator', name: 'ANA' });
    });
  });

  test('what is written while it is read is noticed before the last line', async () => {
    await withDatabase(await emptyState(), async (database) => {
      await restored(database, file);
      const reading = backup(database);
      await openCommentStore(database).add(comment(99));
      // Either it was read before, or after, or it was noticed.
      const read = await reading.catch((error: unknown) => error);
      if (typeof read !== 'string') expect(read).toBeInstanceOf(Changed);
    });
  });

  test('an author’s link to the state of a comment works after a restore', async () => {
    await withDatabase(await emptyState(), async (database) => {
      await restored(database, file);
      const found = await openCommentStore(database).byCapability('c5');
      expect(found?.comment.text).toBe('Comment 5');
    });
  });

  test('every column is in a backup, or left out on purpose', async () => {
    const leftOut = {
      comments: ['is_shown'],
      ...{ passkeys: [], sessions: [], invites: [], challenges: [], day_salts: [], counters: [], d1_migrations: [] },
    };
    const columns = await withDatabase(await emptyState(), async (database) => {
      const { results } = await database
        .prepare(
          `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
           WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\\_cf%' ESCAPE '\\'`,
        )
        .all<{ table: string; column: string }>();
      return results;
    });
    const kept = new Map(kinds.map(({ table, columns }) => [table, columns]));
    const forgotten = columns.filter(
      ({ table, column }) =>
        !(kept.has(table)
          ? [...kept.get(table)!, ...(table === 'comments' ? leftOut.comments : [])].includes(column)
          : table in leftOut),
    );
    expect(forgotten).toEqual([]);
    expect(new Set(columns.map(({ table }) => table)).size).toBeGreaterThan(kinds.length);
    expect(text).not.toMatch(/passkey|invite|session|salt/);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});
