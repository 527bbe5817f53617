import { describe, expect, test } from 'vitest';
import type { Datum } from '#data/datum.ts';
import type { Field } from '#data/table.ts';
import { formatDatum, formatFaults, machineValue } from '#site/datum-format.ts';

function datum(value: Datum['value'], field?: Partial<Field>): Datum {
  return { value, field: field && { name: 'x', type: 'number', ...field }, rows: [0] };
}

const share = datum(0.011, {});
const output = datum(14_500_000_000, { unit: 'US dollars' });
const day = datum(new Date('2019-01-17'), { type: 'date' });

describe('formatDatum()', () => {
  test.each([
    [share, {}, 'en', '0.011'],
    [share, { format: '.1%' }, 'en', '1.1%'],
    [share, { format: '.1%' }, 'de', '1,1%'],
    [output, {}, 'en', '14,500,000,000'],
    [output, { format: 'words', unit: true }, 'en', '14.5 billion\u00A0US dollars'],
    [output, { format: 'words', currency: 'USD' }, 'en', '14.5 billion US dollars'],
    [output, { format: 'words', currency: 'USD' }, 'zh-Hans', '145亿美元'],
    [output, { format: 'words' }, 'ar', '14.5 مليار'],
    [output, { format: 'words' }, 'zh-Hans', '145亿'],
    [output, { format: 'words' }, 'ar-EG', '١٤٫٥ مليار'],
    [output, { format: 'words', currency: 'CNY' }, 'ar', '14.5 مليار يوان صيني'],
    [output, { format: '.3s' }, 'zh-Hans', '145亿'],
    [datum(12, {}), { format: 'words' }, 'zh-Hans', '12'],
    [datum(123_000, {}), { format: 'words' }, 'zh-Hans', '12.3万'],
    [datum(120, { unit: '公里' }), { unit: true }, 'zh-Hans', '120公里'],
    [datum(120, { unit: 'كيلومترًا' }), { unit: true }, 'ar', '120\u00A0كيلومترًا'],
    [output, { format: '$.3s' }, 'en', '$14.5bn'],
    [datum(1234.5, {}), { currency: 'EUR' }, 'de', '1.234,50\u00A0€'],
    [datum(1234.5, {}), { currency: 'JPY' }, 'en', '¥1,235'],
    [datum(0.2972972972), {}, 'en', '0.297'],
    [datum(-0.026, {}), {}, 'en', '−0.026'],
    [datum(-0.026, {}), {}, 'ar', '\u200E−0.026'],
    [datum(5, {}), { currency: 'BAM', format: 'words' }, 'en', '5 Bosnia-Herzegovina convertible marks'],
    [datum(1234.5678, {}), { digits: 2 }, 'en', '1,200'],
    [datum(2, { type: 'integer' }), { format: 'ordinal' }, 'en', '2nd'],
    [datum(11), { format: 'ordinal' }, 'en', '11th'],
    [datum(2), { format: 'ordinal' }, 'zh-Hans', '第2'],
    [datum(12), { format: 'ordinal' }, 'ar', 'الـ12'],
    [datum(1990, { type: 'year' }), {}, 'en', '1990'],
    [datum(1990, { type: 'year' }), {}, 'ar-EG', '١٩٩٠'],
    [day, {}, 'zh-Hans', '2019年1月17日'],
    [day, { format: 'weekday' }, 'zh-Hans', '2019年1月17日星期四'],
    [day, { format: 'year' }, 'zh-Hans', '2019年'],
    [day, {}, 'ar', '17 يناير 2019'],
    [day, { format: 'weekday' }, 'ar', 'الخميس، 17 يناير 2019'],
    [day, { format: 'month' }, 'ar-SA', 'يناير ٢٠١٩'],
    [day, {}, 'en-GB', '17 January 2019'],
    [day, { format: 'weekday' }, 'en-GB', 'Thursday, 17 January 2019'],
    [day, { format: 'year' }, 'en-GB', '2019'],
    [datum(new Date('2019-01-01'), { type: 'yearmonth' }), {}, 'zh-Hans', '2019年1月'],
    [datum('Beijing', { type: 'string' }), {}, 'en', 'Beijing'],
    [datum(true, { type: 'boolean' }), {}, 'en', 'yes'],
  ])('writes %o with %o in %s as %s', (given, attributes, language, written) => {
    expect(formatFaults(attributes, given)).toEqual([]);
    expect(formatDatum(given, attributes, language)).toBe(written);
  });
});

describe('formatFaults()', () => {
  test.each([
    [share, { format: 'percent' }, 'format can\'t be "percent"'],
    [share, { format: 'ordinal' }, 'format can\'t be "ordinal"'],
    [day, { format: '.1%' }, 'format can\'t be ".1%"'],
    [datum('Beijing', { type: 'string' }), { format: 'words' }, 'format can\'t be "words"'],
    [share, { currency: 'dollars' }, 'currency can\'t be "dollars"'],
    [share, { currency: 'USD', format: '.1f' }, 'a currency with a format of its own'],
    [share, { unit: true }, 'the field has no unit'],
    [share, { unit: ' ' }, 'unit can\'t be " "'],
    [share, { digits: 0 }, "digits can't be 0"],
    [day, { unit: 'days' }, 'unit is for numbers, and this is a date'],
  ])('refuses %o with %o', (given, attributes, what) => {
    expect(formatFaults(attributes, given).map((fault) => fault.what)).toEqual([what]);
  });
});

test('machineValue() is exact', () => {
  expect(machineValue(datum(0.011))).toBe('0.011');
  expect(machineValue(day)).toBe('2019-01-17');
  expect(machineValue(datum(new Date('2019-01-01'), { type: 'yearmonth' }))).toBe('2019-01');
});
