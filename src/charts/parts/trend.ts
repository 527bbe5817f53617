import { mean } from 'd3-array';

type Pair = readonly [x: number, y: number];

/**
 * The straight line with the least squared distances.
 *
 * @returns its height at zero and its slope; undefined where all stand above each other
 */
export function bestFit(points: readonly Pair[]): { from: number; slope: number } | undefined {
  const sums = sumsOf(points);
  if (sums === undefined || sums.xx === 0) return undefined;
  const slope = sums.xy / sums.xx;
  return { from: sums.y - slope * sums.x, slope };
}

/** Pearson's coefficient of correlation, from −1 to 1; undefined where one of the two does not vary. */
export function correlation(points: readonly Pair[]): number | undefined {
  const sums = sumsOf(points);
  if (sums === undefined || points.length < 3 || sums.xx === 0 || sums.yy === 0) return undefined;
  return Math.max(-1, Math.min(1, sums.xy / Math.sqrt(sums.xx * sums.yy)));
}

function sumsOf(points: readonly Pair[]) {
  const x = mean(points, ([x]) => x);
  const y = mean(points, ([, y]) => y);
  if (x === undefined || y === undefined) return undefined;
  let [xx, xy, yy] = [0, 0, 0];
  for (const [a, b] of points) {
    xx += (a - x) ** 2;
    xy += (a - x) * (b - y);
    yy += (b - y) ** 2;
  }
  const isFinite = [xx, xy, yy].every(Number.isFinite);
  return isFinite ? { x, y, xx, xy, yy } : undefined;
}
