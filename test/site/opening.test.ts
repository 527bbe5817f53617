import { expect, test } from 'vitest';
import { openingParagraph } from '#site/opening.ts';

test('openingParagraph() is the first paragraph, without its marks', () => {
  expect(openingParagraph('A **bold** _word_, a [link](/data/), `code`\nand a note.[^1]\n\nSecond.')).toBe(
    'A bold word, a link, code and a note.',
  );
});

test('openingParagraph() steps over imports', () => {
  expect(openingParagraph(`import x from './x.ts';\n\nFirst.`)).toBe('First.');
});

test('openingParagraph() keeps underscores inside words', () => {
  expect(openingParagraph('The field rain_mm_day counts.')).toBe('The field rain_mm_day counts.');
});

test.each([
  '## Heading\n\nText.',
  '- a list',
  '1. a list',
  '> words',
  '<Chart />',
  'It is {x} wide.',
  'It is <b>x</b>.',
  '',
])('openingParagraph(%j) is nothing, since its words do not stand in the source as they will be read', (source) => {
  expect(openingParagraph(source)).toBeUndefined();
});
