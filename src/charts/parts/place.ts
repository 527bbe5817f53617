import type { Mark } from './scene.ts';
import type { Box } from './text-metrics.ts';

/** The four edges of a plot in pixels. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function overlaps(a: Box, b: Box, apart = 1): boolean {
  return (
    a.x < b.x + b.width + apart &&
    b.x < a.x + a.width + apart &&
    a.y < b.y + b.height + apart &&
    b.y < a.y + a.height + apart
  );
}

/** How far from its point a label may stand, the nearest first. */
const DISTANCES = [7, 16, 28, 44, 64, 90, 130];
/** To the right and above first, as a reader expects. */
const DIRECTIONS = [
  [1, -1],
  [0, -1],
  [-1, -1],
  [1, 1],
  [0, 1],
  [-1, 1],
  [1, 0],
  [-1, 0],
] as const;

/**
 * Finds room for a label near a point: the nearest that is inside the frame and covers nothing.
 *
 * @param size of the label
 * @param taken what must not be covered: other labels
 * @param ink what had better not be covered: points and lines
 * @returns undefined where there is no room at all
 */
export function placeAround(
  point: readonly [number, number],
  size: { width: number; height: number },
  frame: Plot,
  taken: readonly Box[],
  ink: readonly Box[] = [],
): Box | undefined {
  const candidates = DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(([dx, dy]): Box => {
      const reach = dx !== 0 && dy !== 0 ? distance * 0.75 : distance;
      return {
        x: point[0] + dx * reach - (dx === 0 ? size.width / 2 : dx < 0 ? size.width : 0),
        y: point[1] + dy * reach - (dy === 0 ? size.height / 2 : dy < 0 ? size.height : 0),
        ...size,
      };
    }),
  ).filter((box) => isInside(box, frame) && !taken.some((other) => overlaps(box, other)));
  return candidates.find((box) => !ink.some((other) => overlaps(box, other))) ?? candidates[0];
}

/** A fine line from a point to a label that stands away from it. */
export function leader(point: readonly [number, number], box: Box, from = 0): Mark[] {
  const nearest = (start: number, length: number, to: number) => Math.max(start, Math.min(to, start + length));
  const end = [nearest(box.x, box.width, point[0]), nearest(box.y, box.height, point[1])] as const;
  const length = Math.hypot(end[0] - point[0], end[1] - point[1]);
  if (length - from < 8) return [];
  const start = point.map((at, index) => at + (((end[index] ?? 0) - at) * from) / length);
  return [{ kind: 'line', x1: start[0] ?? 0, y1: start[1] ?? 0, x2: end[0], y2: end[1], class: 'chart-leader' }];
}

export function isInside({ x, y, width, height }: Box, { left, right, top, bottom }: Plot): boolean {
  return x >= left && y >= top && x + width <= right && y + height <= bottom;
}
