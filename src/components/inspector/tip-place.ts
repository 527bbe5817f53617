import type { Place } from './nearest.ts';

/** From this height on a mark is high, in pixels. */
const TALL = 72;
/** Between a tip and what it tells of. */
const OVER = 12;
/** Under it, where a pointer hangs down. */
const UNDER = 20;

/**
 * Where a tip stands: over its mark and over the pointer where there is room, else under both, and never beyond the
 * chart's sides. All in pixels from the chart's top left corner.
 *
 * @param ceiling the first height that is in the window
 * @param pointer undefined where the keyboard leads
 */
export function placeTip(
  mark: Place,
  tip: { width: number; height: number },
  chart: { width: number; ceiling: number },
  pointer?: { x: number; y: number },
): { left: number; top: number } {
  const [x, y] = [pointer?.x ?? (mark.left + mark.right) / 2, pointer?.y ?? (mark.top + mark.bottom) / 2];
  const middle = Math.max(mark.left, Math.min(mark.right, x));
  // Of what is high the pointer's place is told, or the middle, not the far end.
  const isTall = mark.bottom - mark.top > TALL;
  const over = (isTall ? y : Math.min(mark.top, y)) - OVER - tip.height;
  const under = (isTall ? y : Math.max(mark.bottom, y)) + UNDER;
  return {
    left: Math.max(0, Math.min(chart.width - tip.width, middle - tip.width / 2)),
    top: over < chart.ceiling ? under : over,
  };
}
