import { expect, test } from 'vitest';
import { directionOf, words } from '#edge/words/words.ts';

/** The ways to everything that is said, with how many things each sentence has to be told. */
function keysOf(block: object, at = ''): string[] {
  return Object.entries(block).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'function') return [`${at}${key}()`];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return keysOf(value, `${at}${key}.`);
    return [`${at}${key}${Array.isArray(value) ? `[${value.length}]` : ''}`];
  });
}

test.each(['zh-Hans', 'ar'])('words(%s) has the keys of English, and is none of its words', (language) => {
  expect(keysOf(words(language))).toEqual(keysOf(words('en')));
  const texts = (block: object): string[] =>
    Object.values(block).flatMap((value: unknown) =>
      typeof value === 'string' ? [value] : typeof value === 'object' && value ? texts(value) : [],
    );
  for (const text of texts(words(language))) expect(text).not.toMatch(/[a-z]{2}/i);
});

test('words(language) falls back from a region on its language, and from an unknown one on English', () => {
  for (const language of ['zh', 'zh-CN', 'zh-Hant-TW']) expect(words(language).thread.heading).toBe('评论');
  for (const language of ['ar', 'ar-EG']) expect(words(language).thread.heading).toBe('التعليقات');
  for (const language of ['en', 'en-GB', 'fi']) expect(words(language).thread.heading).toBe('Comments');
});

test('words(language).count(count) follows the plurals and the digits of the language', () => {
  expect([1, 2, 1234].map(words('en').count)).toEqual(['1 comment', '2 comments', '1,234 comments']);
  expect([1, 1234].map(words('zh-Hans').count)).toEqual(['1 条评论', '1,234 条评论']);
  expect([1, 2, 3, 10, 11, 99, 100, 103].map(words('ar-MA').count)).toEqual([
    'تعليق واحد',
    'تعليقان',
    '3 تعليقات',
    '10 تعليقات',
    '11 تعليقًا',
    '99 تعليقًا',
    '100 تعليق',
    '103 تعليقات',
  ]);
  expect(words('ar-EG').count(12)).toBe('١٢ تعليقًا');
});

test('words(language).faults says what is too long, in characters', () => {
  const fault = { code: 'too-long', most: 2000, length: 2003 } as const;
  expect(words('ar').faults.text(fault)).toMatch(/\S+ حرف، وفي تعليقك \S+ أحرف\.$/);
  expect(words('zh').faults.text(fault)).toBe('评论最多 2,000 字，您写了 2,003 字。');
});

test('directionOf(language) is from right to left for Arabic', () => {
  expect(['ar', 'ar-EG', 'en', 'zh-Hans', 'fi'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
});
