import { expect, test } from 'vitest';
import { drawPicture, drawToFill } from '#charts/picture/picture.ts';
import { chartTypes } from '#charts/index.ts';
import { examples } from './examples.ts';

const styles = '.chart-drawing{fill:#000000}\n.chart-fill-1{fill:#0b5a66}\n.chart-soft{fill:#4b5057}';
const words = { title: 'A finding', subtitle: 'What is measured', foot: ['Source: Office', 'The Test'] };
const named = (name: string) => {
  const found = examples.find((example) => example.name === name);
  if (found === undefined) throw new RangeError(`unknown example: ${name}`);
  return found;
};

test('drawPicture() puts the words around the chart, and the styles that it uses into it', () => {
  const { spec, table } = named('bar-two');
  const svg = drawPicture(spec, table, words, { locale: 'en', types: chartTypes, styles });
  for (const text of ['A finding', 'What is measured', 'Source: Office', 'The Test'])
    expect(svg).toContain(`>${text}<`);
  expect(svg).toContain(
    '<style>.chart-drawing{fill:#000000}\n.chart-fill-1{fill:#0b5a66}\n.chart-soft{fill:#4b5057}</style>',
  );
  expect(svg).toMatch(/viewBox="0 0 752 \d+(?:\.\d)?"/);
});

test.each(examples.filter(({ table }) => table.rows.length < 500))(
  'drawPicture() can draw $name without text',
  ({ spec, table, locale = 'en' }) => {
    const letters = (line: string) => ({ d: `M0 0h${line.length}`, width: line.length });
    const svg = drawPicture(spec, table, words, { locale, types: chartTypes, styles, letters });
    expect(svg).not.toContain('<text');
    expect(svg).not.toMatch(/NaN|undefined/);
  },
);

test('drawPicture() puts a line from right to left before where it starts', () => {
  const { spec, table } = named('bar-arabic');
  const letters = () => ({ d: 'M0 0h100', width: 100 });
  const svg = drawPicture(spec, table, words, { locale: 'ar', types: chartTypes, styles, letters });
  // The title begins 24 pixels from the right edge.
  expect(svg).toContain(`<g transform="translate(-24 24)"><path transform="translate(${752 - 100} `);
});

test('drawToFill() takes the width at which labels are largest, and narrow where it will be cut off', () => {
  const { spec, table } = named('line-six');
  const drawn = (width: number, height: number, leastScale = 0.5) =>
    drawToFill(spec, table, { width, height, leastScale }, { locale: 'en', types: chartTypes, styles });
  expect(drawn(300, 400).width).toBe(328);
  expect(drawn(800, 400).width).toBe(480);
  expect(drawn(800, 400, 2).width).toBe(328);
  const { svg, width, height } = drawn(800, 400);
  expect(svg).toMatch(new RegExp(`^<svg [^>]*viewBox="0 0 ${width} ${Math.round(height * 10) / 10}"`));
  expect(svg).toContain('<style>.chart-drawing{fill:#000000}');
  expect(svg).not.toContain('chart-paper');
});
