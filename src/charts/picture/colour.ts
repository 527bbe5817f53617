/* The arithmetic of colours, as browsers do it: a file that stands alone must look like the page it is from. */

/** Red, green and blue from 0 to 1, in linear light. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Lightness from 0 to 1, and the axes from green to red and from blue to yellow, about −0.4 to 0.4. */
export type Oklab = readonly [lightness: number, a: number, b: number];

/**
 * A colour in linear light.
 *
 * @param hex six digits: `#0b5a66`
 * @throws {RangeError} `invalid colour: …`
 * @see CSS Color 4, "Sample code for color conversions": lin_sRGB
 */
export function linear(hex: string): LinearRgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`invalid colour: ${hex}`);
  const channel = (from: number) => {
    const value = parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/**
 * A colour in linear light as six digits, `#0b5a66`; what sRGB does not hold is cut off channel by channel.
 *
 * @see CSS Color 4, "Sample code for color conversions": gam_sRGB
 */
export function hex(rgb: LinearRgb): string {
  const channel = (value: number) => {
    const clamped = Math.max(0, Math.min(1, value));
    const encoded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(channel).join('')}`;
}

/** @see Björn Ottosson 2020, A perceptual color space for image processing */
export function oklab([r, g, b]: LinearRgb): Oklab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The way back. */
function fromOklab([lightness, a, b]: Oklab): LinearRgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/**
 * What CSS calls `color-mix(in oklab, one, other)`.
 *
 * @param part of the other colour, from 0 to 1
 * @see CSS Color 5, color-mix()
 */
export function mix(one: string, other: string, part: number): string {
  const [from, to] = [oklab(linear(one)), oklab(linear(other))];
  const between = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * part;
  return hex(fromOklab([between(0), between(1), between(2)]));
}

/**
 * How far a text or a mark stands out from what it is on, from 1 to 21; the order doesn't matter.
 *
 * @see WCAG 2.2, relative luminance and contrast ratio: 4.5 for text, 3 for marks
 */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
