import { expect, test } from 'vitest';
import { articleSchema } from '#site/article.ts';
import { authorSchema } from '#site/author.ts';
import { editionsOf } from '#site/edition.ts';
import { siteSchema } from '#site/site.ts';
import { storiesOf } from '#site/story.ts';
import { threadIndex } from '#site/threads.ts';

const site = siteSchema.parse({
  name: 'The Meridian',
  description: 'News.',
  address: 'https://meridian.example/',
  language: 'en',
  sections: [
    { id: 'economy', title: 'Economy' },
    { id: 'arts', title: 'Arts', comments: 'trusted' },
  ],
  editions: [{ language: 'zh-Hans', name: '子午线', rules: ['请友善。', '请切题。'] }, { language: 'ar' }],
  comments: { policy: 'held', rules: 'Be kind.', closeAfterDays: 14, origins: ['https://blog.example'] },
});

function index(...matters: [string, object][]) {
  const articles = matters.map(([id, matter]) => ({
    id,
    data: articleSchema.omit({ picture: true }).parse({
      headline: id,
      standfirst: 'x',
      section: 'economy',
      authors: ['ana'],
      published: '2026-03-02T08:00:00+00:00',
      ...matter,
    }),
  }));
  return threadIndex(
    site,
    storiesOf(articles, [{ id: 'ana', data: authorSchema.parse({ name: 'Ana' }) }], editionsOf(site)),
    articles,
  );
}

test('threadIndex() lists threads by their ids, with the policy of the article, its section or the site', () => {
  const { threads } = index(
    ['b', { section: 'arts' }],
    ['a', { section: 'arts', comments: 'closed', language: 'zh-Hans' }],
    ['renamed', { id: 'c' }],
  );
  expect(Object.keys(threads)).toEqual(['a', 'b', 'c']);
  const closesAt = '2026-03-16T08:00:00.000Z';
  expect(threads).toEqual({
    a: {
      ...{ path: '/articles/a/', headline: 'a', language: 'zh-Hans', edition: '/zh-hans' },
      ...{ section: 'arts', policy: 'closed', closesAt },
    },
    b: {
      ...{ path: '/articles/b/', headline: 'b', language: 'en', edition: '' },
      ...{ section: 'arts', policy: 'trusted', closesAt },
    },
    c: {
      ...{ path: '/articles/renamed/', headline: 'renamed', language: 'en', edition: '' },
      ...{ section: 'economy', policy: 'held', closesAt },
    },
  });
});

test('threadIndex() tells whom the site trusts, and who may show its threads', () => {
  expect(index().comments).toEqual({ trustAfter: 3, origins: ['https://blog.example'] });
});

test.each(['https://blog.example/', 'https://blog.example/path', 'blog.example'])(
  'siteSchema refuses the origin %s',
  (at) => {
    expect(siteSchema.safeParse({ ...site, comments: { ...site.comments, origins: [at] } }).success).toBe(false);
  },
);

test('threadIndex() tells where the site is, and its editions with their rules, however they are written', () => {
  expect(index().site).toEqual({ address: 'https://meridian.example' });
  expect(index().editions).toEqual([
    { language: 'en', name: 'The Meridian', prefix: '', rules: ['Be kind.'] },
    { language: 'zh-Hans', name: '子午线', prefix: '/zh-hans', rules: ['请友善。', '请切题。'] },
    { language: 'ar', name: 'The Meridian', prefix: '/ar' },
  ]);
});

test('threadIndex() refuses two articles with one thread', () => {
  expect(() => index(['a', {}], ['b', { id: 'a' }])).toThrow('invalid thread: a');
});
