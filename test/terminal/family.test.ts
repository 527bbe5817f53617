import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { family, member } from '#terminal/family.ts';

const work = vi.fn<(values: unknown, words: string[]) => Promise<void>>(async () => undefined);
const sail = member(
  { name: 'sail', short: 'go to a port', usage: 'fleet sail PORT', about: 'Sails.', options: {}, words: ['PORT…'] },
  work,
);
const moor = member({ name: 'moor', short: 'stay', usage: 'fleet moor', about: 'Moors.', options: {} }, work);
const fleet = (argv: string[]) => family({ usage: 'fleet COMMAND', about: 'Ships.' }, [sail, moor], argv);

let out: string[];
let errors: string[];

beforeEach(() => {
  out = [];
  errors = [];
  work.mockClear();
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('family() runs the member that the first word names', async () => {
  await fleet(['sail', 'Lisbon', 'Porto']);
  expect(work).toHaveBeenCalledWith({}, ['Lisbon', 'Porto']);
});

test('family() lists its members, and each has its own help', async () => {
  await fleet(['--help']);
  expect(out.join()).toContain('  sail  go to a port\n  moor  stay');
  await fleet(['moor', '--help']);
  expect(out.join()).toContain('Usage: fleet moor');
  expect(process.exitCode).toBeUndefined();
});

test('family() asks whether another member was meant, and exits with 2', async () => {
  await fleet(['sial']);
  expect(errors.join()).toContain('unknown word: sial (did you mean sail?)');
  expect(process.exitCode).toBe(2);
  expect(work).not.toHaveBeenCalled();
});

test('family() without a word lists its members and exits with 2', async () => {
  await fleet([]);
  expect(errors.join()).toContain('sail');
  expect(process.exitCode).toBe(2);
});

test('a member wants its words', async () => {
  await fleet(['sail']);
  expect(errors.join()).toContain('missing word: PORT');
  await fleet(['moor', 'here']);
  expect(errors.join()).toContain('unknown word: here');
});
