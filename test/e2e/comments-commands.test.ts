import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '#terminal/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/*
 * `npm run comments` as an operator runs it, on databases of its own and on the site that the edge's tests have.
 */

const golden = 'test/comments-desk/golden';

const folder = await temporaryFolder({ 'map.txt': '/2012/the-ferry.html -> tide\n' });

const comments = (...words: string[]) => run('node', ['scripts/comments.ts', ...words]);
const at = (state: string) => ['--site', 'test/edge/fixture', '--state', join(folder, state)];

test('npm run comments names its commands, and says how to call them', async () => {
  const { code, output } = await comments('--help');
  expect(output).toContain('export  write everything about comments');
  expect(output).toContain('import  restore a backup');
  expect(code).toBe(0);
  expect((await comments()).code).toBe(2);
  const wrong = await comments('exprot');
  expect(wrong.output).toContain('unknown word: exprot (did you mean export?)');
  expect(wrong.code).toBe(2);
});

test.each([
  ['export', 'npm run comments -- export [FILE]', 'as private as the database'],
  ['import', '--from disqus|wordpress|isso|remark42', 'nothing is changed without --write'],
])('npm run comments -- %s --help', async (name, usage, said) => {
  const { code, output } = await comments(name, '--help');
  expect(output).toContain(usage);
  expect(output).toContain(said);
  expect(code).toBe(0);
});

test.each([
  ['no file', ['import'], 'missing word: FILE'],
  ['an unknown system', ['import', '--from', 'discus', 'x'], 'unknown system: discus (did you mean disqus?)'],
  ['--write without a system', ['import', 'x', '--write'], '--write is only for --from another system'],
  ['a name that is none', ['import', 'x', '--from', 'isso', '--name', 'a b'], '"a b" is no name'],
])('called with %s, it says what is wrong', async (_what, words, said) => {
  const { code, output } = await comments(...words);
  expect(output).toContain(said);
  expect(code).toBe(2);
});

// Each command starts wrangler for the database, which takes its time where a machine has much to do.
describe('moving from Disqus, a backup and a restore', { timeout: 240_000 }, () => {
  const disqus = ['import', '--from', 'disqus', join(golden, 'disqus.xml'), ...at('first')];

  test('a dry run tells what would come, and changes nothing', async () => {
    for (let n = 0; n < 2; n += 1) {
      const { code, output } = await comments(...disqus);
      expect(output).toContain('9 comments in the file = 5 that come + 0 here already + 4 left out');
      expect(output).toContain('Nothing was changed. With --write they come.');
      expect(code).toBe(0);
    }
  });

  test('--write does it, with a map, and a second time there is nothing to do', async () => {
    const map = ['--map', join(folder, 'map.txt'), '--write'];
    const { code, output } = await comments(...disqus, ...map);
    expect(output).toContain('6 comments came. Of disqus, there are 6 here now.');
    expect(code).toBe(0);
    expect((await comments(...disqus, ...map)).output).toContain('There is nothing to do.');
  });

  test('export and import give the same again', async () => {
    const [file, other] = [join(folder, 'backup.jsonl'), join(folder, 'other.jsonl')];
    const { code, output } = await comments('export', file, ...at('first'));
    expect(output).toContain(`${file} has everything (site 1, moderator 0, thread 2, author 0, comment 6`);
    expect(code).toBe(0);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect((await comments('export', file, ...at('first'))).output).toContain('there is such a file already');

    const restored = await comments('import', file, ...at('second'));
    expect(restored.output).toContain('Restored the comments of https://gazette.example as they were at ');
    expect(restored.code).toBe(0);
    await comments('export', other, ...at('second'));
    const bodies = await Promise.all([file, other].map((path) => readFile(path, 'utf8')));
    const [before, after] = bodies.map((text) => text.trimEnd().split('\n').slice(1, -1));
    expect(after).toEqual(before);

    await writeFile(other, bodies[1]?.replace('Piet', 'Paul') ?? '');
    const altered = await comments('import', other, ...at('fourth'));
    expect(altered.output).toContain('was altered');
    expect(altered.output).toContain('Nothing was changed.');
    expect(altered.output).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n/);
    expect(altered.code).toBe(1);
    expect(existsSync(join(folder, 'fourth'))).toBe(false);
  });

  test('export - writes to the standard output', async () => {
    const { output } = await comments('export', '-', ...at('first'));
    expect(output).toContain('{"kind":"head","format":"dateline-comments","version":1');
  });
});

test.each([
  ['a file that is not there', ['import', 'nowhere.jsonl'], 'nowhere.jsonl  there is no such file'],
  ['a file of another system', ['import', join(golden, 'disqus.xml')], 'is no backup of comments'],
  ['the wrong system', ['import', '--from', 'wordpress', join(golden, 'disqus.xml')], 'is no export of WordPress'],
  ['a site that was not built', ['import', '--from', 'isso', 'x', '--site', '/nowhere'], 'fix: build the site first'],
])('%s is a problem with its mend', async (_what, words, said) => {
  const site = words.includes('--site') ? [] : at('none').slice(0, 2);
  const { code, output } = await comments(...words, ...site, ...at('none').slice(2));
  expect(output).toContain(said);
  expect(output).toContain('    fix: ');
  expect(code).toBe(1);
});
