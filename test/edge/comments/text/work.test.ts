import { describe, expect, test } from 'vitest';
import { readText } from '#edge/comments/text/read.ts';
import { workOf } from '../../../support/work.ts';

const fill = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const half =
  (first: string, second: string, between = 'a') =>
  (length: number) =>
    fill(first)(length / 2) + between + fill(second)(length / 2);

/** Lists in lists, each a step further in. */
function stairs(step: string) {
  return (length: number) => {
    let text = '';
    for (let depth = 0; text.length < length; depth += 1) text += `${step.repeat(depth)}- a\n`;
    return text.slice(0, length);
  };
}

/** Runs of backticks, each longer than the one before, so that none closes another. */
function ticks(length: number) {
  let text = '';
  for (let run = 1; text.length < length; run += 1) text += `e${'`'.repeat(run)}`;
  return text.slice(0, length);
}

/** What parsers of Markdown are slow at, after the tests of cmark and commonmark.js. */
const shapes: Record<string, (length: number) => string> = {
  quotes: fill('>'),
  'quotes in lines': half('>', '\n>'),
  'quotes and lines without a mark': half('>', '\na'),
  bullets: fill('- '),
  'bullets and lines': half('- ', '\na'),
  'bullets and empty lines': half('- ', '\n'),
  'six bullets and empty lines': (length) => `- - - - - - a${fill('\n')(length)}b`,
  numbers: fill('1. '),
  'lists in quotes in lists': fill('> - '),
  'items in lines': fill('- a\n'),
  'items in quotes': fill('> - a\n'),
  'stairs of spaces': stairs('  '),
  'stairs of tabs': stairs('\t'),
  lines: half('a\n', 'a\n', '*b*\n'),
  'open brackets': fill('['),
  'brackets in brackets': half('[', ']'),
  'empty brackets': fill('[]'),
  'open addresses of links': fill('[a](b'),
  'open titles of links': fill('[a](b ('),
  links: fill('[a](https://b.c)'),
  'links in links': half('[', '](https://b.c)'),
  'links and pictures': fill('![[]()'),
  'brackets and parentheses': fill('[ (]('),
  'openers of emphasis': fill('*a _b '),
  'closers of emphasis': fill('a* '),
  'stars and lines': fill('*_'),
  'openers and closers that do not fit': fill('*a_ '),
  'closers of three': fill('a**b c* '),
  'emphasis in emphasis': half('*a ', 'b* '),
  'strong in emphasis': half('*a **a ', 'b** b* '),
  'emphasis around a link': fill('**x [a*b**c*](d)'),
  'emphasis across brackets': half('[*a ', 'b*]('),
  'stars around a letter': half('*', '*'),
  'runs of backticks': ticks,
  'a backtick in each line': fill('`\n'),
  fences: fill('```\n'),
  'code in quotes': fill('> ```\na\n'),
  'angle brackets': fill('<'),
  'open addresses': fill('<https://a'),
  schemes: fill('https://'),
  'an address of parentheses': (length) => `https://a.b/${fill('(')(length)}`,
  'an address of full stops': (length) => `https://a.b/${fill('.')(length)}`,
  'the letter h': fill('*h'),
  backslashes: fill('\\'),
  spaces: (length) => `*a*${fill(' ')(length)}b`,
  'an emoji of many parts': (length) => `*${fill('👩‍')(length)}*`,
};

const counted = /micromark|edge\/comments\/text/;

/** About what a full comment of ordinary paragraphs, quotes, lists and links takes. */
const ordinary = await workOf(
  () => readText(fill('The *river* rose at `noon`, [she](https://x.org) said.\n\n> so\n\n- it\n- was\n')(2000)),
  counted,
);

/** From what is read with all its marks to what no form takes: of a text that isn't read, the work grows as the text does. */
const lengths = [100, 250, 500, 1000, 2000, 8000, 32_000];

describe('readText(text) works no more for all lengths together than for two ordinary comments', () => {
  test.each(Object.entries(shapes))('of %s', async (_name, shape) => {
    const texts = lengths.map(shape);
    expect(await workOf(() => texts.forEach(readText), counted)).toBeLessThan(2 * ordinary);
  });
});

test('readText() puts no more on the stack for what is deep in one another', () => {
  for (const shape of Object.values(shapes)) expect(() => readText(shape(200_000))).not.toThrow();
});
