import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localSecrets } from '#local/secrets.ts';

let room: string;
let file: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'dateline-secrets-'));
  file = join(room, '.dev.vars');
});

afterEach(() => rm(room, { recursive: true }));

test('localSecrets(file) makes 32 bytes once and reads them again', async () => {
  const first = await localSecrets(file);
  expect(Buffer.from(first.FORM_KEY, 'base64')).toHaveLength(32);
  expect(await localSecrets(file)).toEqual(first);
});

test('localSecrets(file) keeps what else the file holds', async () => {
  await writeFile(file, 'OTHER="kept"');
  await localSecrets(file);
  expect(await readFile(file, 'utf8')).toMatch(/^OTHER="kept"\nFORM_KEY="[^"]+"\n$/);
});
