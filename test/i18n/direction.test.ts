import { expect, test } from 'vitest';
import { isRightToLeft } from '#i18n/direction.ts';

test.each(['ar', 'ar-EG', 'fa', 'he', 'ur-PK', 'AR'])('isRightToLeft(%j) is true', (language) => {
  expect(isRightToLeft(language)).toBe(true);
});

test.each(['en', 'zh-Hans', 'arn', 'ku', 'no language'])('isRightToLeft(%j) is false', (language) => {
  expect(isRightToLeft(language)).toBe(false);
});
