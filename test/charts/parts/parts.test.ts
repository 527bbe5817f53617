import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moveApart } from '#charts/parts/labels.ts';
import { formatMoment, readMoment, tickLabels } from '#charts/parts/moments.ts';
import { numbers, readSpecifier } from '#site/numbers.ts';
import { filterRows } from '#data/filter.ts';
import { shorten, spacedWidth, textWidth, wrap } from '#charts/parts/text-metrics.ts';
import { textStyles } from '#charts/parts/theme.ts';
import { thin } from '#charts/parts/thin.ts';
import { words } from '#i18n/words.ts';
import { table } from '../examples/example.ts';

const { magnitudes } = words('en').chart;
const write = (format: string | undefined, values: number[], language = 'en') =>
  values.map(numbers(format, values, language, magnitudes).label);

test('numbers("$.3s") writes magnitudes as a newspaper does', () => {
  expect(write('$.3s', [27.36e12, 4.46e9, 3.1e6, 12_300, 950, 0.5, 0, -2e9, 2.5e15])).toEqual([
    '$27.4trn',
    '$4.46bn',
    '$3.10m',
    '$12.3k',
    '$950',
    '$0.5',
    '$0',
    '−$2.00bn',
    '$2,500trn',
  ]);
  expect(write('€.2s', [4.4e9])).toEqual(['€4.4bn']);
});

test('numbers(undefined) chooses by the values', () => {
  expect(write(undefined, [1, 1204])).toEqual(['1', '1,204']);
  expect(write(undefined, [3.25, 12])).toEqual(['3.3', '12.0']);
  expect(write(undefined, [20, 45_600_000])).toEqual(['20', '45.6m']);
  expect(write(undefined, [1000.0001, 1000.0004])).toEqual(['1,000.00010', '1,000.00040']);
  expect(write(undefined, [])).toEqual([]);
});

test('numbers() uses the signs of the language', () => {
  expect(write(',.1f', [1234.5, -2], 'de')).toEqual(['1.234,5', '−2,0']);
});

test('numbers().ticks() drops empty zeros and keeps ticks apart', () => {
  const { ticks } = numbers('$.2s', [1], 'en', magnitudes);
  expect(ticks([0, 5e12, 10e12])).toEqual(['$0', '$5trn', '$10trn']);
  expect(numbers('.0%', [1], 'en', magnitudes).ticks([0, 0.005, 0.01])).toEqual(['0%', '0.5%', '1%']);
});

test('readSpecifier() refuses what d3-format or a reader does not know', () => {
  expect(readSpecifier('.1%')?.specifier.type).toBe('%');
  for (const text of ['.1q', 'percent', 'x', '%%']) expect(readSpecifier(text)).toBeUndefined();
});

test('readMoment() keeps the precision of its source', () => {
  const written = (text: string) => {
    const moment = readMoment(text, 'string');
    return moment && formatMoment(moment, 'en');
  };
  expect(['2019', '2019-01', '2019-01-17', '2019-01-17T18:00:00Z'].map(written)).toEqual([
    '2019',
    'January 2019',
    'January 17, 2019',
    'January 17, 2019',
  ]);
  expect(['2019-13', '2019-02-30', 'soon', ''].map(written)).toEqual([undefined, undefined, undefined, undefined]);
});

test('tickLabels() writes the year where it changes', () => {
  const months = ['2021-11-01', '2021-12-01', '2022-01-01', '2022-02-01'].map((day) => new Date(day));
  expect(tickLabels(months, 'en')).toEqual(['Nov 2021', 'Dec', 'Jan 2022', 'Feb']);
  expect(tickLabels(months, 'zh-Hans')).toEqual(['2021年11月', '12月', '2022年1月', '2月']);
  expect(tickLabels(months, 'ar-EG')).toEqual(['نوفمبر ٢٠٢١', 'ديسمبر', 'يناير ٢٠٢٢', 'فبراير']);
});

test('filterRows() compares as editors write', () => {
  const data = table('day:date year:year name', [new Date('2019-01-17'), 2019, 'A'], [null, 2020, 'B']);
  const names = (filter: Record<string, string | number | null | string[]>) =>
    filterRows(data, filter).map(({ name }) => name);
  expect(names({ day: '2019-01-17' })).toEqual(['A']);
  expect(names({ day: null })).toEqual(['B']);
  expect(names({ year: '2020', name: ['A', 'B'] })).toEqual(['B']);
});

test('wrap() keeps every line in its width, and every letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 40, max: 400 }), (text, width) => {
      const lines = wrap(text, width, 'label');
      for (const line of lines) expect(textWidth(line, 'label') <= width || [...line].length === 1).toBe(true);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('wrap() by spacedWidth() leaves room for the spaces of readers', () => {
  expect(wrap('Construction of the park', 150, 'label')).toEqual(['Construction of the park']);
  expect(wrap('Construction of the park', 150, 'label', Infinity, spacedWidth)).toEqual([
    'Construction of',
    'the park',
  ]);
  expect(spacedWidth('', 'label')).toBe(0);
});

test('wrap() breaks after hyphens and between Chinese characters', () => {
  expect(wrap('a 100-billion-yuan target', 90, 'label')).toEqual(['a 100-billion-', 'yuan target']);
  expect(wrap('北京市经济和信息化局', 60, 'label')).toEqual(['北京市经', '济和信息', '化局']);
  expect(wrap('one two three four', 40, 'label', 2)).toEqual(['one', 'two…']);
});

test('shorten() marks what it cuts', () => {
  expect(shorten('Germany', 200, 'label')).toBe('Germany');
  expect(shorten('Germany', 40, 'label')).toMatch(/^Ger?m?…$/);
});

test('moveApart() keeps the order, the distance and the frame', () => {
  const placings = fc.array(
    fc.record({ at: fc.double({ min: -50, max: 450, noNaN: true }), size: fc.integer({ min: 5, max: 30 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(placings, (placings) => {
      const middles = moveApart(placings, 0, 400);
      const boxes = placings
        .map(({ at, size }, i) => ({ at, from: (middles[i] ?? NaN) - size / 2, to: (middles[i] ?? NaN) + size / 2 }))
        .sort((a, b) => a.from - b.from);
      boxes.forEach((box, i) => {
        expect(box.from).toBeGreaterThanOrEqual(-1e-6);
        expect(box.to).toBeLessThanOrEqual(400 + 1e-6);
        expect(box.from).toBeGreaterThanOrEqual((boxes[i - 1]?.to ?? -Infinity) - 1e-6);
      });
    }),
  );
});

test('moveApart() leaves alone what is apart, and moves what touches as little as it can', () => {
  expect(
    moveApart(
      [
        { at: 100, size: 20 },
        { at: 40, size: 20 },
      ],
      0,
      200,
    ),
  ).toEqual([100, 40]);
  expect(
    moveApart(
      [
        { at: 100, size: 20 },
        { at: 104, size: 20 },
      ],
      0,
      200,
    ),
  ).toEqual([92, 112]);
});

test('thin() keeps the ends and the extremes of each half pixel, and gaps', () => {
  const points = [[0, 5], [0.1, 9], [0.2, 1], [0.3, 4], [0.35, 6], [0.4, 2], undefined, [3, 3]] as const;
  expect(thin(points)).toEqual([[0, 5], [0.1, 9], [0.2, 1], [0.4, 2], undefined, [3, 3]]);
});

test('charts.css sets text in the sizes that labels are laid out by', () => {
  const css = readFileSync('src/styles/charts.css', 'utf8');
  for (const [name, { size, weight }] of Object.entries(textStyles)) {
    const selector = name === 'label' ? 'chart-drawing' : `chart-${name}`;
    const rule = new RegExp(`^\\.${selector} \\{([^}]*)\\}`, 'm').exec(css)?.[1];
    expect(rule, name).toContain(`font-size: ${size}px`);
    expect(/font-weight: (\d+)/.exec(rule ?? '')?.[1] ?? '400', name).toBe(String(weight));
  }
});
