import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '#terminal/run.ts';

/*
 * The commands as an editor runs them, on a copy of the sample site with one thing broken at a time.
 */

let room: string;
let content: string;
let out: string;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'dateline-commands-'));
  content = join(room, 'content');
  out = join('.dateline', `test-${process.pid}`);
  await cp('content', content, { recursive: true });
});

afterAll(async () => {
  await rm(room, { recursive: true });
  await rm(out, { recursive: true, force: true });
});

const build = () => run('node', ['scripts/build.ts', '--content', content, '--out', out]);

async function breaking<Result>(file: string, edit: (text: string) => string, work: () => Promise<Result>) {
  const path = join(content, file);
  const before = await readFile(path, 'utf8');
  const broken = edit(before);
  if (broken === before) throw new Error(`nothing was broken in ${file}`);
  await writeFile(path, broken);
  try {
    return await work();
  } finally {
    await writeFile(path, before);
  }
}

const park = 'articles/beijing-cybersecurity-park/index.mdx';
const spending = 'data/it-security-spending/2019-01-17/spending.csv';

describe('npm run build', () => {
  // Nothing is kept of this site yet: every picture and card is drawn.
  test('builds a site and says where it is', async () => {
    const { code, output } = await build();
    expect(output).toContain(`The site is in ${out}/.`);
    expect(code).toBe(0);
    expect(existsSync(join(out, 'articles', 'beijing-cybersecurity-park', 'index.html'))).toBe(true);
  }, 180_000);

  test.each([
    ['broken front matter', park, 'section: technology', 'section: [technology', /index\.mdx:\d+:\d+ /],
    [
      'a section that there is not',
      park,
      'section: technology',
      'section: technolgy',
      /"technolgy".*\n.*fix: .*technology/,
    ],
    [
      'an unknown dataset',
      park,
      '"it-security-spending@',
      '"it-securty-spending@',
      /index\.mdx:\d+:\d+ .*it-securty-spending/,
    ],
    [
      'an unknown version',
      park,
      '"it-security-spending@2019',
      '"it-security-spending@2018',
      /index\.mdx:\d+:\d+ .*2018-01-17/,
    ],
    ['an unknown resource', park, '2019-01-17/websites"', '2019-01-17/sites"', /index\.mdx:\d+:\d+ .*sites/],
    ['an unknown field', park, 'x="share"', 'x="shares"', /index\.mdx:\d+:\d+ .*"shares"[^]*share/],
    ['an unknown chart type', park, 'type="bar"', 'type="barr"', /index\.mdx:\d+:\d+ .*"barr"[^]*bar/],
    ['a cell that does not fit', spending, 'China,0.011', 'China,n/a', /spending\.csv:3:\d+ .*"n\/a"[^]*fix: /],
    [
      'JavaScript that fails in a text',
      park,
      '## A market',
      '{shares.length}\n\n## A market',
      /index\.mdx:\d+:1 .*shares is not defined/,
    ],
    ['a malformed CSV', spending, 'China,0.011', '"China,0.011', /spending\.csv:3/],
  ])('stops at %s, with file, line and mend, and keeps the last good site', async (_name, file, from, to, said) => {
    const before = (await readdir(out, { recursive: true })).sort();
    const { code, output } = await breaking(file, (text) => text.replace(from, to), build);
    expect(output).toMatch(said);
    expect(output).toContain('    fix: ');
    expect(output).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n/);
    expect(code).toBe(1);
    expect((await readdir(out, { recursive: true })).sort()).toEqual(before);
    expect((await readdir('.dateline')).filter((name) => name.startsWith('site-'))).toEqual([]);
  });
});

test('npm run check tells of several problems at once', async () => {
  const { code, output } = await breaking(
    park,
    (text) => text.replace('x="share"', 'x="shares"').replace('headline:', 'hedline:'),
    () => run('node', ['scripts/check.ts', '--content', content]),
  );
  expect(output).toContain('hedline');
  expect(output).toContain('"shares"');
  expect(code).toBe(1);
});

test('npm run check finds nothing wrong with the sample site', async () => {
  const { code, output } = await run('node', ['scripts/check.ts', '--content', content]);
  expect(output).toContain('Nothing is wrong.');
  expect(code).toBe(0);
});
