import { expect, test } from 'vitest';
import { articleSchema } from '#site/article.ts';
import { authorSchema } from '#site/author.ts';
import { editionsOf } from '#site/edition.ts';
import { layOutFront } from '#site/front.ts';
import { siteSchema } from '#site/site.ts';
import { storiesOf, type Entry, type FoundArticle } from '#site/story.ts';

const sections = [
  { id: 'technology', title: 'Technology' },
  { id: 'economy', title: 'Economy' },
];
const editions = editionsOf(
  siteSchema.parse({
    name: 'The Test',
    description: 'A site for tests.',
    address: 'https://test.example',
    language: 'en',
    sections,
    editions: [{ language: 'zh-Hans', sections: { economy: '经济' } }],
    comments: { policy: 'held', rules: 'Be kind.' },
  }),
);
const authors = [{ id: 'ana', data: authorSchema.parse({ name: 'Ana Ruiz', names: { 'zh-Hans': '安娜' } }) }];

function article(id: string, { picture, ...matter }: Partial<FoundArticle> = {}): Entry<FoundArticle> {
  const written = articleSchema.omit({ picture: true }).parse({
    headline: `Headline of ${id}`,
    standfirst: 'What happened.',
    section: 'economy',
    authors: ['ana'],
    published: '2026-03-02T08:00:00+00:00',
    ...matter,
  });
  return { id, data: { ...written, picture }, body: 'First.\n\nSecond.' };
}

const slugs = (stories: readonly { slug: string }[]) => stories.map(({ slug }) => slug);

test('storiesOf() puts names in the place of ids, and sets quotes', () => {
  expect(storiesOf([article('a', { headline: `China's rise` })], authors, editions)).toMatchObject([
    {
      headline: 'China’s rise',
      authors: [{ name: 'Ana Ruiz', url: '/authors/ana/' }],
      section: { title: 'Economy', url: '/sections/economy/' },
      edition: '',
      translations: [],
      url: '/articles/a/',
      thread: 'a',
      opening: 'First.',
      language: 'en',
    },
  ]);
});

test('storiesOf() keeps the picture, and sets the quotes of its words', () => {
  const file = { src: '/_astro/a.jpg', width: 1440, height: 900, format: 'jpg' } as const;
  const picture = { file, alt: `China's rise`, credit: 'Ana' };
  expect(storiesOf([article('a', { picture })], authors, editions)[0]?.picture).toEqual({
    ...picture,
    alt: 'China’s rise',
  });
});

test('storiesOf() takes the thread’s id from the front matter, where it has one', () => {
  expect(storiesOf([article('renamed', { id: 'first-name' })], authors, editions)[0]).toMatchObject({
    slug: 'renamed',
    thread: 'first-name',
  });
});

test('storiesOf() is latest first by time, whatever the zone, and by name at the same moment', () => {
  const stories = storiesOf(
    [
      article('noon', { published: '2026-03-02T12:00:00+00:00' }),
      article('evening', { published: '2026-03-02T08:00:00-11:00' }),
      article('b', { published: '2026-03-02T12:00:00+08:00' }),
      article('a', { published: '2026-03-02T04:00:00+00:00' }),
    ],
    authors,
    editions,
  );
  expect(slugs(stories)).toEqual(['evening', 'noon', 'a', 'b']);
});

test('storiesOf() refuses a section or an author that the site does not have', () => {
  expect(() => storiesOf([article('a', { section: 'sport' })], authors, editions)).toThrow('unknown section: sport');
  expect(() => storiesOf([article('a', { authors: ['li'] })], authors, editions)).toThrow('unknown author: li');
});

test('storiesOf() puts a text into the edition of its language, with that one’s names and addresses', () => {
  const stories = storiesOf([article('a', { language: 'zh-CN', topics: ['网络'] })], authors, editions);
  expect(stories).toMatchObject([
    {
      edition: '/zh-hans',
      url: '/articles/a/',
      section: { title: '经济', url: '/zh-hans/sections/economy/' },
      authors: [{ name: '安娜', url: '/zh-hans/authors/ana/' }],
      topics: [{ url: `/zh-hans/topics/${encodeURIComponent('网络')}/` }],
    },
  ]);
});

test('storiesOf() puts a text in a language without an edition into the first', () => {
  expect(storiesOf([article('a', { language: 'fr' })], authors, editions)[0]).toMatchObject({
    edition: '',
    language: 'fr',
  });
});

test('storiesOf() links translations of one article with each other', () => {
  const stories = storiesOf(
    [
      article('a'),
      article('b', { language: 'zh-Hans', translationOf: 'a' }),
      article('c', { language: 'fr', translationOf: 'a' }),
      article('d'),
    ],
    authors,
    editions,
  );
  const bySlug = Object.fromEntries(stories.map(({ slug, translations }) => [slug, translations]));
  expect(bySlug['a']).toEqual([
    { language: 'fr', url: '/articles/c/' },
    { language: 'zh-Hans', url: '/articles/b/' },
  ]);
  expect(bySlug['b']).toEqual([
    { language: 'en', url: '/articles/a/' },
    { language: 'fr', url: '/articles/c/' },
  ]);
  expect(bySlug['d']).toEqual([]);
});

test('layOutFront() shows no story twice', () => {
  const stories = storiesOf(
    Array.from({ length: 12 }, (_, index) => article(`story-${index}`)),
    authors,
    editions,
  );
  const {
    lead,
    chosen,
    latest,
    sections: parts,
  } = layOutFront(stories, { sections, lead: ['story-7', 'gone', 'story-3'] });
  expect([lead?.slug, ...slugs(chosen)]).toEqual(['story-7', 'story-3']);
  const shown = [lead?.slug, ...slugs(chosen), ...slugs(latest), ...parts.flatMap((part) => slugs(part.stories))];
  expect(new Set(shown).size).toBe(shown.length);
  // A section without a story would lead nowhere.
  expect(parts).toMatchObject([{ section: { id: 'economy' }, count: 12 }]);
});

test('layOutFront() has no lead on a site without stories', () => {
  expect(layOutFront([], { sections, lead: [] })).toMatchObject({ lead: undefined, latest: [], sections: [] });
});

test('layOutFront() opens with the latest story where editors chose none', () => {
  const stories = storiesOf([article('a'), article('b')], authors, editions);
  expect(layOutFront(stories, { sections, lead: [] })).toMatchObject({
    lead: { slug: 'a' },
    chosen: [],
    latest: [{ slug: 'b' }],
  });
});
