import { expect, test } from 'vitest';
import { articleSchema } from '#site/article.ts';
import { layOutFront } from '#site/front.ts';
import { nextStories, storiesOf, type Entry } from '#site/story.ts';
import type { Article } from '#site/article.ts';

const sections = [
  { id: 'technology', title: 'Technology' },
  { id: 'economy', title: 'Economy' },
];
const site = { language: 'en', sections };
const authors = [{ id: 'ana', data: { name: 'Ana Ruiz' } }];

function article(id: string, matter: Partial<Article> = {}): Entry<Article> {
  const data = articleSchema.parse({
    headline: `Headline of ${id}`,
    standfirst: 'What happened.',
    section: 'economy',
    authors: ['ana'],
    published: '2026-03-02T08:00:00+00:00',
    ...matter,
  });
  return { id, data, body: 'First.\n\nSecond.' };
}

const slugs = (stories: readonly { slug: string }[]) => stories.map(({ slug }) => slug);

test('storiesOf() puts names in the place of ids, and sets quotes', () => {
  expect(storiesOf([article('a', { headline: `China's rise` })], authors, site)).toMatchObject([
    {
      headline: 'China’s rise',
      authors: ['Ana Ruiz'],
      section: { title: 'Economy', url: '/sections/economy/' },
      url: '/articles/a/',
      thread: 'a',
      opening: 'First.',
      language: 'en',
    },
  ]);
});

test('storiesOf() takes the thread’s id from the front matter, where it has one', () => {
  expect(storiesOf([article('renamed', { id: 'first-name' })], authors, site)[0]).toMatchObject({
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
    site,
  );
  expect(slugs(stories)).toEqual(['evening', 'noon', 'a', 'b']);
});

test('storiesOf() refuses a section or an author that the site does not have', () => {
  expect(() => storiesOf([article('a', { section: 'sport' })], authors, site)).toThrow('unknown section: sport');
  expect(() => storiesOf([article('a', { authors: ['li'] })], authors, site)).toThrow('unknown author: li');
});

test('nextStories() offers the same section first, and never the story itself', () => {
  const stories = storiesOf(
    [article('a'), article('b', { section: 'technology' }), article('c'), article('d', { section: 'technology' })],
    authors,
    site,
  );
  const [first] = stories;
  expect(first?.slug).toBe('a');
  expect(first && slugs(nextStories(first, stories, 2))).toEqual(['c', 'b']);
});

test('layOutFront() shows no story twice', () => {
  const stories = storiesOf(
    Array.from({ length: 12 }, (_, index) => article(`story-${index}`)),
    authors,
    site,
  );
  const { lead, latest, sections: parts } = layOutFront(stories, sections);
  const shown = [lead?.slug, ...slugs(latest), ...parts.flatMap((part) => slugs(part.stories))];
  expect(new Set(shown).size).toBe(shown.length);
  expect(parts).toMatchObject([{ count: 0 }, { count: 12 }]);
});

test('layOutFront() has no lead on a site without stories', () => {
  expect(layOutFront([], sections)).toMatchObject({ lead: undefined, latest: [] });
});
