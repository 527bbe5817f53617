import { expect, test } from 'vitest';
import { byMonth, byTopic } from '#site/finding.ts';
import type { Story } from '#site/story.ts';

function story(slug: string, published: string): Story {
  return {
    slug,
    url: `/articles/${slug}/`,
    thread: slug,
    headline: slug,
    standfirst: 'What happened.',
    section: { id: 'economy', title: 'Economy', url: '/sections/economy/' },
    authors: ['Ana Ruiz'],
    published,
    language: 'en',
  };
}

const stories = [
  story('c', '2026-01-01T00:30:00+08:00'),
  story('b', '2025-12-31T20:00:00+00:00'),
  story('a', '2025-12-01T08:00:00+00:00'),
];
const slugs = (listed: readonly Story[]) => listed.map(({ slug }) => slug);

test('byMonth() keeps the order, and takes the month in the zone of each story', () => {
  expect(byMonth(stories, 'en-GB').map(({ title, stories }) => [title, slugs(stories)])).toEqual([
    ['January 2026', ['c']],
    ['December 2025', ['b', 'a']],
  ]);
});

test('byMonth() of no stories is no month', () => {
  expect(byMonth([], 'en')).toEqual([]);
});

test('byTopic() lists the most frequent by the alphabet, with the latest stories of each', () => {
  const topics = new Map([
    ['c', ['trade', 'asia', 'asia']],
    ['b', ['trade', 'banks']],
    ['a', ['trade', 'asia']],
  ]);
  const listed = byTopic(stories, topics, { topics: 2, stories: 2 }, 'en');
  expect(listed.map(({ topic, count, stories }) => [topic, count, slugs(stories)])).toEqual([
    ['asia', 2, ['c', 'a']],
    ['trade', 3, ['c', 'b']],
  ]);
});
