import { expect, test } from 'vitest';
import { formatDay, formatMoment, latestFirst } from '#site/dates.ts';

/** Intl puts narrow no-break spaces before AM and PM. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

test('formatMoment() shows day and hour in the zone that was written, and names it', () => {
  expect(plain(formatMoment('2019-01-17T18:00:00+08:00', 'en'))).toBe('January 17, 2019 at 6:00 PM GMT+8');
  expect(plain(formatMoment('2026-03-10T08:05:00+05:30', 'en-GB'))).toBe('10 March 2026 at 08:05 GMT+5:30');
});

test('formatMoment() keeps the day of the zone, whatever day it is elsewhere', () => {
  expect(plain(formatMoment('2026-03-01T23:30-05:00', 'en'))).toBe('March 1, 2026 at 11:30 PM GMT-5');
});

test.each(['2026-03-02T08:00:00Z', '2026-03-02T08:00:00+00:00'])('formatMoment(%s) says UTC', (moment) => {
  expect(plain(formatMoment(moment, 'en'))).toBe('March 2, 2026 at 8:00 AM UTC');
});

test('formatMoment() speaks the page’s language', () => {
  expect(plain(formatMoment('2019-01-17T18:00:00+08:00', 'zh-Hans'))).toBe('2019年1月17日 GMT+8 18:00');
});

test('formatDay() takes a moment in its own zone, and a day as it is', () => {
  expect(formatDay('2026-03-01T23:30:00-05:00', 'en')).toBe('March 1, 2026');
  expect(formatDay('2019-01-17', 'en')).toBe('January 17, 2019');
});

test.each([
  ['zh-Hans', '2019年1月17日'],
  ['ar', '17 يناير 2019'],
  ['ar-EG', '١٧ يناير ٢٠١٩'],
  ['ar-MA', '17 يناير 2019'],
])('formatDay() in %s is %s', (language, written) => {
  expect(formatDay('2019-01-17', language)).toBe(written);
});

test.each(['2019-01-17T18:00:00', 'yesterday', '2019-13-45T18:00:00Z', ''])('formatMoment("%s") refuses', (moment) => {
  expect(() => formatMoment(moment, 'en')).toThrow(`invalid moment: ${moment}`);
});

test('latestFirst() orders moments of different zones by when they were', () => {
  const moments = ['2026-03-02T08:00:00+00:00', '2026-03-02T09:00:00+08:00', '2026-03-02T07:00:00-05:00'];
  expect([...moments].sort(latestFirst)).toEqual([moments[2], moments[0], moments[1]]);
});
