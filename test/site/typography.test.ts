import { expect, test } from 'vitest';
import { typographic } from '#site/typography.ts';

test.each([
  [`China's economy`, 'China’s economy'],
  [`"Two giants", they said`, '“Two giants”, they said'],
  [`A 'quoted' word`, 'A ‘quoted’ word'],
  [`"'Nested' first"`, '“‘Nested’ first”'],
  [`Rock in the '90s`, 'Rock in the ’90s'],
  ['Up - and down', 'Up – and down'],
])('typographic(%s, "en") sets %s', (straight, set) => {
  expect(typographic(straight, 'en')).toBe(set);
});

test('typographic() leaves other languages as they are written', () => {
  expect(typographic(`l'été "chaud"`, 'fr')).toBe(`l'été "chaud"`);
});
