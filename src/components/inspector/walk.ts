/** What a walk has to know of a mark. */
interface Step {
  row: number;
  column: number;
  left: number;
  /** What it is drawn with; of small multiples each has its own. */
  group: unknown;
}

/** How a chart is read. */
export interface Reading {
  /** Along an axis, as lines and areas are. */
  isAlong: boolean;
  isRightToLeft: boolean;
}

/**
 * The marks as they are read: along an axis from where the page's lines begin, a series and a small chart at a time;
 * else as the table has them.
 */
export function inOrder<Mark extends Step>(marks: readonly Mark[], { isAlong, isRightToLeft }: Reading): Mark[] {
  const groups = new Map([...new Set(marks.map(({ group }) => group))].map((group, index) => [group, index]));
  const place = ({ group }: Mark) => groups.get(group) ?? 0;
  const onwards = isRightToLeft ? -1 : 1;
  return [...marks].sort((a, b) =>
    isAlong
      ? a.column - b.column || place(a) - place(b) || (a.left - b.left) * onwards
      : a.row - b.row || a.column - b.column,
  );
}

/**
 * Where an arrow leads: to the right and to the left along the rows, down and up among the series of a row.
 *
 * @param values in order
 * @returns undefined at the end
 */
export function stepFrom<Mark extends Step>(
  values: readonly Mark[],
  { row, column }: Mark,
  [right, down]: readonly [right: number, down: number],
  { isRightToLeft }: Reading,
): Mark | undefined {
  const beside = values.filter((mark) => mark.row === row);
  // Where a row has one mark only, up and down lead on as well.
  const isAlone = beside.length < 2;
  const line = down !== 0 && !isAlone ? beside : values.filter((mark) => isAlone || mark.column === column);
  const by = down !== 0 ? down : isRightToLeft ? -right : right;
  return line[line.findIndex((mark) => mark.row === row && mark.column === column) + by];
}
