import { expect, test } from 'vitest';
import { correctionsIn } from '#mdx/corrections.ts';
import { mdxSource } from '#mdx/sources.ts';

test('correctionsIn() gives day and words, without marks and tags', () => {
  const text =
    '---\nheadline: Rain\n---\n\nIt rained.\n\n<Correction on="2026-03-05">\n  An earlier version said *snow*, see [the data](/data/). It was <Datum from="rain@1" /> mm.\n</Correction>\n\n<Correction on="2026-03-05" id="second">Twice.</Correction>\n';
  expect(correctionsIn(mdxSource('/content/articles/rain/index.mdx', text))).toEqual([
    {
      article: 'rain',
      on: '2026-03-05',
      id: '2026-03-05',
      text: 'An earlier version said snow, see the data. It was mm.',
    },
    { article: 'rain', on: '2026-03-05', id: 'second', text: 'Twice.' },
  ]);
});
