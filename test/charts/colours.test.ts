import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, hex, linear, mix, oklab, type LinearRgb } from '#charts/picture/colour.ts';
import { styleOf } from '#charts/picture/styles.ts';
import { SERIES, SHADES, SIDES } from '#charts/parts/theme.ts';

/* The colours of charts as charts.css has them, in both modes: read by everyone, and told apart by everyone. */

const styles = {
  tokens: readFileSync('src/styles/tokens.css', 'utf8'),
  charts: readFileSync('src/styles/charts.css', 'utf8'),
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const series = upTo(SERIES).map(String);
const shades = upTo(SHADES).map((step) => `shade-${step}`);
const sides = [
  ...upTo(SIDES)
    .map((step) => `low-${step}`)
    .reverse(),
  'middle',
  ...upTo(SIDES).map((step) => `high-${step}`),
];

/**
 * How far apart two colours must be, in hundredths of OKLab. A difference of 2 can just be seen where two surfaces
 * touch (CSS Color 4, 13.2.1); four times that is still seen between thin lines, small dots and a distant legend.
 */
const APART = 8;
/** Most charts have no more than three series, so the first three are easier still. */
const FIRST_APART = 10;
/** The first steps to either side are never next to each other in a legend, and both are near the middle by meaning. */
const SIDES_APART = 6;

type Matrix = readonly (readonly [number, number, number])[];

/** What a colour becomes, in linear light. @see Machado, Oliveira and Fernandes 2009, table 1, severity 1.0 */
const eyes: Record<string, Matrix> = {
  'every colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenWith(matrix: Matrix, colour: string): string {
  const rgb = linear(colour);
  const [r = 0, g = 0, b = 0] = matrix.map((row) => row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]);
  const seen: LinearRgb = [r, g, b];
  return hex(seen);
}

const lightness = (colour: string) => oklab(linear(colour))[0];

function difference(one: string, other: string): number {
  const [a, b] = [oklab(linear(one)), oklab(linear(other))];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Each with each that comes after it. */
function pairs(names: readonly string[]): [one: string, other: string][] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other): [string, string] => [one, other]));
}

const neighbours = (names: readonly string[]) =>
  names.slice(1).map((name, index): [string, string] => [names[index] ?? '', name]);

test('seenWith() leaves grey grey', () => {
  for (const matrix of Object.values(eyes)) expect(difference(seenWith(matrix, '#8a8a8a'), '#8a8a8a')).toBeLessThan(1);
});

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  const fill = (name: string) => {
    const found = styleOf(`chart-${name}`, 'fill', styles, mode);
    if (found === undefined) throw new RangeError(`missing style: chart-${name}`);
    return found;
  };
  const paper = fill('paper');
  const ink = fill('drawing');

  test.each(['drawing', 'soft', 'text-muted', ...series.map((tone) => `text-${tone}`)])(
    'words in chart-%s can be read on the paper, and on a range over it',
    (name) => {
      const range = mix(paper, ink, Number(styleOf('chart-range', 'opacity', styles, mode)));
      for (const ground of [paper, range]) expect(contrast(fill(name), ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([...series, 'muted', ...shades, ...sides])('words can be read on %s', (tone) => {
    expect(contrast(fill(`on-${tone}`), fill(`fill-${tone}`))).toBeGreaterThanOrEqual(4.5);
  });

  test('words can be read on a badge', () => {
    expect(contrast(fill('on-badge'), fill('badge'))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...series, 'muted'])('a mark and a line in %s stand out from the paper', (tone) => {
    expect(contrast(fill(`fill-${tone}`), paper)).toBeGreaterThanOrEqual(3);
    expect(styleOf(`chart-stroke-${tone}`, 'stroke', styles, mode)).toBe(fill(`fill-${tone}`));
  });

  test.each(['reference', 'spot', 'ring', 'ring-dot', 'rest', 'hollow', 'leader', 'trend', 'span', 'course'])(
    'the line of chart-%s stands out from the paper',
    (name) => {
      expect(contrast(styleOf(`chart-${name}`, 'stroke', styles, mode) ?? '', paper)).toBeGreaterThanOrEqual(3);
    },
  );

  // The least of a scale is near the paper by its meaning. Its edge is its neighbours', and the legend has the paper
  // around it; so it need not be 3:1, but seen.
  test.each([...shades, ...sides])('a surface in %s is seen on the paper', (tone) => {
    expect(difference(fill(`fill-${tone}`), paper)).toBeGreaterThanOrEqual(APART);
  });

  test('what has no data has an edge', () => {
    for (const name of ['chart-none', 'chart-fill-none']) {
      expect(contrast(styleOf(name, 'stroke', styles, mode) ?? '', fill('fill-none'))).toBeGreaterThanOrEqual(1.5);
    }
  });

  describe.each(Object.entries(eyes))('eyes that see %s', (_, matrix) => {
    const apart = ([one, other]: [string, string]) =>
      difference(seenWith(matrix, fill(`fill-${one}`)), seenWith(matrix, fill(`fill-${other}`)));
    const tooNear = (all: [string, string][], least: number) =>
      all.filter((pair) => apart(pair) < least).map((pair) => `${pair.join(' and ')}: ${apart(pair).toFixed(1)}`);

    test('tell all series apart, and from what is muted', () => {
      expect(tooNear(pairs([...series, 'muted']), APART)).toEqual([]);
      expect(tooNear(pairs(series.slice(0, 3)), FIRST_APART)).toEqual([]);
    });

    test('tell each shade from the next', () => {
      expect(tooNear(neighbours(shades), APART)).toEqual([]);
    });

    test('tell each step of two sides from the next, and the sides from each other', () => {
      const across = upTo(SIDES).map((step): [string, string] => [`low-${step}`, `high-${step}`]);
      expect(tooNear(neighbours(sides), APART)).toEqual([]);
      expect(tooNear(across, SIDES_APART)).toEqual([]);
    });

    test('tell no data from the least and from the middle', () => {
      const least = ['shade-1', 'middle'].map((tone): [string, string] => ['none', tone]);
      expect(tooNear(least, APART)).toEqual([]);
    });

    test('see shades in their order of lightness, and both sides go away from the middle', () => {
      const seen = (names: readonly string[]) => names.map((name) => lightness(seenWith(matrix, fill(`fill-${name}`))));
      const away = mode === 'light' ? -1 : 1;
      for (const scale of [shades, sides.slice(0, SIDES + 1).reverse(), sides.slice(SIDES)]) {
        expect(seen(scale)).toEqual([...seen(scale)].sort((a, b) => away * (a - b)));
      }
    });
  });
});
