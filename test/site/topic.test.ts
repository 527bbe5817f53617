import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topicOf, topicSlug } from '#site/topic.ts';

test.each([
  ['united-states', 'united-states', 'united states'],
  ['United States', 'united-states', 'United States'],
  ['Élections & vote', 'elections-vote', 'Élections & vote'],
  ['网络安全', '网络安全', '网络安全'],
  ['الأمن السيبراني', 'الأمن-السيبراني', 'الأمن السيبراني'],
  ['GDP', 'gdp', 'GDP'],
])('topicOf(%j) stands at %j and reads %j', (words, slug, title) => {
  expect(topicOf(words)).toMatchObject({ slug, title });
});

test('topicSlug() of a slug is that slug, and holds nothing that an address or a path can’t', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const slug = topicSlug(words);
      expect(topicSlug(slug)).toBe(slug);
      expect(slug).not.toMatch(/[\s/?#%.\\]/);
    }),
  );
});
