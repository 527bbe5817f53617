import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '#i18n/words.ts';
import { numbers } from '#site/numbers.ts';

const writer = (format: string | undefined, values: number[], language: string) =>
  numbers(format, values, language, words(language).chart.magnitudes);

describe('numbers() in Chinese', () => {
  test.each([
    ['.3s', 14_500_000_000, '145亿'],
    ['.3s', 123_456, '12.3万'],
    ['.2s', 99_990, '10万'],
    ['$.3~s', 12_000_000, '$1200万'],
    ['$.3s', -2e12, '−$2.00万亿'],
    ['(.3s', -2.5e8, '(2.50亿)'],
    ['.3~s', 1234, '1234'],
    ['.3~s', 950, '950'],
    ['.3s', 0.5, '0.5'],
    ['.1%', 0.125, '12.5%'],
    [',d', 1_234_567, '1,234,567'],
  ])('%s writes %d as %s', (format, value, written) => {
    expect(writer(format, [value], 'zh-Hans').label(value)).toBe(written);
  });

  test('chooses ten thousands by the values', () => {
    const { label } = writer(undefined, [5_000, 123_456_789], 'zh');
    expect([5_000, 98_765, 123_456_789].map(label)).toEqual(['5000', '9.88万', '1.23亿']);
  });

  test('ticks keep apart what is near', () => {
    expect(writer('.2s', [1], 'zh').ticks([0, 50_000, 100_000])).toEqual(['0', '5万', '10万']);
  });
});

describe('numbers() in Arabic', () => {
  test.each([
    ['ar', '.3s', 14_500_000_000, '14.5\u00A0مليار'],
    ['ar-EG', '.3s', 14_500_000_000, '١٤٫٥\u00A0مليار'],
    ['ar-EG', '$.3s', -2e6, '−$٢٫٠٠\u00A0مليون'],
    ['ar', '.1f', -2, '\u200E−2.0'],
    ['ar', '+.1%', 0.032, '\u200E+3.2\u200E%\u200E'],
    ['ar-EG', '+.1%', 0.032, '+٣٫٢٪'],
    ['ar-EG', ',d', 1_234_567, '١٬٢٣٤٬٥٦٧'],
    ['ar-MA', ',.1f', 1234.5, '1.234,5'],
    ['ar-EG', '.1e', 1.5e-9, '١٫٥ × ١٠⁻⁹'],
  ])('in %s %s writes %d as %s', (language, format, value, written) => {
    expect(writer(format, [value], language).label(value)).toBe(written);
  });

  test('ticks() leave zero without a sign', () => {
    expect(writer('+d', [1], 'ar').ticks([0, 1])).toEqual(['0', '\u200E+1']);
  });
});

test.each(['en', 'zh', 'ar'])('numbers(".3s") in %s says what is near the value', (language) => {
  const { magnitudes } = words(language).chart;
  fc.assert(
    fc.property(fc.double({ min: 1, max: 9e17, noNaN: true }), (value) => {
      const label = writer('.3s', [value], language).label(value);
      const { size } = magnitudes.findLast(({ sign }) => label.endsWith(sign)) ?? { size: 1 };
      expect(Math.abs((Number.parseFloat(label.replaceAll(',', '')) * size) / value - 1)).toBeLessThan(0.006);
    }),
  );
});
