import { expect, test } from 'vitest';
import { ar } from '#i18n/ar.ts';
import { en } from '#i18n/en.ts';
import { words } from '#i18n/words.ts';
import { zhHans } from '#i18n/zh-hans.ts';

test.each(['en', 'en-GB', 'EN'])('words("%s") are the English ones', (language) => {
  expect(words(language)).toBe(en);
});

test.each(['zh', 'zh-CN', 'zh-SG', 'zh-Hans', 'zh-Hans-CN', 'zh-Hant', 'zh-TW', 'zh-HK', 'ZH'])(
  'words("%s") are the Chinese ones',
  (language) => {
    expect(words(language)).toBe(zhHans);
  },
);

test.each(['ar', 'ar-EG', 'ar-MA', 'ar-001', 'AR'])('words("%s") are Arabic', (language) => {
  expect(words(language).article.comments).toBe(ar.article.comments);
  expect(words(language)).toBe(words(language));
});

test('words("ar") have the digits of their region', () => {
  expect(words('ar-EG').section.articles(12)).toBe('١٢ مقالًا');
  expect(words('ar-MA').section.articles(12)).toBe('12 مقالًا');
});

test('words() of a language that has none yet are English, so that no label is ever empty', () => {
  expect(words('tlh')).toBe(en);
  expect(words('not a language')).toBe(en);
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
