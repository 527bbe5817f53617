/** The points of a path that `M` and `L` lead to, as D3 writes them. */
export function pathPoints(d: string): [number, number][] {
  const numbers = d.match(/-?\d+(?:\.\d+)?/g) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    Number(numbers[2 * index]),
    Number(numbers[2 * index + 1]),
  ]);
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
