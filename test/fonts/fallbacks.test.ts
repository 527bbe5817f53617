import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fallbacks, FALLBACK_STYLES, fallbackStyles, fit } from '#fonts/fallbacks.ts';

test('fallbackStyles() gives the rules that pages have', async () => {
  // A mend: node scripts/faces.ts
  expect(await readFile(FALLBACK_STYLES, 'utf8')).toBe(await fallbackStyles());
});

test.each(fallbacks.map((fallback) => [`${fallback.family} ${fallback.weights.join(' to ')}`, fallback] as const))(
  'fit() keeps the height of a line for %s',
  async (_, fallback) => {
    const { size, ascent, descent } = await fit(fallback);
    const height = (ascent + descent) * size;
    expect(height).toBeCloseTo(fallback.face.startsWith('newsreader') ? 1 : 1.212, 3);
    expect(size).toBeGreaterThan(0.8);
    expect(size).toBeLessThan(1.1);
  },
);

test('the fallbacks of a family share out its weights', () => {
  const families = Map.groupBy(
    fallbacks.filter(({ style }) => style === undefined),
    ({ family }) => family,
  );
  for (const [family, members] of families) {
    const spans = members.map(({ weights }) => weights).sort(([a], [b]) => a - b);
    expect(spans[0]?.[0], family).toBe(400);
    expect(spans.at(-1)?.[1], family).toBe(700);
    for (const [index, [least]] of spans.slice(1).entries()) expect(least, family).toBe((spans[index]?.[1] ?? 0) + 1);
  }
});
