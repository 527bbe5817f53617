import { expect, test } from 'vitest';
import { countryName } from '#charts/parts/world.ts';

test.each([
  ['CHN', 'en', 'China'],
  ['USA', 'zh-Hans', '美国'],
  ['us', 'zh-Hans', '美国'],
  ['818', 'ar', 'مصر'],
  ['COD', 'zh', '刚果（金）'],
  ['Chad', 'zh', 'Chad'],
  ['WLD', 'ar', 'WLD'],
  ['', 'ar', ''],
])('countryName("%s", "%s") is "%s"', (text, language, name) => {
  expect(countryName(text, language)).toBe(name);
});
