import fc from 'fast-check';
import { expect, test } from 'vitest';
import { area, line } from 'd3-shape';
import { tableAsCsv } from '#data/export.ts';
import { areaEdges, decodeRows, pathPoints, readCells } from '../../../src/components/inspector/drawing.ts';

const coordinate = fc.integer({ min: -2000, max: 9000 }).map((tenths) => tenths / 10);

test('pathPoints() reads what a line of D3 writes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2 }), (points) => {
      expect(pathPoints(line().digits(1)(points) ?? '')).toEqual(points.map(([x, y]) => [x + 0, y + 0]));
    }),
  );
});

test('pathPoints() reads dots that are drawn as one path', () => {
  expect(pathPoints('M10.5 0h0M-3 20h0M7 100h0')).toEqual([
    [10.5, 0],
    [-3, 20],
    [7, 100],
  ]);
});

test('areaEdges() reads what an area of D3 writes', () => {
  const edge = fc.tuple(coordinate, coordinate, coordinate);
  fc.assert(
    fc.property(fc.array(edge, { minLength: 2 }), (edges) => {
      const shape = area<[number, number, number]>()
        .x(([x]) => x)
        .y1(([, upper]) => upper)
        .y0(([, , lower]) => lower)
        .digits(1);
      expect(areaEdges(shape(edges) ?? '')).toEqual(edges.map((edge) => edge.map((at) => at + 0)));
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
