import { expect, test } from 'vitest';
import { ContentError, formatProblems, nearest } from '#problem.ts';

const problem = { file: 'a.mdx', line: 2, column: 3, what: 'unknown chart type "barr"', fix: 'use bar' };

test('formatProblems() prints place, fault and mend, sorted by file, line and column', () => {
  const problems = [
    { ...problem, file: 'b.mdx' },
    { ...problem, line: 10 },
    problem,
    { ...problem, column: undefined },
    { file: 'a.mdx', what: 'the file is missing', fix: 'write it' },
  ];
  expect(formatProblems(problems)).toBe(`a.mdx  the file is missing
    fix: write it

a.mdx:2  unknown chart type "barr"
    fix: use bar

a.mdx:2:3  unknown chart type "barr"
    fix: use bar

a.mdx:10:3  unknown chart type "barr"
    fix: use bar

b.mdx:2:3  unknown chart type "barr"
    fix: use bar`);
});

test('formatProblems() prints fifty and counts the rest', () => {
  const text = formatProblems(Array.from({ length: 53 }, (_, line) => ({ ...problem, line: line + 1 })));
  expect(text.match(/fix:/g)).toHaveLength(50);
  expect(text).toMatch(/^… and 3 more\.$/m);
});

test('ContentError carries the problems, and says them', () => {
  const error = new ContentError([problem]);
  expect(error.problems).toEqual([problem]);
  expect(error.message).toContain('a.mdx:2:3');
});

test.each([
  ['barr', 'bar'],
  ['rian', 'rain'],
  ['LINE', 'line'],
  ['waffles', 'waffle'],
  ['pie', undefined],
  ['', undefined],
])('nearest(%o) is %o', (word, meant) => {
  expect(nearest(word, ['bar', 'line', 'waffle', 'rain', 'timeline'])).toBe(meant);
});

test('nearest() prefers the word with the fewest changes', () => {
  expect(nearest('headlin', ['deadline', 'headline'])).toBe('headline');
});
