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
 * @param isAlong along an axis: first what is nearest across, then among those what is nearest up and down
 */
export function nearest<Mark extends Place>(
  marks: readonly Mark[],
  x: number,
  y: number,
  isAlong: boolean,
): Mark | undefined {
  let found: Mark | undefined;
  let least: readonly number[] = [Infinity];
  for (const mark of marks) {
    const across = away(x, mark.left, mark.right);
    const down = away(y, mark.top, mark.bottom);
    const size = (mark.right - mark.left) * (mark.bottom - mark.top);
    const distance = isAlong ? [across, down] : [Math.hypot(across, down), size];
    if (isBefore(distance, least)) [found, least] = [mark, distance];
  }
  return (least[0] ?? Infinity) <= REACH ? found : undefined;
}

/** The bar or column in whose line a point is, where all marks are such; of several the first. */
export function beside<Mark extends Place & { element?: { tagName: string } }>(
  marks: readonly Mark[],
  x: number,
  y: number,
): Mark | undefined {
  if (!marks.every(({ element }) => element?.tagName === 'rect')) return undefined;
  return marks.find(
    ({ left, right, top, bottom }) => away(y, top, bottom) === 0 || (away(x, left, right) === 0 && y < top),
  );
}

function away(at: number, from: number, to: number): number {
  return Math.max(0, from - at, at - to);
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  return one[0] === other[0] ? (one[1] ?? 0) < (other[1] ?? 0) : (one[0] ?? 0) < (other[0] ?? 0);
}
