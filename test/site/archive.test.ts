import { expect, test } from 'vitest';
import { archiveMonths } from '#site/archive.ts';
import type { Story } from '#site/story.ts';

test('archiveMonths() puts a story into the month that it had where it was published', () => {
  const stories = [
    { slug: 'b', published: '2026-03-01T00:30:00+08:00' },
    { slug: 'a', published: '2026-02-28T16:20:00+00:00' },
    { slug: 'c', published: '2019-01-17T18:00:00+08:00' },
  ] as Story[];
  expect(archiveMonths(stories)).toMatchObject([
    { year: '2026', month: '03', stories: [{ slug: 'b' }] },
    { year: '2026', month: '02', stories: [{ slug: 'a' }] },
    { year: '2019', month: '01', stories: [{ slug: 'c' }] },
  ]);
});
