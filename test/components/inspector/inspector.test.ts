import fc from 'fast-check';
import { expect, test } from 'vitest';
import { line } from 'd3-shape';
import { tableAsCsv } from '#data/export.ts';
import { decodeRows, pathPoints, readCells } from '../../../src/components/inspector/drawing.ts';
import { beside, nearest } from '../../../src/components/inspector/nearest.ts';

const coordinate = fc.integer({ min: -2000, max: 9000 }).map((tenths) => tenths / 10);

test('pathPoints() reads what a line of D3 writes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2 }), (points) => {
      expect(pathPoints(line().digits(1)(points) ?? '')).toEqual(points.map(([x, y]) => [x + 0, y + 0]));
    }),
  );
});

test('decodeRows() reads distances to base 36', () => {
  expect(decodeRows('0 1 a 10')).toEqual([0, 1, 11, 47]);
});

test('readCells() reads every table that is written as CSV', () => {
  const cell = fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\r', ''));
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 4 }),
      fc.array(fc.array(cell, { minLength: 4, maxLength: 4 })),
      (width, all) => {
        const fields = Array.from({ length: width }, (_, index) => ({ name: `f${index}`, type: 'string' as const }));
        const rows = all.map((cells) =>
          Object.fromEntries(fields.map(({ name }, index) => [name, cells[index] ?? ''])),
        );
        const csv = tableAsCsv({ fields, rows }, undefined, (row, { name }) => String(row[name]));
        expect(readCells(csv)).toEqual([
          fields.map(({ name }) => name),
          ...rows.map((row) => fields.map(({ name }) => String(row[name]))),
        ]);
      },
    ),
  );
});

const place = fc
  .record({ left: coordinate, top: coordinate, width: fc.nat(40), height: fc.nat(40) })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

test('nearest() finds none that is farther than another', () => {
  fc.assert(
    fc.property(fc.array(place), coordinate, coordinate, (places, x, y) => {
      const away = ({ left, right, top, bottom }: (typeof places)[number]) =>
        Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom));
      const least = Math.min(Infinity, ...places.map(away));
      const found = nearest(places, x, y, false);
      if (least > 28) expect(found).toBeUndefined();
      else expect(found && away(found)).toBe(least);
    }),
  );
});

test('nearest() along an axis goes by the place on it first', () => {
  const at = (x: number, y: number) => ({ left: x, right: x, top: y, bottom: y });
  const points = [at(10, 10), at(10, 200), at(30, 100)];
  expect(nearest(points, 12, 150, true)).toBe(points[1]);
  expect(nearest(points, 25, 10, true)).toBe(points[2]);
  expect(nearest(points, 90, 10, true)).toBeUndefined();
});

test('nearest() inside of several takes the smallest', () => {
  const [large, small] = [
    { left: 0, right: 100, top: 0, bottom: 100 },
    { left: 40, right: 60, top: 40, bottom: 60 },
  ];
  expect(nearest([large, small], 50, 50, false)).toBe(small);
});

test('beside() finds the bar in whose line a point is, and nothing among dots', () => {
  const bar = (top: number) => ({ left: 0, right: 50, top, bottom: top + 10, element: { tagName: 'rect' } });
  const bars = [bar(0), bar(20)];
  expect(beside(bars, 400, 25)).toBe(bars[1]);
  expect(beside(bars, 400, 15)).toBeUndefined();
  expect(beside([...bars, { ...bar(40), element: { tagName: 'circle' } }], 400, 25)).toBeUndefined();
});
