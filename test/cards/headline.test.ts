import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setHeadline, type Frame } from '#cards/headline.ts';

/** A letter is half as wide as it is high, a Chinese sign as wide. */
const measure = (line: string) =>
  Array.from(line).reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(letter) ? 1 : 0.5), 0);
/** What a reader takes for one letter may be several characters. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const signs = (line: string) => Array.from(segmenter.segment(line)).length;
const frame: Frame = { width: 800, height: 420, sizes: [76, 60, 44], leading: 1.1, most: 5 };
const set = (text: string, language = 'en', more: Partial<Frame> = {}) =>
  setHeadline(text, { ...frame, ...more }, measure, language);

describe('setHeadline()', () => {
  test('takes the largest size in which a headline fits', () => {
    expect(set('Snow')).toEqual({ size: 76, lines: ['Snow'] });
    expect(set('word '.repeat(20)).size).toBe(76);
    expect(set('word '.repeat(24)).size).toBe(60);
    expect(set('word '.repeat(30)).size).toBe(44);
  });

  test('keeps sizes over 76 for three lines at most', () => {
    expect(set('word '.repeat(9), 'en', { sizes: [100, 76] }).size).toBe(100);
    expect(set('word '.repeat(12), 'en', { sizes: [100, 76] }).size).toBe(76);
  });

  test('makes lines of about the same width', () => {
    expect(set('one two three four five').lines).toEqual(['one two three', 'four five']);
    // Filled line by line, the last would be "ten" alone.
    expect(set('alpha bravo charli deltas golfer ten').lines).toEqual(['alpha bravo charli', 'deltas golfer ten']);
  });

  test('cuts at a word, without the sign before it, what fits in no size', () => {
    const { lines, size } = set('word, '.repeat(100));
    expect([lines.length, size]).toEqual([5, 44]);
    expect(lines.at(-1)).toMatch(/^(?:word, )+word…$/);
    expect(set('one two three four', 'en', { width: 300, sizes: [44], most: 1 }).lines).toEqual(['one two…']);
  });

  test('breaks a word only where it fits in no size', () => {
    expect(set('x'.repeat(36)).size).toBe(44);
    expect(set('x'.repeat(40)).lines.join('')).toBe('x'.repeat(40));
    expect(set('x'.repeat(900)).lines.at(-1)).toMatch(/^x+…$/);
  });

  test('breaks at a hyphen in long words alone, and after a dash', () => {
    const narrow = { width: 300, sizes: [50] };
    expect(set('three two-fifths', 'en', narrow).lines).toEqual(['three', 'two-fifths']);
    expect(set('Vander-Featherston', 'en', narrow).lines).toEqual(['Vander-', 'Featherston']);
    expect(set('snowfall—again', 'en', narrow).lines).toEqual(['snowfall—', 'again']);
  });

  test('breaks Chinese between words, a number with its unit', () => {
    expect(set('北京计划到2020年产值达到1000亿元', 'zh', { width: 360, sizes: [60] }).lines).toEqual([
      '北京计划到',
      '2020年产值',
      '达到1000亿元',
    ]);
  });

  test.each(['。', '，', '、', '”', '）', '》', '？', '！', '：', '；', '%'])(
    'never begins a Chinese line with %s',
    (sign) => {
      const text = `${'安全'.repeat(3)}${sign}`.repeat(4);
      for (let width = 160; width < 700; width += 20) {
        for (const line of set(text, 'zh', { width, sizes: [44], height: 2000, most: 50 }).lines) {
          expect(line.startsWith(sign)).toBe(false);
        }
      }
    },
  );

  test.each(['“', '（', '《', '「', '$'])('never ends a Chinese line with %s', (sign) => {
    const text = `${sign}${'安全'.repeat(3)}`.repeat(4);
    for (let width = 160; width < 700; width += 20) {
      for (const line of set(text, 'zh', { width, sizes: [44], height: 2000, most: 50 }).lines) {
        expect(line.endsWith(sign)).toBe(false);
      }
    }
  });

  test('gives nothing for nothing', () => {
    expect(set(' ').lines).toEqual([]);
  });

  test('loses no letter of what it does not cut, and stays in the frame', () => {
    const words = fc.array(
      fc.oneof(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), fc.constantFrom('安全', '到2020年', '，')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 60, max: 900 }),
        fc.integer({ min: 60, max: 500 }),
        (parts, width, height) => {
          const text = parts.join(' ');
          const { lines, size } = set(text, 'zh', { width, height });
          expect(lines.length).toBeLessThanOrEqual(5);
          for (const line of lines) {
            // A single letter may be wider than a narrow frame.
            if (signs(line) > 2) expect(measure(line) * size).toBeLessThanOrEqual(width + 1e-9);
          }
          if (lines.length > 1)
            expect(size + (lines.length - 1) * size * frame.leading).toBeLessThanOrEqual(height + 1e-9);
          const bare = (some: string) => some.replace(/[ \t\r\n]/g, '');
          if (!lines.at(-1)?.endsWith('…')) expect(bare(lines.join(''))).toBe(bare(text));
        },
      ),
    );
  });
});
