import { expect, test } from 'vitest';
import { editionFor, editionsOf } from '#site/edition.ts';
import { siteSchema } from '#site/site.ts';

const editions = editionsOf(
  siteSchema.parse({
    name: 'The Test',
    tagline: 'News',
    description: 'A site for tests.',
    address: 'https://test.example',
    language: 'en-GB',
    sections: [{ id: 'economy', title: 'Economy', description: 'Money.' }],
    editions: [
      { language: 'zh-Hans', name: '测试', sections: { economy: '经济' }, rules: '请友善。' },
      { language: 'zh-Hant', sections: {} },
      { language: 'ar' },
    ],
    comments: { policy: 'held', rules: 'Be kind.' },
  }),
);

test('editionsOf() gives the site’s own first, and the others under their language', () => {
  expect(editions.map(({ prefix }) => prefix)).toEqual(['', '/zh-hans', '/zh-hant', '/ar']);
  expect(editions.map(({ rules }) => rules)).toEqual([['Be kind.'], ['请友善。'], undefined, undefined]);
  expect(editions[1]).toMatchObject({ name: '测试', tagline: undefined, sections: [{ id: 'economy', title: '经济' }] });
  expect(editions[3]).toMatchObject({
    name: 'The Test',
    tagline: 'News',
    sections: [{ title: 'Economy', description: 'Money.' }],
  });
});

test.each([
  ['en-GB', ''],
  ['en', ''],
  ['fr', ''],
  ['zh-Hans', '/zh-hans'],
  ['zh', '/zh-hans'],
  ['zh-CN', '/zh-hans'],
  ['zh-TW', '/zh-hant'],
  ['ar-EG', '/ar'],
])('editionFor(%j) finds "%s"', (language, prefix) => {
  expect(editionFor(language, editions).prefix).toBe(prefix);
});
