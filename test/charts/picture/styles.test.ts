import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainStyles, styleOf, usedStyles } from '#charts/picture/styles.ts';

const written = {
  tokens: readFileSync('src/styles/tokens.css', 'utf8'),
  charts: readFileSync('src/styles/charts.css', 'utf8'),
};

const tokens = `:root {
  --one: light-dark(#ff0000, #00ff00);
  --two: #0000ff;
  --same: var(--two);
  --part: 25%;
}

:root[data-theme='dark'] {
  color-scheme: dark;
}`;
const of = (value: string) => ({ tokens, charts: `.a {\n  fill: ${value};\n}` });

test.each([
  ['var(--two)', '#0000ff'],
  ['var(--same)', '#0000ff'],
  ['var(--one)', '#ff0000'],
  ['light-dark(var(--two), var(--one))', '#0000ff'],
  ['color-mix(in oklab, var(--one), var(--two))', '#8c53a2'],
  ['color-mix(in oklab, var(--one) 50%, var(--two) 50%)', '#8c53a2'],
  ['color-mix(in oklab, var(--two) 0%, var(--one))', '#ff0000'],
  ['color-mix(in oklab, var(--two), var(--one) 100%)', '#ff0000'],
  ['none', 'none'],
])('plainStyles() makes of %o %o', (value, plain) => {
  expect(plainStyles(of(value), 'light')).toBe(`.a{fill:${plain}}`);
});

test('plainStyles() takes the second of two colours where it is dark', () => {
  expect(plainStyles(of('var(--one)'), 'dark')).toBe('.a{fill:#00ff00}');
});

test('plainStyles() takes a part that is a custom property', () => {
  const [as, is] = ['var(--part)', '25%'].map((part) =>
    plainStyles(of(`color-mix(in oklab, var(--one), var(--two) ${part})`), 'light'),
  );
  expect(as).toBe(is);
});

test.each([
  'hsl(1 2% 3%)',
  'calc(1px + 2px)',
  'var(--none)',
  'color-mix(in srgb, #ff0000, #0000ff)',
  'color-mix(in oklab, red, #0000ff)',
  'color-mix(in oklab, #ff0000 20%, #0000ff 30%)',
  'color-mix(in oklab, color-mix(in oklab, Canvas, #0000ff), #0000ff)',
  '#ff0000 !important',
])('plainStyles() refuses the value %o', (value) => {
  expect(() => plainStyles(of(value), 'light')).toThrow(RangeError);
  expect(() => plainStyles(of(value), 'light')).toThrow(/^unsupported value: /);
});

test.each([
  ['.a {\n  filter: none;\n}', 'unsupported property: filter'],
  ['.a text {\n  fill: none;\n}', 'unsupported selector: .a text'],
  ["[class*='a'] {\n  fill: none;\n}", "unsupported selector: [class*='a']"],
  ['.a {\n  fill: none;\n\n  .b {\n    fill: none;\n  }\n}', 'unsupported nested rule: .a'],
])('plainStyles() refuses %o', (charts, message) => {
  expect(() => plainStyles({ tokens, charts }, 'light')).toThrow(new RangeError(message));
});

test('plainStyles() leaves out the page: its conditions, its figure and its sizes', () => {
  const charts = `/* The { figure. */
.chart {
  padding: 0;

  .chart-head {
    color: red;
  }
}

.a {
  inline-size: 100%;
  fill: none;
}

.b {
  display: none;
}

@media print {
  .a {
    fill: #000000;
  }
}`;
  expect(plainStyles({ tokens, charts }, 'light')).toBe('.a{fill:none}');
});

test.each(['light', 'dark'] as const)('plainStyles() can work out all of charts.css (%s)', (mode) => {
  const rules = plainStyles(written, mode).split('\n');
  expect(rules.length).toBeGreaterThan(60);
  // No function, no condition, no custom property, nothing nested.
  for (const rule of rules) expect(rule).toMatch(/^\.[\w.,-]+\{[^(){}@]+\}$/);
  expect(rules.join('')).not.toMatch(/--|inline|block/);
});

test('usedStyles() keeps the rules whose classes a drawing has, and of a list those that it has', () => {
  const rules = ['.a{fill:none}', '.a.b{opacity:1}', '.b,.c,.d{fill:#000000}', '.ab{fill:none}'].join('\n');
  expect(usedStyles('<svg class="a"><g class="c d"/></svg>', rules)).toBe('.a{fill:none}\n.c,.d{fill:#000000}');
  expect(usedStyles('<svg class="a"><g class="b"/></svg>', rules)).toBe(
    '.a{fill:none}\n.a.b{opacity:1}\n.b{fill:#000000}',
  );
  expect(usedStyles('<svg/>', rules)).toBe('');
});

test('styleOf() is what the last rule of a class says, and undefined where none does', () => {
  const charts = '.a,\n.b {\n  fill: none;\n}\n\n.a {\n  fill: var(--two);\n}\n\n.a.c {\n  fill: #000000;\n}';
  expect(styleOf('a', 'fill', { tokens, charts }, 'light')).toBe('#0000ff');
  expect(styleOf('b', 'fill', { tokens, charts }, 'light')).toBe('none');
  expect(styleOf('b', 'stroke', { tokens, charts }, 'light')).toBeUndefined();
});
