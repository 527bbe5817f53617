import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '#data-desk/check.ts';
import { diff } from '#data-desk/diff.ts';
import { list } from '#data-desk/list.ts';
import { lock } from '#data-desk/lock.ts';
import { withdraw } from '#data-desk/withdraw.ts';
import { descriptor, newsroom, say, textOf } from './newsroom.ts';

test('list shows every version with its state, newest first', async () => {
  const content = await newsroom();
  await say(lock, content, 'rain@1');
  const { out, code } = await say(list, content);
  expect(out).toBe(`version  state       resources (rows)  licence  title
rain@2   not locked  monthly (3)       CC0-1.0  Rain by month
rain@1   locked      monthly (2)       CC0-1.0  Rain by month`);
  expect(code).toBe(0);
  const { out: json } = await say(list, content, 'rain', '--json');
  expect(JSON.parse(json)).toMatchObject([{ version: 'rain@2', resources: [{ rows: 3 }] }, { state: 'locked' }]);
});

test('list asks whether another dataset was meant', async () => {
  const { errors, code } = await say(list, await newsroom(), 'rian');
  expect(errors).toContain('unknown dataset: rian (did you mean rain?)');
  expect(code).toBe(2);
});

test('check tells every problem of every version', async () => {
  const content = await newsroom();
  expect((await say(check, content)).out).toContain('Nothing is wrong.');
  await appendFile(join(content, 'data/rain/1/monthly.csv'), '2026-12,wet\n');
  await appendFile(join(content, 'data/rain/2/monthly.csv'), '2026-11,9\n');
  const { errors, code } = await say(check, content);
  expect(errors).toContain('data/rain/1/monthly.csv:4:9  "wet" is not a number (field mm)');
  expect(errors).toContain('data/rain/2/monthly.csv:5:1  the row has the same month as another, in line 4');
  expect(errors).toContain('2 problems. Nothing was changed.');
  expect(code).toBe(1);
});

test('lock publishes what is sound, once', async () => {
  const content = await newsroom();
  expect((await say(lock, content)).out).toBe('Locked rain@2: 2 files.\nLocked rain@1: 2 files.');
  const locked = await textOf(content, 'data/versions.lock.json');
  expect((await say(lock, content)).out).toBe('Every version is locked.');
  expect((await say(lock, content, 'rain@1')).out).toBe('rain@1 was locked before, and is unchanged.');
  expect(await textOf(content, 'data/versions.lock.json')).toBe(locked);
});

test('lock locks nothing where one version is unsound, or was changed after it was locked', async () => {
  const content = await newsroom();
  await say(lock, content, 'rain@1');
  const locked = await textOf(content, 'data/versions.lock.json');
  await appendFile(join(content, 'data/rain/2/monthly.csv'), '2026-12,wet\n');
  expect(await say(lock, content)).toMatchObject({ code: 1, errors: expect.stringContaining('"wet" is not a number') });
  await appendFile(join(content, 'data/rain/1/monthly.csv'), '2026-12,1\n');
  const { errors, code } = await say(lock, content, 'rain@1');
  expect(errors).toContain('rain@1  it was changed after it was locked');
  expect(code).toBe(1);
  expect(await textOf(content, 'data/versions.lock.json')).toBe(locked);
});

test('diff tells rows by their key, for a person and for a program', async () => {
  const content = await newsroom();
  const { out, code } = await say(diff, content, 'rain@1', 'rain@2');
  expect(out).toBe(`monthly: rows 1 added, 0 removed, 1 changed, 1 the same, by month
  + 2026-09: 60
  ~ 2026-11: mm 140 → 142`);
  expect(code).toBe(0);
  const { out: json } = await say(diff, content, 'rain@1', 'rain@2', '--json');
  expect(JSON.parse(json)).toMatchObject({
    before: 'rain@1',
    resources: [{ name: 'monthly', key: ['month'], changed: [{ cells: [{ field: 'mm', before: 140, after: 142 }] }] }],
  });
});

test('diff compares rows whole where they have no key', async () => {
  const content = await newsroom({
    'data/rain/2/datapackage.json': descriptor('2', '').replace(/,\s*"primaryKey": ""/, ''),
  });
  const { out } = await say(diff, content, 'rain@1', 'rain@2');
  expect(out).toContain('rows 2 added, 1 removed, 0 changed, 1 the same, compared whole');
});

test('diff says that data are the same, and --exit-code that they are not', async () => {
  const content = await newsroom();
  expect(await say(diff, content, 'rain@1', 'rain@1', '--exit-code')).toMatchObject({
    out: 'The data are the same.',
    code: 0,
  });
  expect((await say(diff, content, 'rain@1', 'rain@2', '--exit-code')).code).toBe(1);
});

test('withdraw marks a locked version, shows who cites it, and takes the mark away', async () => {
  const content = await newsroom();
  await say(lock, content);
  const before = await textOf(content, 'data/versions.lock.json');
  const { out } = await say(withdraw, content, 'rain@1', '--reason', 'A gauge leaked.', '--instead', 'rain@2');
  expect(out).toContain('rain@1 is withdrawn.');
  expect(out).toContain('articles/flood/index.mdx:6:37  <Datum>');
  expect(out).toContain('Next: npm run data -- upgrade rain@2');
  const { versions } = JSON.parse(await textOf(content, 'data/versions.lock.json')) as { versions: object };
  expect(versions).toMatchObject({ 'rain@1': { withdrawn: { reason: 'A gauge leaked.', instead: 'rain@2' } } });
  expect((await say(list, content)).out).toContain('rain@1   withdrawn');
  await say(withdraw, content, 'rain@1', '--reason', '');
  expect(await textOf(content, 'data/versions.lock.json')).toBe(before);
});

test('withdraw wants a reason, a lock, and another version in its place', async () => {
  const content = await newsroom();
  expect((await say(withdraw, content, 'rain@1')).errors).toContain('missing option: --reason');
  expect((await say(withdraw, content, 'rain@1', '--reason', 'x')).errors).toContain('it is not locked');
  await say(lock, content);
  const own = await say(withdraw, content, 'rain@1', '--reason', 'x', '--instead', 'rain@1');
  expect(own.errors).toContain('a version can not stand in its own place');
});

test('commands of the desk say that a descriptor is broken before anything else', async () => {
  const content = await newsroom({ 'data/rain/2/datapackage.json': '{"name": "rain"' });
  for (const member of [check, list, lock]) {
    expect(await say(member, content)).toMatchObject({ code: 1, errors: expect.stringContaining('not valid JSON') });
  }
  await rm(join(content, 'data'), { recursive: true });
  expect((await say(list, content)).out).toContain('There are no datasets yet.');
  await expect(readFile(join(content, 'data/versions.lock.json'))).rejects.toThrow();
});
