import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { switchFolder } from '#build/switch-folder.ts';

let room: string;

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'dateline-switch-'));
});

afterEach(() => rm(room, { recursive: true }));

async function folder(name: string, text: string): Promise<string> {
  const path = join(room, name);
  await mkdir(path);
  await writeFile(join(path, 'page.html'), text);
  return path;
}

test('switchFolder(fresh, standing) puts the fresh one in place and leaves nothing else behind', async () => {
  await folder('dist', 'old');
  await switchFolder(await folder('fresh', 'new'), join(room, 'dist'));
  expect(await readFile(join(room, 'dist', 'page.html'), 'utf8')).toBe('new');
  expect(await readdir(room)).toEqual(['dist']);
});

test('switchFolder() needs no standing folder', async () => {
  await switchFolder(await folder('fresh', 'new'), join(room, 'deep', 'dist'));
  expect(existsSync(join(room, 'deep', 'dist', 'page.html'))).toBe(true);
});

test('switchFolder() keeps the standing folder where there is no fresh one', async () => {
  await folder('dist', 'old');
  await expect(switchFolder(join(room, 'nothing'), join(room, 'dist'))).rejects.toThrow(/could not be put in place/);
  expect(await readFile(join(room, 'dist', 'page.html'), 'utf8')).toBe('old');
});
