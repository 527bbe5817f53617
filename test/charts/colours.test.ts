import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, hex, linear, mix, oklab } from '#charts/picture/colour.ts';
import { plainStyles, styleOf, usedStyles } from '#charts/picture/styles.ts';
import { SERIES, SHADES, SIDES } from '#charts/parts/theme.ts';

/* The colours of charts as charts.css has them, in both modes: read by everyone, and told apart by everyone. */

const styles = {
  tokens: readFileSync('src/styles/tokens.css', 'utf8'),
  charts: readFileSync('src/styles/charts.css', 'utf8'),
};
const series = Array.from({ length: SERIES }, (_, index) => String(index + 1));
const shades = Array.from({ length: SHADES }, (_, index) => `shade-${index + 1}`);
const sides = ['low', 'high'].flatMap((side) => Array.from({ length: SIDES }, (_, index) => `${side}-${index + 1}`));

/** How far two colours are apart, in hundredths of OKLab's lightness. */
function difference(one: string, other: string): number {
  const [a, b] = [oklab(linear(one)), oklab(linear(other))];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** @see Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light */
const deficiencies: Record<string, readonly (readonly [number, number, number])[]> = {
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

function seenWith(matrix: (typeof deficiencies)[string], colour: string): string {
  const rgb = linear(colour);
  const row = ([r, g, b]: readonly [number, number, number] = [0, 0, 0]) => r * rgb[0] + g * rgb[1] + b * rgb[2];
  return hex([row(matrix[0]), row(matrix[1]), row(matrix[2])]);
}

test.each(['#000000', '#ffffff', '#0b5a66', '#a8326a'])('hex(linear(%o)) is the same colour', (colour) => {
  expect(hex(linear(colour))).toBe(colour);
});

test('mix() gives what a browser makes of color-mix() in oklab', () => {
  // As Chromium 153 computes them.
  expect(mix('#0b5a66', '#17191c', 0.2)).toBe('#154c56');
  expect(mix('#d3e5e4', '#063a43', 0.5)).toBe('#6c8b90');
});

test('contrast() is 21 of black on white, and 1 of a colour on itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#0b5a66', '#0b5a66')).toBe(1);
});

test('plainStyles() leaves no function and no rule of the page, and usedStyles() only what a drawing has', () => {
  const plain = plainStyles(styles, 'light');
  expect(plain).not.toMatch(/var\(|light-dark|color-mix|@|inline-size|--/);
  expect(usedStyles('<svg class="chart-drawing"><path class="chart-line chart-stroke-2"/></svg>', plain)).toBe(
    plain
      .split('\n')
      .filter((rule) => /^\.chart-(?:drawing|line|stroke-2|line\.chart-stroke-muted)\{/.test(rule))
      .join('\n'),
  );
});

test('plainStyles() refuses what it can not work out', () => {
  expect(() => plainStyles({ ...styles, charts: '.a {\n  fill: hsl(1 2% 3%);\n}' }, 'light')).toThrow(
    'unsupported value',
  );
  expect(() => plainStyles({ ...styles, charts: '.a {\n  fill: var(--none);\n}' }, 'light')).toThrow(
    'unsupported value',
  );
});

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  const fill = (name: string) => {
    const found = styleOf(name, 'fill', styles, mode);
    if (found === undefined) throw new RangeError(`missing style: ${name}`);
    return found;
  };
  const paper = fill('chart-paper');

  test.each(['drawing', 'soft', 'text-muted', ...series.map((tone) => `text-${tone}`)])(
    'words in chart-%s can be read on the paper',
    (name) => {
      expect(contrast(fill(`chart-${name}`), paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([...series, 'muted', 'badge', ...shades, ...sides, 'middle'])('words can be read on %s', (tone) => {
    const ground = tone === 'badge' ? fill('chart-badge') : fill(`chart-fill-${tone}`);
    expect(contrast(fill(`chart-on-${tone}`), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...series, 'muted'])('a mark in %s stands out from the paper', (tone) => {
    expect(contrast(fill(`chart-fill-${tone}`), paper)).toBeGreaterThanOrEqual(3);
  });

  test.each([['every eye', undefined], ...Object.entries(deficiencies)] as const)(
    'series are told apart with %s',
    (_, matrix) => {
      const seen = series
        .map((tone) => fill(`chart-fill-${tone}`))
        .map((colour) => (matrix ? seenWith(matrix, colour) : colour));
      const pairs = seen.flatMap((one, index) =>
        seen
          .slice(index + 1)
          .map((other, next) => ({ one: index + 1, other: index + next + 2, apart: difference(one, other) })),
      );
      // Twice what two surfaces side by side need to be seen as two.
      expect(pairs.filter(({ apart }) => apart < 4)).toEqual([]);
    },
  );

  test('shades go from little to much, each step to be seen, and no data is none of them', () => {
    const lightness = shades.map((tone) => oklab(linear(fill(`chart-fill-${tone}`)))[0]);
    const steps = lightness.slice(1).map((value, index) => Math.abs(value - (lightness[index] ?? 0)));
    expect(Math.min(...steps)).toBeGreaterThan(0.04);
    expect(lightness).toEqual([...lightness].sort((a, b) => (mode === 'light' ? b - a : a - b)));
    expect(difference(fill('chart-fill-none'), fill('chart-fill-shade-1'))).toBeGreaterThan(2);
  });
});
