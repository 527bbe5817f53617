import { expect, test } from 'vitest';
import { readingMinutes } from '#site/reading-time.ts';

test('readingMinutes() is never less than one', () => {
  expect(readingMinutes('')).toBe(1);
});

test('readingMinutes() counts 238 words a minute', () => {
  expect(readingMinutes('word '.repeat(238 * 4))).toBe(4);
});

test('readingMinutes() counts 255 Chinese characters a minute', () => {
  expect(readingMinutes('网'.repeat(255 * 3))).toBe(3);
});

test('readingMinutes() leaves out imports, tags with their attributes, and where links lead', () => {
  const words = 'word '.repeat(238);
  const rest = `import x from './x.ts';\n\n<Chart\n  title="${words}"\n/>\n\n[a](https://example.org/${'b-'.repeat(400)})`;
  expect(readingMinutes(`${rest}\n\n${words}`)).toBe(1);
});
