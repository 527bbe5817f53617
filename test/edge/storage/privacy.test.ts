import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { act, edit, write } from '../../support/author.ts';
import { decide, entry, look, signIn } from '../../support/moderator.ts';
import { ask, send } from '../../support/reader.ts';
import { startSite } from '../../support/site.ts';
import type { SignedIn } from '../../support/moderator.ts';
import type { Site } from '../../support/site.ts';

let site: Site;
let ana: SignedIn;

beforeAll(async () => {
  site = await startSite('test/edge/fixture');
  ana = await signIn(site, 'Ana');
}, 180_000);

afterAll(() => site.stop());

/** Every value of every column of every table. */
const everything = () =>
  site.database(async (database) => {
    const { results: tables } = await database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'")
      .all<{ name: string }>();
    const rows = await database.batch(tables.map(({ name }) => database.prepare(`SELECT * FROM "${name}"`)));
    return JSON.stringify(rows.map(({ results }) => results));
  });

/** The bytes of the database's files, after what is deleted in them is cleared away as SQLite does in time. */
async function vacuumed(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'dateline-bytes-'));
  await cp(join(site.state, 'v3', 'd1'), copy, { recursive: true });
  const files = (await readdir(copy, { recursive: true })).filter((name) => name.endsWith('.sqlite'));
  for (const file of files) {
    const database = new DatabaseSync(join(copy, file));
    database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
  }
  const bytes = await Promise.all(files.map((file) => readFile(join(copy, file), 'latin1')));
  await rm(copy, { recursive: true });
  return bytes.join('');
}

test('what was erased is nowhere in the database: text, edits, name, appeal, and what others quoted of it', async () => {
  const author = await write(site, 'flood', 'Secretname', 'Secrettext, see https://secretlink.example');
  await edit(site, author, 'Secretedit');
  const found = entry(await look(site, ana), 'Secretedit');
  await decide(site, ana, { ...found, to: 'rejected', reason: 'abusive' });
  await act(site, author, 'appeal', { appeal: 'Secretappeal' });
  const again = entry(await look(site, ana), 'Secretedit');
  await decide(site, ana, { ...again, to: 'approved' });
  await send(site, `/comments/flood/report/${found.id}/`, { reason: 'spam', words: 'Secretquote' });
  await site.database((database) =>
    database.batch([
      database.prepare("UPDATE comments SET simhash = '5ec3e7000000beef' WHERE id = ?").bind(found.id),
      database.prepare("INSERT INTO bands (band, value, comment_id) VALUES (0, '5ec3', ?)").bind(found.id),
    ]),
  );
  const other = await write(site, 'flood', 'Somebody', 'Remains');
  const before = await everything();
  for (const secret of ['Secretname', 'Secrettext', 'Secretedit', 'Secretappeal', 'Secretquote', '5ec3e7']) {
    expect(before).toContain(secret);
  }
  expect((await act(site, author, 'erase')).status).toBe(303);
  for (const kept of [await everything(), await vacuumed()]) {
    expect(kept).toContain('Remains');
    expect(kept).not.toMatch(/Secret|secretlink|5ec3/);
  }
  const left = await site.database((database) =>
    database
      .prepare(
        `SELECT status, author_id, (SELECT count(*) FROM decisions WHERE comment_id = comments.id) AS decisions,
           (SELECT count(*) FROM authors) AS authors
         FROM comments WHERE id = ?`,
      )
      .bind(found.id)
      .first(),
  );
  expect(left).toEqual({ status: 'erased', author_id: null, decisions: 5, authors: 1 });
  expect((await ask(site, other.status)).html).toContain('Remains');
}, 240_000);

test('neither the database nor the log has an address, a browser or a token of those who write and report', async () => {
  const said: string[] = [];
  const hear = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  const spies = (['error', 'warn', 'log', 'info'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(hear),
  );
  const secrets = ['203.0.113.77', '2001:db8:77:88:99::1', '2001:db8:77:88', 'Telltale/7.0', 'telltale-language'];
  const tokens: string[] = [];
  for (const address of ['203.0.113.77', '2001:db8:77:88:99::1']) {
    const headers = {
      ...{ 'cf-connecting-ip': address, 'x-forwarded-for': address, 'x-real-ip': address },
      ...{ 'user-agent': 'Telltale/7.0', 'accept-language': 'telltale-language' },
    };
    await ask(site, '/articles/flood/', { headers });
    const author = await write(
      site,
      'flood',
      'Nia',
      `Written in private from ${address.length}`,
      headers['user-agent'],
    );
    tokens.push(author.status.split('/').at(-1) ?? '', author.cookie.split('=')[1] ?? '');
    const found = entry(await look(site, ana), `from ${address.length}`);
    await decide(site, ana, { ...found, to: 'approved' });
    const path = `/comments/flood/report/${found.id}/`;
    expect((await send(site, path, { reason: 'spam' }, headers)).status).toBe(303);
    // A failure is what is logged.
    await site.database((database) => database.prepare('ALTER TABLE reports RENAME TO reports_gone').run());
    expect((await send(site, path, { reason: 'spam' }, headers)).status).toBe(503);
    await site.database((database) => database.prepare('ALTER TABLE reports_gone RENAME TO reports').run());
    expect((await send(site, `${author.status}/withdraw`, { version: '1' }, headers)).status).toBe(303);
  }
  await vi.waitFor(() => expect(said.join('')).toContain('failed: POST /comments/flood'));
  for (const spy of spies) spy.mockRestore();
  const kept = [await everything(), await vacuumed(), said.join('')];
  expect(kept[0]).toContain('Written in private');
  for (const place of kept) for (const secret of [...secrets, ...tokens]) expect(place).not.toContain(secret);
}, 240_000);
