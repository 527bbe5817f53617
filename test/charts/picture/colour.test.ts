import { expect, test } from 'vitest';
import { contrast, hex, linear, mix, oklab } from '#charts/picture/colour.ts';

test.each(['#000000', '#ffffff', '#0b5a66', '#a8326a'])('hex(linear(%o)) is the same colour', (colour) => {
  expect(hex(linear(colour))).toBe(colour);
});

test('hex() cuts off what sRGB does not hold', () => {
  expect(hex([-0.2, 0, 1.3])).toBe('#0000ff');
});

test.each(['#fff', 'white', '#0b5a6', 'rgb(1 2 3)'])('linear(%o) is refused', (colour) => {
  expect(() => linear(colour)).toThrow(new RangeError(`invalid colour: ${colour}`));
});

test('oklab() has black and white at the ends of its lightness, and red where Ottosson has it', () => {
  expect(oklab(linear('#000000'))).toEqual([0, 0, 0]);
  for (const [index, value] of [1, 0, 0].entries()) expect(oklab(linear('#ffffff'))[index]).toBeCloseTo(value, 6);
  for (const [index, value] of [0.628, 0.225, 0.126].entries())
    expect(oklab(linear('#ff0000'))[index]).toBeCloseTo(value, 3);
});

// As Chromium 153 paints color-mix(in oklab, one, other part).
test.each([
  ['#065766', '#17191c', 0.25, '#144752'],
  ['#c44407', '#17191c', 0.25, '#953c1b'],
  ['#e8c02b', '#ece9e2', 0.25, '#e9cb6b'],
  ['#bbd9d8', '#063a43', 0.48, '#64898d'],
  ['#d5d1c7', '#963b00', 0.77, '#a75f3b'],
  ['#55c1da', '#3a3f44', 0.3, '#5198aa'],
  ['#ff0000', '#0000ff', 0.5, '#8c53a2'],
  // Between these lies what sRGB does not hold.
  ['#00ff00', '#ffffff', 0.1, '#4cff45'],
  ['#000000', '#ffffff', 0.5, '#636363'],
])('mix(%o, %o, %d) is what a browser paints: %o', (one, other, part, painted) => {
  expect(mix(one, other, part)).toBe(painted);
});

test('contrast() is 21 of black on white, 1 of a colour on itself, and the same both ways', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#0b5a66', '#0b5a66')).toBe(1);
  // The lightest grey that WCAG lets stand on white.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#ffffff', '#767676')).toBe(contrast('#767676', '#ffffff'));
});
