import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeTip } from '../../../src/components/inspector/tip-place.ts';

const length = fc.nat(700);

test('placeTip() never covers the pointer, and never leaves the sides of the chart', () => {
  const mark = fc
    .record({ left: length, top: length, width: fc.nat(300), height: fc.nat(300) })
    .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
  const tip = fc.record({ width: fc.integer({ min: 1, max: 280 }), height: fc.integer({ min: 1, max: 200 }) });
  const pointer = fc.option(fc.record({ x: length, y: length }), { nil: undefined });
  const ceiling = fc.integer({ min: -400, max: 400 });
  fc.assert(
    fc.property(mark, tip, ceiling, pointer, (mark, tip, ceiling, pointer) => {
      const { left, top } = placeTip(mark, tip, { width: 704, ceiling }, pointer);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + tip.width).toBeLessThanOrEqual(704);
      if (pointer) expect(top + tip.height < pointer.y || top > pointer.y).toBe(true);
    }),
  );
});

test('placeTip() stands over a mark, and under it where the window ends', () => {
  const mark = { left: 100, right: 120, top: 50, bottom: 60 };
  const tip = { width: 80, height: 30 };
  expect(placeTip(mark, tip, { width: 300, ceiling: -40 })).toEqual({ left: 70, top: 8 });
  expect(placeTip(mark, tip, { width: 300, ceiling: 20 })).toEqual({ left: 70, top: 80 });
});
