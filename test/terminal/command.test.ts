import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentError } from '#problem.ts';
import { command } from '#terminal/command.ts';

const description = {
  name: 'sail',
  usage: 'npm run sail -- PORT [--crew VALUE] [--fast]',
  about: 'Sails to a port.',
  options: {
    crew: { type: 'string', default: 'six', about: 'how many hands' },
    fast: { type: 'boolean', about: 'with all sails' },
  },
  words: ['PORT'],
} as const;

let out: string[];
let errors: string[];

beforeEach(() => {
  out = [];
  errors = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('command() hands on options, defaults and words', async () => {
  const work = vi.fn(async () => undefined);
  await command(description, work, ['Lisbon', '--fast']);
  expect(work).toHaveBeenCalledWith(expect.objectContaining({ crew: 'six', fast: true }), ['Lisbon']);
  expect(process.exitCode).toBeUndefined();
});

test('command() answers --help with every option and does nothing', async () => {
  const work = vi.fn(async () => undefined);
  await command(description, work, ['--help']);
  expect(work).not.toHaveBeenCalled();
  expect(out.join('\n')).toMatchInlineSnapshot(`
    "Usage: npm run sail -- PORT [--crew VALUE] [--fast]

    Sails to a port.

      --crew VALUE  how many hands (default: six)
      --fast        with all sails
      --trace       where something fails, print the stack
      --help        print this"
  `);
});

test.each([
  [['Lisbon', '--crw', '4'], 'unknown option: --crw (did you mean --crew?)'],
  [['Lisbon', '--crew'], 'missing value: --crew'],
  [[], 'missing word: PORT'],
  [['Lisbon', 'Porto'], 'unknown word: Porto'],
])('command() refuses %j: %s', async (argv, words) => {
  await command(description, async () => undefined, argv);
  expect(errors.join('\n')).toContain(words);
  expect(process.exitCode).toBe(2);
});

test('command() prints problems without a stack, and exits with 1', async () => {
  const problem = { file: 'a.mdx', line: 3, column: 1, what: 'unknown tag "Chrt"', fix: 'use Chart' };
  await command(description, () => Promise.reject(new ContentError([problem])), ['Lisbon']);
  expect(errors.join('\n')).toMatchInlineSnapshot(`
    "
    a.mdx:3:1  unknown tag "Chrt"
        fix: use Chart

    1 problem. Nothing was changed."
  `);
  expect(process.exitCode).toBe(1);
});

test('command() keeps the stack for --trace', async () => {
  const fail = () => Promise.reject(new Error('the mast broke', { cause: new Error('wind') }));
  await command(description, fail, ['Lisbon']);
  expect(errors.join('\n')).toBe('\nthe mast broke\n    because: wind\n    (add --trace for the stack)');
  errors.length = 0;
  await command(description, fail, ['Lisbon', '--trace']);
  expect(errors.join('\n')).toMatch(/Error: the mast broke\n\s+at /);
});
