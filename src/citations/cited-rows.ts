import { checkSpec } from '#charts/check.ts';
import { tabulateChart } from '#charts/draw.ts';
import { sourceRows } from '#charts/source-rows.ts';
import { readDatum } from '#data/datum.ts';
import type { Table } from '#data/table.ts';
import type { CitingElement } from './citations.ts';

/**
 * The rows of a table that a place shows: those that a datum was made from, those that a chart draws.
 *
 * @returns their positions from 0, those first that the place leads to; none for a place that has faults
 */
export function citedRows({ name, attributes: { values }, types }: CitingElement, table: Table): readonly number[] {
  if (name === 'Datum') {
    const datum = readDatum(values, table);
    return Array.isArray(datum) ? [] : datum.rows;
  }
  if (checkSpec(values, table, types).length > 0) return [];
  return sourceRows(table, tabulateChart(values, table, 'en', types).rows);
}
