/** A point on the chart in pixels; undefined where a value is missing. */
export type Point = readonly [x: number, y: number] | undefined;

/**
 * Leaves out points that no one could see: of those in one column of half a pixel, the first, the last, the highest
 * and the lowest draw the same line (M4 aggregation). Gaps stay gaps.
 *
 * @param points in the order of x
 * @returns those of them that are kept
 * @see Jugel et al. 2014, M4: a visualization-oriented time series data aggregation
 */
export function thin(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  let column: (readonly [x: number, y: number])[] = [];
  const flush = () => {
    if (column.length <= 4) kept.push(...column);
    else {
      const heights = column.map(([, y]) => y);
      const wanted = [
        0,
        column.length - 1,
        heights.indexOf(Math.min(...heights)),
        heights.indexOf(Math.max(...heights)),
      ];
      kept.push(...column.filter((_, index) => wanted.includes(index)));
    }
    column = [];
  };
  for (const point of points) {
    const [first] = column;
    if (point === undefined || (first && Math.floor(point[0] * 2) !== Math.floor(first[0] * 2))) flush();
    if (point === undefined) kept.push(undefined);
    else column.push(point);
  }
  flush();
  return kept;
}
