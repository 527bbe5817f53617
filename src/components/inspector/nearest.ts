/** A rectangle, or a point where it has no extent. */
export interface Place {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From how far a mark is caught, in pixels. */
const REACH = 28;

/**
 * What is nearest to a point: inside of a mark that mark, the smallest of several; beyond `REACH` none.
 *
 * @param isAlong along an axis: first what is nearest across, however far apart places are between the first and the
 *   last, then among those what is nearest up and down
 */
export function nearest<Mark extends Place>(
  marks: readonly Mark[],
  x: number,
  y: number,
  isAlong: boolean,
): Mark | undefined {
  let found: Mark | undefined;
  let least: readonly number[] = [Infinity];
  let [from, to] = [Infinity, -Infinity];
  for (const mark of marks) {
    const across = away(x, mark.left, mark.right);
    const down = away(y, mark.top, mark.bottom);
    const size = (mark.right - mark.left) * (mark.bottom - mark.top);
    const distance = isAlong ? [across, down] : [Math.hypot(across, down), size];
    if (isBefore(distance, least)) [found, least] = [mark, distance];
    [from, to] = [Math.min(from, mark.left), Math.max(to, mark.right)];
  }
  const distance = isAlong ? away(x, from, to) : (least[0] ?? Infinity);
  return distance <= REACH ? found : undefined;
}

/**
 * The bar in whose line a point is, or the column over which it is; of several the nearest. Squares of a heat map are
 * neither: a line has many of them.
 */
export function beside<Mark extends Place & { element?: { tagName: string }; group: unknown }>(
  marks: readonly Mark[],
  x: number,
  y: number,
): Mark | undefined {
  if (!marks.every(({ element }) => element?.tagName === 'rect')) return undefined;
  const drawn = marks.filter(({ left, right, top, bottom }) => left < right && top < bottom);
  // Columns are equally wide, bars equally high.
  const isStanding =
    spread(drawn.map(({ left, right }) => right - left)) < spread(drawn.map(({ top, bottom }) => bottom - top));
  const [highest] = extent(drawn.map(({ top }) => top));
  const line = drawn.filter(({ left, right, top, bottom }) =>
    isStanding ? away(x, left, right) === 0 && y < top && y > highest - REACH : away(y, top, bottom) === 0,
  );
  if (line.length === 0 || new Set(line.map(({ group }) => group)).size < line.length) return undefined;
  const far = ({ left, right, top, bottom }: Place) => away(x, left, right) + away(y, top, bottom);
  return line.reduce((best, mark) => (far(mark) < far(best) ? mark : best));
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function spread(values: readonly number[]): number {
  const [least, most] = extent(values);
  return most - least;
}

function away(at: number, from: number, to: number): number {
  return Math.max(0, from - at, at - to);
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  return one[0] === other[0] ? (one[1] ?? 0) < (other[1] ?? 0) : (one[0] ?? 0) < (other[0] ?? 0);
}
