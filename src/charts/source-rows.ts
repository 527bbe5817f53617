import type { Row, Table } from '#data/table.ts';
import { sourcesOf } from './provenance.ts';

/**
 * Finds where the rows that a chart prints stand in its table; for one that was made of several, the first of them.
 *
 * @returns a finder: the row's position from 0, undefined where there is none
 */
export function sourceRowFinder(table: Table): (row: Row) => number | undefined {
  const positions = new Map(table.rows.map((row, index) => [row, index]));
  return (row) => {
    const found = sourcesOf(row).find((source) => positions.has(source));
    return found && positions.get(found);
  };
}

/**
 * The rows of its table that a chart draws, by their positions: first those that its printed rows lead to, in their
 * order, then the others.
 *
 * @param drawn the chart's own rows
 */
export function sourceRows(table: Table, drawn: readonly Row[]): number[] {
  const positions = new Map(table.rows.map((row, index) => [row, index]));
  const sources = drawn.map(sourcesOf);
  const firsts = sources.map(([first]) => first);
  const found = [...firsts, ...sources.flat()].flatMap((row) => (row && positions.get(row)) ?? []);
  return [...new Set(found)];
}
