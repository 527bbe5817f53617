import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ar, arabic } from '#i18n/ar.ts';
import { en } from '#i18n/en.ts';
import { counting } from '#i18n/plural.ts';
import { zhHans } from '#i18n/zh-hans.ts';

type Said = (...given: unknown[]) => unknown;

/** Every word and sentence by the keys that lead to it: `chart.bar.shows`. */
function entriesOf(words: object, path = ''): [path: string, said: unknown][] {
  return Object.entries(words).flatMap(([key, said]: [string, unknown]) =>
    typeof said === 'object' && said !== null && !Array.isArray(said)
      ? entriesOf(said, `${path}${key}.`)
      : [[path + key, said] as [string, unknown]],
  );
}

/** What sentences are filled with where numbers don't fit. */
const filledWith: Readonly<Record<string, unknown[]>> = {
  'chart.list': [['1', '2']],
  'chart.sentences': [['1', '2']],
  'chart.columns': [['1', '2']],
  'data.values': [['1', '2'], true],
  'chart.clauses': [['1', '2']],
  'data.changes.rows': [1, 2, 3, String],
};

/** All that a language says, with a number wherever something is filled in. */
function textsOf(words: object, number: number): (readonly [path: string, text: string])[] {
  return entriesOf(words)
    .filter(([path]) => !path.startsWith('signs.'))
    .map(([path, said]) => {
      if (Array.isArray(said)) return [path, said.map(({ sign }: { sign: string }) => sign).join(' ')];
      if (typeof said !== 'function') return [path, String(said)];
      const given = filledWith[path] ?? Array<number>(said.length).fill(number);
      return [path, String((said as Said)(...given))];
    });
}

/** What every language calls by these letters, and a name that the page gets from elsewhere. */
const NAMES = /BibTeX|CSV|JSON|SVG|PNG|RSS|DCAT/g;

describe.each([
  ['zh-Hans', zhHans, /\p{Script=Han}/u],
  ['ar', ar, /\p{Script=Arabic}/u],
])('the words of %s', (_, words, script) => {
  test('have the keys of the English ones, and take as much', () => {
    const shape = (words: object) =>
      entriesOf(words).map(([path, said]) => [path, typeof said === 'function' ? said.length : typeof said]);
    expect(shape(words)).toEqual(shape(en));
  });

  test('have no English left', () => {
    const texts = [1, 2, 7].flatMap((number) => textsOf(words, number));
    expect(texts.filter(([, text]) => /[a-z]{4}/i.test(text.replace(NAMES, '')))).toEqual([]);
    // What is longer than a few signs is in the language's own script.
    expect(texts.filter(([, text]) => text.length > 12 && !script.test(text))).toEqual([]);
  });

  test('end where the English ones do', () => {
    const isSentence = (text: string) => /[.。:：]$/.test(text);
    const ends = (words: object) =>
      entriesOf(words)
        .filter(([path]) => !path.startsWith('signs.'))
        .map(([path, said]) => [path, typeof said === 'string' && isSentence(said)]);
    expect(ends(words)).toEqual(ends(en));
  });
});

test('Chinese has its own punctuation, and no spaces between words', () => {
  const strange = /[,;:!?()"](?!\d)|\.$| {2}|\p{Script=Han} \p{Script=Han}/u;
  expect(textsOf(zhHans, 7).filter(([path, text]) => path !== 'chart.magnitudes' && strange.test(text))).toEqual([]);
});

test('Arabic has its own punctuation', () => {
  expect(textsOf(ar, 7).filter(([, text]) => /[,;?"“”](?!\d)| {2}| [،؛.:]/.test(text))).toEqual([]);
});

/** Sentences that count: those of English whose first parameter is a count. */
const counts = entriesOf(en).flatMap(([path, said]) =>
  typeof said === 'function' && /^\(?(count|minutes)\b/.test(said.toString()) ? [path] : [],
);

describe.each([
  ['zh-Hans', new Map(entriesOf(zhHans))],
  ['ar', new Map(entriesOf(ar))],
  ['ar-EG', new Map(entriesOf(arabic('ar-EG')))],
])('what counts in %s', (language, words) => {
  const { format: write } = new Intl.NumberFormat(language);

  test.each(counts)('%s() has the number, or a word for it', (path) => {
    const said = words.get(path) as Said;
    const text = (count: number) =>
      String(said(count, ...(said.length > 1 ? [write(count), 'a', 'b', 'c'] : []))).replaceAll('\u00A0', ' ');
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 200_000 }), (count) => {
        // Those that take the count as text print it as it is.
        return text(count).includes(write(count)) || text(count).includes(String(count));
      }),
    );
    expect(text(1)).not.toBe(text(2));
  });
});

describe('counting("ar")', () => {
  const counted = counting('ar');
  const forms = {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  };

  test.each([
    [0, 'لا مقالات'],
    [1, 'مقال واحد'],
    [2, 'مقالان'],
    [3, '3 مقالات'],
    [10, '10 مقالات'],
    [11, '11 مقالًا'],
    [99, '99 مقالًا'],
    [100, '100 مقال'],
    [102, '102 مقال'],
    [103, '103 مقالات'],
    [1111, '1,111 مقالًا'],
  ])('of %d is "%s"', (count, text) => {
    expect(counted(count, forms)).toBe(text);
  });

  test('writes the number as it is told to, and once', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ minLength: 1 }), (count, written) => {
        expect(counted(count, { other: '[#]' }, written)).toBe(`[${written}]`);
      }),
    );
  });
});

test('counting("ar-EG") has the digits of Egypt', () => {
  expect(counting('ar-EG')(1234, { other: '# مقال' })).toBe('١٬٢٣٤ مقال');
});
