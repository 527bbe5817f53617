import { expect, test } from 'vitest';
import { direction, isRightToLeft } from '#i18n/direction.ts';

test.each(['ar', 'ar-EG', 'AR', 'he', 'fa-IR', 'ur', 'dv', 'syr', 'nqo', 'yi', 'ps', 'ckb', 'az-Arab', 'ff-Adlm'])(
  'direction("%s") is from right to left',
  (language) => {
    expect(direction(language)).toBe('rtl');
  },
);

test.each(['en', 'zh', 'zh-Hant-TW', 'ja', 'ru', 'hi', 'az', 'ar-Latn', 'tlh', 'not a language', ''])(
  'direction("%s") is from left to right',
  (language) => {
    expect(direction(language)).toBe('ltr');
  },
);

test('isRightToLeft() says the same', () => {
  expect(isRightToLeft('ar-EG')).toBe(true);
  expect(isRightToLeft('zh-Hans')).toBe(false);
});
