import { areaEdges, decodeRows, pathPoints } from './drawing.ts';

/** A value on the chart: where it is, in pixels from the chart's top left corner, and which cell of the table it shows. */
export interface Mark {
  row: number;
  column: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** What it is drawn as; left out where it is a point of a path. */
  element?: Element;
  /** All of its series. */
  group: Element;
}

/** Whether a cell of the table holds a value. */
type HasValue = (row: number, column: number) => boolean;

/**
 * The values of a drawing, by what is written into its groups: `data-column`, the column of the table that a group
 * shows; `data-from`, the row of its first mark; `data-rows`, those of a path's points where they are not all.
 *
 * @param origin what places are counted from, in pixels of the window
 */
export function marksOf(svg: SVGSVGElement, origin: DOMRect, hasValue: HasValue): Mark[] {
  return [...svg.querySelectorAll('[data-column]')].flatMap((group) => {
    const { column, from } = placeOf(group);
    const [only] = group.children;
    const marks =
      only instanceof SVGPathElement &&
      only.matches('.chart-line, .chart-spark, .chart-layer, .chart-under, .chart-dots')
        ? pointsOf(only, group, column, from, hasValue)
        : Array.from(group.children, (element, index): Mark => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return { row: from + index, column, left, right, top, bottom, element, group };
          });
    for (const mark of marks) {
      mark.left -= origin.left;
      mark.right -= origin.left;
      mark.top -= origin.top;
      mark.bottom -= origin.top;
    }
    return marks;
  });
}

/** The first row and the column of a group: of small multiples, counted from where their part begins in the table. */
function placeOf(group: Element): { column: number; from: number } {
  let from = Number(group.getAttribute('data-from') ?? 0);
  let column = Number(group.getAttribute('data-column'));
  for (
    let part = group.parentElement?.closest('[data-from]');
    part;
    part = part.parentElement?.closest('[data-from]')
  ) {
    from += Number(part.getAttribute('data-from'));
    // The first column tells the parts apart.
    column++;
  }
  return { column, from };
}

function pointsOf(path: SVGPathElement, group: Element, column: number, from: number, hasValue: HasValue): Mark[] {
  const matrix = path.getScreenCTM();
  if (matrix === null) return [];
  const d = path.getAttribute('d') ?? '';
  const points = path.matches('.chart-layer, .chart-under')
    ? areaEdges(d)
    : pathPoints(d).map(([x, y]) => [x, y, y] as const);
  const written = group.getAttribute('data-rows');
  const listed = written === null ? undefined : decodeRows(written);
  let next = from;
  return points.slice(0, listed?.length).map(([x, y, lower], index): Mark => {
    // Where a value is missing, the path has no point.
    while (!listed && !hasValue(next, column) && next < from + 1e5) next++;
    const left = matrix.a * x + matrix.c * y + matrix.e;
    const top = matrix.b * x + matrix.d * y + matrix.f;
    const bottom = matrix.b * x + matrix.d * lower + matrix.f;
    return { row: listed ? from + (listed[index] ?? 0) : next++, column, left, right: left, top, bottom, group };
  });
}
