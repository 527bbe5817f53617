import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinshipOf, relatedStories } from '#site/related.ts';
import type { Story } from '#site/story.ts';

function story(slug: string, section: string, topics: readonly string[]): Story {
  return { slug, section: { id: section }, topics: topics.map((slug) => ({ slug })) } as Story;
}

const slugs = (stories: readonly Story[]) => stories.map(({ slug }) => slug);

test('relatedStories() weighs a rare topic more than a common one, and shared figures more than a topic', () => {
  const own = story('own', 'a', ['rare', 'common']);
  const stories = [
    own,
    story('common-1', 'b', ['common']),
    story('common-2', 'b', ['common']),
    story('rare', 'b', ['rare']),
    story('figures', 'b', []),
  ];
  const datasets = (slug: string) => (slug === 'own' || slug === 'figures' ? ['gdp'] : []);
  expect(slugs(relatedStories(own, kinshipOf(stories, datasets), 4))).toEqual([
    'figures',
    'rare',
    'common-1',
    'common-2',
  ]);
});

test('relatedStories() fills up with the same section, then with the latest', () => {
  const own = story('own', 'a', []);
  const stories = [story('latest', 'b', []), own, story('same', 'a', [])];
  expect(
    slugs(
      relatedStories(
        own,
        kinshipOf(stories, () => []),
        3,
      ),
    ),
  ).toEqual(['same', 'latest']);
});

test('relatedStories() never offers the story itself or one twice, and as many as there are', () => {
  const names = fc.array(
    fc.record({ section: fc.constantFrom('a', 'b'), topics: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(names, fc.nat({ max: 8 }), (written, count) => {
      const stories = written.map(({ section, topics }, n) => story(`s${n}`, section, topics));
      const [own] = stories as [Story];
      const related = slugs(
        relatedStories(
          own,
          kinshipOf(stories, () => []),
          count,
        ),
      );
      expect(related).not.toContain('s0');
      expect(new Set(related).size).toBe(related.length);
      expect(related.length).toBe(Math.min(count, stories.length - 1));
    }),
  );
});
