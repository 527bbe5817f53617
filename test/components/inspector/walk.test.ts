import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, stepFrom } from '../../../src/components/inspector/walk.ts';

const RIGHT = [1, 0] as const;
const LEFT = [-1, 0] as const;
const DOWN = [0, 1] as const;
const UP = [0, -1] as const;

/** A table of marks with some values missing; along an axis it is drawn from its end, and mirrored with the page. */
const chart = fc
  .record({
    rows: fc.integer({ min: 1, max: 8 }),
    columns: fc.integer({ min: 1, max: 4 }),
    holes: fc.array(fc.nat(31), { maxLength: 10 }),
    isAlong: fc.boolean(),
    isRightToLeft: fc.boolean(),
  })
  .map(({ rows, columns, holes, ...reading }) => {
    const marks = Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), (index % columns) + 1];
      const place = reading.isAlong ? rows - row : row;
      return { row, column, left: reading.isRightToLeft ? -place : place, group: column };
    });
    return { marks: marks.filter((_, index) => !holes.includes(index)), reading };
  });

test('inOrder() keeps every mark, whatever order they come in', () => {
  fc.assert(
    fc.property(chart, ({ marks, reading }) => {
      const ordered = inOrder(marks, reading);
      expect(new Set(ordered)).toEqual(new Set(marks));
      expect(inOrder(ordered, reading)).toEqual(ordered);
    }),
  );
});

test('stepFrom() with one arrow reaches every mark of a series, and the other arrow leads back', () => {
  fc.assert(
    fc.property(chart, ({ marks, reading }) => {
      const ordered = inOrder(marks, reading);
      const [onwards, back] = reading.isRightToLeft ? [LEFT, RIGHT] : [RIGHT, LEFT];
      for (const column of new Set(marks.map((mark) => mark.column))) {
        const own = ordered.filter((mark) => mark.column === column);
        own.forEach((mark, index) => {
          const isAlone = ordered.filter(({ row }) => row === mark.row).length < 2;
          const next = stepFrom(ordered, mark, onwards, reading);
          if (!isAlone) expect(next).toBe(own[index + 1]);
          const nextIsAlone = ordered.filter(({ row }) => row === next?.row).length < 2;
          if (next && isAlone === nextIsAlone) expect(stepFrom(ordered, next, back, reading)).toBe(mark);
        });
      }
    }),
  );
});

test('stepFrom() down leads through the series of a row, and up back', () => {
  const marks = [1, 2, 3].map((column) => ({ row: 0, column, left: 0, group: column }));
  const reading = { isAlong: false, isRightToLeft: false };
  expect(stepFrom(marks, marks[0]!, DOWN, reading)).toBe(marks[1]);
  expect(stepFrom(marks, marks[1]!, UP, reading)).toBe(marks[0]);
  expect(stepFrom(marks, marks[2]!, DOWN, reading)).toBeUndefined();
});

test('inOrder() along an axis reads small multiples one after the other, from the right in Arabic', () => {
  const [north, south] = ['north', 'south'].map((group, chart) =>
    [0, 1, 2].map((place) => ({ row: chart * 3 + 2 - place, column: 2, left: place, group })),
  );
  const marks = [...(north ?? []), ...(south ?? [])];
  const lefts = (isRightToLeft: boolean) =>
    inOrder(marks, { isAlong: true, isRightToLeft }).map(({ group, left }) => `${group} ${left}`);
  expect(lefts(false)).toEqual(['north 0', 'north 1', 'north 2', 'south 0', 'south 1', 'south 2']);
  expect(lefts(true)).toEqual(['north 2', 'north 1', 'north 0', 'south 2', 'south 1', 'south 0']);
});
