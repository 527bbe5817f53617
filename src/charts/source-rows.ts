import { filterRows, writtenValue, type Filter } from '#data/filter.ts';
import type { Field, Row, Table } from '#data/table.ts';
import type { Spec } from './chart.ts';

/**
 * Finds where the rows that a chart prints stand in its table.
 *
 * Some types print rows of the table, others rows that they made of several; of these the first row of the table with
 * the same value in the first column is taken.
 *
 * @returns a finder: the row's position from 0, undefined where there is none
 */
export function sourceRowFinder(spec: Spec, table: Table, fields: readonly Field[]): (row: Row) => number | undefined {
  const positions = new Map(table.rows.map((row, index) => [row, index]));
  const drawn = filterRows(table, spec['filter'] as Filter | undefined);
  const name = fields[0]?.name ?? '';
  const byName = new Map(drawn.map((row) => [writtenValue(row[name]), positions.get(row)] as const).reverse());
  return (row) => positions.get(row) ?? byName.get(writtenValue(row[name]));
}

/**
 * The rows of its table that a chart draws, by their positions: first those that its printed rows lead to, in their
 * order, then the others.
 *
 * @param drawn the chart's own table
 */
export function sourceRows(spec: Spec, table: Table, drawn: Pick<Table, 'fields' | 'rows'>): number[] {
  const positions = new Map(table.rows.map((row, index) => [row, index]));
  const printed = drawn.rows.flatMap(sourceRowFinder(spec, table, drawn.fields)).filter((row) => row !== undefined);
  const isOwn = drawn.rows.every((row) => positions.has(row));
  const others = isOwn ? [] : filterRows(table, spec['filter'] as Filter | undefined);
  return [...new Set([...printed, ...others.flatMap((row) => positions.get(row) ?? [])])];
}
