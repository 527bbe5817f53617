import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestsOf, readLock, writeLock } from '#data/lock.ts';
import { formatProblems } from '#problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const digest = 'a'.repeat(64);

test('readLock() of a folder without one has nothing locked', async () => {
  expect(await readLock(await temporaryFolder({}))).toEqual({ lock: { versions: {} }, problems: [] });
});

test('readLock() reads what writeLock() wrote, sorted by reference', async () => {
  const content = await temporaryFolder({ 'data/readme.txt': '' });
  const withdrawn = { on: '2026-11-23', reason: 'Counted twice.', instead: 'rain@2' };
  await writeLock(content, { 'rain@2': { files: { 'b.csv': digest } }, 'rain@1': { files: {}, withdrawn } });
  const { lock, problems } = await readLock(content);
  expect(problems).toEqual([]);
  expect(Object.entries(lock.versions)).toEqual([
    ['rain@1', { files: {}, withdrawn }],
    ['rain@2', { files: { 'b.csv': digest } }],
  ]);
  expect((await readFile(join(content, 'data/versions.lock.json'), 'utf8')).endsWith('}\n')).toBe(true);
});

test.each([
  ['{', ':1:2  not valid JSON'],
  ['{"format": 2, "versions": {}}', "format can't be 2"],
  ['{"format": 1, "versions": {"rain@1": {"files": {"a.csv": "abc"}}}}', 'restore the file from git'],
  ['{"format": 1, "versions": {"rain@1": {"files": {}, "withdrawn": {"on": "2026-11-23"}}}}', '"reason" is missing'],
])('readLock() of %s says where it is broken', async (text, said) => {
  const { problems } = await readLock(await temporaryFolder({ 'data/versions.lock.json': text }));
  expect(formatProblems(problems)).toContain(said);
});

test('digestsOf() notices any changed, added or lost byte', async () => {
  const folder = await temporaryFolder({ 'a.csv': '' });
  const path = join(folder, 'a.csv');
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 50 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (bytes, at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at % bytes.length] = ((changed[at % bytes.length] ?? 0) + by) % 256;
        const seen = new Set<string | undefined>();
        for (const version of [bytes, changed, bytes.slice(1), Uint8Array.of(...bytes, by)]) {
          await writeFile(path, version);
          seen.add((await digestsOf(folder, ['a.csv']))['a.csv']);
        }
        expect(seen.size).toBe(4);
      },
    ),
    { numRuns: 50 },
  );
});

test('digestsOf() leaves out what is not there', async () => {
  expect(await digestsOf(await temporaryFolder({}), ['a.csv'])).toEqual({});
});
