import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ABOVE_IT, BELOW_IT, BRANCH, BRANCHES, SHOWN, TOPS_BY } from '#edge/storage/conversation.ts';
import { AUTHOR, COUNT, FORM_DIGEST, FREE_AT, REFUSED_LIKE, SAME_TEXT } from '#edge/storage/evidence.ts';
import { ACTIVE_THREADS, LATEST_OF_SITE, LATEST_OF_THREAD, SITE_VERSION, statesSql } from '#edge/storage/published.ts';
import { WITH_EDIT } from '#edge/storage/queue.ts';
import { REPORTS_SINCE } from '#edge/storage/reports.ts';
import { NEWER_RULES } from '#edge/storage/rules.ts';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, comment } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
  await comment(site, 'flood', 'Mira', 'A comment to decide on');
  await decide(site, ana, { ...entry(await look(site, ana), 'A comment to decide on'), to: 'approved' });
});

afterAll(() => site.stop());

const fails = (sql: string) =>
  site.database((database) =>
    database
      .prepare(sql)
      .run()
      .then(
        () => 'it went through',
        (error: Error) => error.message,
      ),
  );

test('a decision is neither changed nor deleted', async () => {
  expect(await fails("UPDATE decisions SET reason = 'spam'")).toContain('a decision is never changed');
  expect(await fails('DELETE FROM decisions')).toContain('a decision is never deleted');
});

test('a status changes only together with a decision', async () => {
  expect(await fails("UPDATE comments SET status = 'rejected'")).toContain('a status changes only by a decision');
});

/** The question with a value for each parameter. */
function filled(sql: string): string {
  return sql.replaceAll(/\?\d*/g, "'1'");
}

test('no question that readers’ pages ask reads a whole table', async () => {
  const plans = await site.database(async (database) => {
    const questions = [
      "SELECT version, approved_count FROM threads WHERE id = 'flood'",
      filled(statesSql(90)),
      filled(REPORTS_SINCE),
      ...[LATEST_OF_THREAD, LATEST_OF_SITE, ACTIVE_THREADS, SITE_VERSION].map(filled),
      ...[...Object.values(TOPS_BY), BRANCHES, BRANCH, SHOWN, ABOVE_IT, BELOW_IT].map(filled),
      "SELECT c.id FROM comments c WHERE c.status = 'pending' AND (c.created_at, c.id) > (0, '') ORDER BY c.created_at, c.id LIMIT 101",
      "SELECT max(created_at) FROM comments WHERE thread_id = 'flood' AND status = 'approved'",
      "SELECT c.id FROM comments c WHERE c.status_token_hash = 'x'",
      ...[AUTHOR, FORM_DIGEST, REFUSED_LIKE, SAME_TEXT, NEWER_RULES].map(filled),
      // What is asked is JSON.
      ...[COUNT, FREE_AT].map((sql) => sql.replaceAll('?1', "'[]'")),
      'DELETE FROM counters WHERE ends_at <= 1',
    ];
    const explained = questions.map((sql) => database.prepare(`EXPLAIN QUERY PLAN ${sql}`));
    const results = await database.batch<{ detail: string }>(explained);
    return results.flatMap(({ results: rows }) => rows.map(({ detail }) => detail));
  });
  expect(plans.length).toBeGreaterThan(5);
  // What a question has found or was given is gone through from end to end; tables are not.
  const scans = plans.filter((plan) => /^SCAN|TEMP B-TREE/.test(plan));
  expect(scans.filter((plan) => !/^SCAN (?:\w+ VIRTUAL TABLE|b$|(?:above|below)\b)/.test(plan))).toEqual([]);
});

test('the edits that wait are found by themselves, not among all that is published', async () => {
  const { results } = await site.database((database) =>
    database.prepare(`EXPLAIN QUERY PLAN ${filled(WITH_EDIT)}`).all<{ detail: string }>(),
  );
  expect(results[0]?.detail).toContain('USING INDEX comments_with_edit');
});

test('the database holds no address and no browser of those who comment, and no token as it is', async () => {
  const browser = 'Telltale/7.0 (a browser of its own)';
  const address = '203.0.113.77';
  const headers = { 'user-agent': browser, 'cf-connecting-ip': address, 'x-forwarded-for': address };
  await ask(site, '/articles/flood/', { headers });
  const status = await comment(site, 'flood', 'Nia', 'Written in private');
  const capability = status.split('/').at(-1) ?? '';
  const bytes = await databaseBytes(site.state);
  expect(bytes).toContain('Written in private');
  for (const secret of [browser, address, '127.0.0.1', capability, 'session-of-Ana'])
    expect(bytes).not.toContain(secret);
});

/** Everything that D1 keeps in files, with what is still in its write-ahead log. */
async function databaseBytes(state: string): Promise<string> {
  const folder = join(state, 'v3', 'd1');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.sqlite(-wal)?$/.test(name));
  const contents = await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')));
  return contents.join('');
}

// The last of this file: it leaves the database without its comments.
test('an article whose comments can’t be reached is served as it was built', async () => {
  await site.database((database) => database.prepare('ALTER TABLE threads RENAME TO threads_gone').run());
  const article = await ask(site, '/articles/flood/');
  expect(article.status).toBe(200);
  expect(article.html).toContain('Comments are unavailable at the moment.');
  expect(article.html).not.toContain('A comment to decide on');
});
