import { decodeRows, pathPoints } from './drawing.ts';

/** A value on the chart: where it is, in pixels of the window, and which cell of the table it shows. */
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

/**
 * The values of a drawing, by what is written into its groups: `data-column`, the column of the table that a group
 * shows, and `data-from`, the row of its first mark.
 *
 * @param hasValue whether a cell of the table holds one
 */
export function marksOf(svg: SVGSVGElement, hasValue: (row: number, column: number) => boolean): Mark[] {
  return [...svg.querySelectorAll('[data-column]')].flatMap((group) => {
    const { column, from } = placeOf(group);
    const [only] = group.children;
    const isPath = group.children.length === 1 && only instanceof SVGPathElement;
    if (isPath && /chart-(line|spark|layer|under)/.test(only.getAttribute('class') ?? '')) {
      return pointsOf(only, group, column, from, hasValue);
    }
    return Array.from(group.children, (element, index): Mark => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { row: from + index, column, left, right, top, bottom, element, group };
    });
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

function pointsOf(
  path: SVGPathElement,
  group: Element,
  column: number,
  from: number,
  hasValue: (row: number, column: number) => boolean,
): Mark[] {
  const matrix = path.getScreenCTM();
  const all = pathPoints(path.getAttribute('d') ?? '');
  // An area's other half is its lower edge.
  const points = /chart-(layer|under)/.test(path.getAttribute('class') ?? '') ? all.slice(0, all.length / 2) : all;
  const written = group.getAttribute('data-rows');
  let next = from;
  const rows = written
    ? decodeRows(written).map((row) => from + row)
    : points.map(() => {
        // Where a value is missing, the path has no point.
        while (!hasValue(next, column) && next < from + 1e5) next++;
        return next++;
      });
  if (matrix === null) return [];
  return points.map(([x, y], index): Mark => {
    const [left, top] = [matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f];
    return { row: rows[index] ?? from, column, left, right: left, top, bottom: top, group };
  });
}
