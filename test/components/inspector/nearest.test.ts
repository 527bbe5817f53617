import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beside, nearest, type Place } from '../../../src/components/inspector/nearest.ts';

const coordinate = fc.integer({ min: -2000, max: 9000 }).map((tenths) => tenths / 10);

const place = fc
  .record({ left: coordinate, top: coordinate, width: fc.nat(40), height: fc.nat(40) })
  .map(({ left, top, width, height }): Place => ({ left, top, right: left + width, bottom: top + height }));

const across = ({ left, right }: Place, x: number) => Math.max(0, left - x, x - right);
const down = ({ top, bottom }: Place, y: number) => Math.max(0, top - y, y - bottom);

test('nearest() finds none that is farther than another', () => {
  fc.assert(
    fc.property(fc.array(place), coordinate, coordinate, (places, x, y) => {
      const away = (place: Place) => Math.hypot(across(place, x), down(place, y));
      const least = Math.min(Infinity, ...places.map(away));
      const found = nearest(places, x, y, false);
      if (least > 28) expect(found).toBeUndefined();
      else expect(found && away(found)).toBe(least);
    }),
  );
});

test('nearest() along an axis finds none that is farther across, nor one of its place farther up or down', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1 }), coordinate, coordinate, (places, x, y) => {
      const [from, to] = [Math.min(...places.map(({ left }) => left)), Math.max(...places.map(({ right }) => right))];
      const found = nearest(places, x, y, true);
      if (Math.max(from - x, x - to) > 28) {
        expect(found).toBeUndefined();
        return;
      }
      const least = Math.min(...places.map((place) => across(place, x)));
      const there = places.filter((place) => across(place, x) === least);
      expect(found && across(found, x)).toBe(least);
      expect(found && down(found, y)).toBe(Math.min(...there.map((place) => down(place, y))));
    }),
  );
});

test('nearest() along an axis bridges what is far apart, and ends where the data end', () => {
  const at = (x: number, y: number) => ({ left: x, right: x, top: y, bottom: y });
  const points = [at(10, 10), at(10, 200), at(600, 100)];
  expect(nearest(points, 12, 150, true)).toBe(points[1]);
  expect(nearest(points, 300, 10, true)).toBe(points[0]);
  expect(nearest(points, 310, 10, true)).toBe(points[2]);
  expect(nearest(points, 640, 100, true)).toBeUndefined();
});

test('nearest() inside of several takes the smallest', () => {
  const [large, small] = [
    { left: 0, right: 100, top: 0, bottom: 100 },
    { left: 40, right: 60, top: 40, bottom: 60 },
  ];
  expect(nearest([large, small], 50, 50, false)).toBe(small);
});

const rect = (left: number, top: number, right: number, bottom: number, group: string) => ({
  left,
  top,
  right,
  bottom,
  group,
  element: { tagName: 'rect' },
});

test('beside() finds the bar in whose line a point is, and nothing among dots', () => {
  const bars = [rect(0, 0, 50, 10, 'a'), rect(0, 20, 90, 30, 'a')];
  expect(beside(bars, 85, 5)).toBe(bars[0]);
  expect(beside(bars, 400, 25)).toBe(bars[1]);
  expect(beside(bars, 400, 15)).toBeUndefined();
  expect(beside([...bars, { ...rect(0, 40, 50, 50, 'a'), element: { tagName: 'circle' } }], 400, 25)).toBeUndefined();
});

test('beside() takes the nearest part of a stack', () => {
  const stack = [rect(0, 60, 20, 100, 'low'), rect(0, 10, 20, 60, 'high'), rect(40, 2, 60, 100, 'low')];
  expect(beside(stack, 10, 4)).toBe(stack[1]);
  const lying = [rect(0, 0, 50, 10, 'first'), rect(50, 0, 80, 10, 'second')];
  expect(beside(lying, 400, 5)).toBe(lying[1]);
});

test('beside() leaves a map of squares alone, and what stands far over columns', () => {
  const squares = [rect(0, 0, 10, 10, 'a'), rect(12, 0, 22, 10, 'a'), rect(0, 12, 10, 22, 'a')];
  expect(beside(squares, 200, 5)).toBeUndefined();
  expect(beside([rect(0, 100, 20, 200, 'a'), rect(40, 120, 60, 200, 'a')], 50, 40)).toBeUndefined();
});
