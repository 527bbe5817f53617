import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters } from '#edge/comments/comment.ts';
import { excerptOf } from '#edge/comments/excerpt.ts';

test('excerptOf(text, most, language) ends with a word, in scripts without spaces too', () => {
  expect(excerptOf('The river\n\nrose at noon, again.', 20, 'en')).toBe('The river rose at…');
  expect(excerptOf('The river rose.', 20, 'en')).toBe('The river rose.');
  expect(excerptOf('河流在中午再次上涨。', 6, 'zh-Hans')).toBe('河流在中午…');
  expect(excerptOf('x'.repeat(30), 20, 'en')).toBe(`${'x'.repeat(20)}…`);
});

test('excerptOf() counts and cuts as a reader counts', () => {
  expect(excerptOf('👩‍👩‍👧‍👦'.repeat(5), 3, 'en')).toBe(`${'👩‍👩‍👧‍👦'.repeat(3)}…`);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
      const excerpt = excerptOf(text, most, 'en');
      expect(countCharacters(excerpt)).toBeLessThanOrEqual(most + 1);
      expect(text.replaceAll(/\s+/g, ' ').trim().startsWith(excerpt.replace(/…$/, ''))).toBe(true);
    }),
  );
});
