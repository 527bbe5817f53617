/** The points of a path that `M` and `L` lead to, as D3 writes them, and of dots that are lines of no length. */
export function pathPoints(d: string): [number, number][] {
  const numbers = d.replaceAll('h0', ' ').match(/-?\d+(?:\.\d+)?/g) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    Number(numbers[2 * index]),
    Number(numbers[2 * index + 1]),
  ]);
}

/**
 * The edges of an area, which is written as its upper edge and, from its end, its lower one.
 *
 * @returns for each place its upper point, and how far down the lower one is
 */
export function areaEdges(d: string): [x: number, y: number, lower: number][] {
  const points = pathPoints(d);
  return points.slice(0, points.length / 2).map(([x, y], index) => [x, y, points[points.length - 1 - index]?.[1] ?? y]);
}

/** The rows of a path that leaves some out: each as its distance from the one before, to base 36. */
export function decodeRows(written: string): number[] {
  let row = 0;
  return written.split(' ').map((step) => (row += parseInt(step, 36)));
}

/** A table that Dateline wrote as CSV: every cell as text. */
export function readCells(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = '', end] of csv.matchAll(/("(?:[^"]|"")*"|[^",\n]*)([,\n])/g)) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
