import { expect, test } from 'vitest';
import { articleSchema, pageSchema } from '#site/article.ts';
import { authorSchema } from '#site/author.ts';

const article = {
  headline: 'The wettest autumn in a decade',
  standfirst: 'More rain fell than in any month since 2016.',
  section: 'weather',
  authors: ['desk'],
  published: '2026-11-02T09:00:00+01:00',
};

test('articleSchema takes the least that an article needs, and keeps the offset of its times', () => {
  expect(articleSchema.parse(article)).toEqual({ ...article, topics: [], formerly: [] });
});

test('articleSchema takes everything that an article may have', () => {
  const full = {
    ...article,
    updated: '2026-11-03T09:00Z',
    dateline: 'Bergen',
    source: { name: 'Xinhua', url: 'https://example.org/', published: '2019-01-17' },
    picture: { file: 'rain.jpg', alt: 'A street under water', caption: 'The street on Monday.', credit: 'Ana Ruiz' },
    topics: ['rain'],
    language: 'zh-Hans',
    id: 'wettest-autumn',
    comments: 'closed',
    formerly: ['autumn'],
    translationOf: 'rain',
  };
  expect(articleSchema.parse(full)).toEqual(full);
});

test("articleSchema reads a source's day alike with and without quotes", () => {
  const source = { name: 'Xinhua', published: new Date('2019-01-17') };
  expect(articleSchema.parse({ ...article, source }).source?.published).toBe('2019-01-17');
});

test.each([
  [
    'an unquoted moment, whose offset YAML forgets',
    { published: new Date('2026-11-02T08:00:00Z') },
    'put it in quotes',
  ],
  ['a moment without offset', { published: '2026-11-02T09:00:00' }, 'offset from UTC in quotes'],
  ['a day that does not exist', { published: '2026-02-30T09:00:00Z' }, 'offset from UTC in quotes'],
  ['no author', { authors: [] }, 'at least one author'],
  ['a section that is no id', { section: 'Weather' }, 'lower-case'],
  ['a language that is none', { language: 'english language' }, 'BCP 47'],
  ['an empty headline', { headline: ' ' }, 'write some words'],
  ['a picture without a file', { picture: { file: '', alt: 'A street' } }, 'write some words'],
  ['a picture that says nothing', { picture: { file: 'a.jpg', alt: ' ' } }, 'say what it shows'],
  ['a picture with an empty credit', { picture: { file: 'a.jpg', alt: 'A street', credit: '' } }, 'write some words'],
  ['a source at no address', { source: { name: 'Xinhua', url: 'javascript:alert(1)' } }, 'https://'],
])('articleSchema refuses %s, with the mend as its message', (_, change, mend) => {
  const { error } = articleSchema.safeParse({ ...article, ...change });
  expect(error?.issues).toHaveLength(1);
  expect(error?.issues[0]?.message).toContain(mend);
});

test.each([
  ['articleSchema', articleSchema, article],
  ['pageSchema', pageSchema, { title: 'About', description: 'What this is.' }],
  ['authorSchema', authorSchema, { name: 'The desk' }],
])('%s refuses unknown keys', (_, schema, value) => {
  expect(schema.safeParse(value).success).toBe(true);
  expect(schema.safeParse({ ...value, heading: 'x' }).success).toBe(false);
});
