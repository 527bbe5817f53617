import { expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { words } from '#i18n/words.ts';

test.each(['en', 'en-GB', 'EN'])('words("%s") are the English ones', (language) => {
  expect(words(language)).toBe(en);
});

test('words() of a language that has none yet are English, so that no label is ever empty', () => {
  expect(words('tlh')).toBe(en);
});

test('sentences count in words', () => {
  const { section, data, article } = words('en');
  expect([section.articles(1), section.articles(2), data.rows(1, '1'), data.rows(2000, '2,000')]).toEqual([
    '1 article',
    '2 articles',
    '1 row',
    '2,000 rows',
  ]);
  expect(article.readingTime(1)).toBe('1 minute’s read');
});
