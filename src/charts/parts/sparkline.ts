import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line as lineShape } from 'd3-shape';
import type { Mark } from './scene.ts';

/** A line without axes, and a dot at its end; from its end to its beginning where that is the table's order. */
export function sparkline(
  points: readonly (readonly [number, number])[],
  box: { x: number; y: number; width: number; height: number },
  tone: string,
): { line: Mark; dot: Mark } {
  const [from = 0, to = 1] = extent(points, ([x]) => x);
  const [low = 0, high = 1] = extent(points, ([, y]) => y);
  const x = scaleLinear()
    .domain(from === to ? [from - 1, to + 1] : [from, to])
    .range([box.x, box.x + box.width]);
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([box.y + box.height, box.y]);
  const shape = lineShape<readonly [number, number]>(
    ([at]) => x(at),
    ([, value]) => y(value),
  ).digits(1);
  const [cx = 0, cy = 0] = points.at(-1) ?? [];
  return {
    line: { kind: 'path', d: shape([...points]) ?? '', class: `chart-spark chart-stroke-${tone}` },
    dot: { kind: 'circle', cx: x(cx), cy: y(cy), r: 3, class: `chart-fill-${tone}` },
  };
}
