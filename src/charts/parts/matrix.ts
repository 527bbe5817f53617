import { sum } from 'd3-array';
import type { Field, Row, Value } from '#data/table.ts';
import type { Chart, SpecFault, Tabulation } from '../chart.ts';
import { derive } from '../provenance.ts';
import { repeated } from './repeated.ts';
import { numberIn, textIn } from './rows.ts';
import { SERIES } from './theme.ts';

/** Values by name and series: a bar each. */
export interface Matrix {
  names: readonly string[];
  /** One without a name where there is no field of series. */
  series: readonly string[];
  /** By name, then by series. */
  cells: readonly (readonly Cell[])[];
  /** All that are there. */
  values: readonly number[];
}

export interface Cell {
  name: string;
  series: string;
  /** Undefined where it is missing. */
  value: number | undefined;
  row: Row | undefined;
}

/** Where a value is drawn from and to, on the axis of values. */
export interface Span {
  cell: Cell;
  from: number;
  to: number;
}

/** A chart is read by its layouts, its legend, its description and its table. */
const matrices = new WeakMap<Chart, Matrix>();

/** @param channels of the names and of the values: those of the chart's type */
export function readMatrix(chart: Chart, channels: { name: string; value: string }): Matrix {
  const known = matrices.get(chart);
  if (known !== undefined) return known;
  const made = makeMatrix(chart, channels);
  matrices.set(chart, made);
  return made;
}

function makeMatrix(chart: Chart, { name, value }: { name: string; value: string }): Matrix {
  const { rows, fields } = chart;
  const series = fields['series'] === undefined ? [''] : seriesOf(chart);
  const columns = new Map(series.map((name, index) => [name, index]));
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const called = textIn(row, fields[name]);
    let found = byName.get(called);
    if (found === undefined) byName.set(called, (found = []));
    found[columns.get(textIn(row, fields['series'])) ?? 0] = row;
  }
  const values: number[] = [];
  const cells = Array.from(byName, ([name, found]) =>
    series.map((series, index): Cell => {
      const row = found[index];
      const known = row && numberIn(row, fields[value]);
      if (known !== undefined) values.push(known);
      return { name, series, row, value: known };
    }),
  );
  return { names: [...byName.keys()], series, cells, values };
}

const key = (...parts: readonly string[]) => parts.join('\u0000');

/** The series in the order in which they first occur, in all of a chart's small multiples. */
export function seriesOf(chart: Chart): readonly string[] {
  const { series } = chart.fields;
  if (series === undefined) return [];
  return [...new Set((chart.siblings ?? [chart]).flatMap(({ rows }) => rows.map((row) => textIn(row, series))))];
}

/** A row for each name and series, and no more series than there are colours. */
export function matrixFaults(chart: Chart, name: string, what: string): SpecFault[] {
  const { rows, fields, highlight } = chart;
  const places = rows.map((row) => key(textIn(row, fields[name]), textIn(row, fields['series'])));
  const faults = repeated(places).map(({ name: place, count }): SpecFault => {
    const [called, series] = place.split('\u0000');
    const of = series ? `"${called}" has ${count} rows of "${series}"` : `"${called}" has ${count} rows`;
    return {
      prop: name,
      what: `${of}, and ${what} shows one`,
      fix: 'add a filter that leaves one row for each, name what tells them apart as series, or put them together with aggregate="sum"',
    };
  });
  const { length } = seriesOf(chart);
  if (length > SERIES && highlight.length === 0) {
    faults.push({
      prop: 'series',
      what: `there are ${length} series, and only ${SERIES} colours can be told apart`,
      fix: 'leave some out by a filter, say which ones stand out by highlight, or draw small multiples by facet',
    });
  }
  return faults;
}

/** The spans of the values of one name. */
export function spansOf(cells: readonly Cell[], arrange: string): Span[] {
  if (arrange === 'diverging') return diverging(cells);
  if (arrange === 'grouped') return cells.map((cell) => ({ cell, from: 0, to: cell.value ?? 0 }));
  const whole = arrange === 'share' ? sum(cells, ({ value }) => Math.abs(value ?? 0)) || 1 : 1;
  let [up, down] = [0, 0];
  return cells.map((cell) => {
    const size = (cell.value ?? 0) / whole;
    const from = size < 0 ? down : up;
    if (size < 0) down += size;
    else up += size;
    return { cell, from, to: from + size };
  });
}

/** The first half of the series to the left of zero, the second to the right, one in the middle over it. */
function diverging(cells: readonly Cell[]): Span[] {
  const half = Math.floor(cells.length / 2);
  const before = sum(cells.slice(0, half), ({ value }) => value ?? 0);
  const middle = cells.length % 2 === 1 ? (cells[half]?.value ?? 0) : 0;
  let at = -before - middle / 2;
  return cells.map((cell) => {
    const from = at;
    at += cell.value ?? 0;
    return { cell, from, to: at };
  });
}

/** The names with a column for each series, as the chart draws them. */
export function tabulateMatrix(chart: Chart, { name, value }: { name: string; value: string }): Tabulation {
  const [named, measure] = [chart.fields[name], chart.fields[value]];
  if (named === undefined || measure === undefined) return { fields: [], rows: [], values: [] };
  const { cells, series } = readMatrix(chart, { name, value });
  if (chart.fields['series'] === undefined) {
    return { fields: [named, measure], rows: rowsOf(cells.map(([cell]) => cell)), values: [measure.name] };
  }
  const column = (index: number) => `${measure.name} ${index}`;
  const fields: Field[] = [named, ...series.map((title, index) => ({ ...measure, name: column(index), title }))];
  const rows = cells.map((cells) => {
    const known = rowsOf(cells);
    const values = cells.map((cell, index): [string, Value] => [column(index), cell.value ?? null]);
    const called: [string, Value] = [named.name, known[0]?.[named.name] ?? null];
    return derive(Object.fromEntries([called, ...values]), known);
  });
  return { fields, rows, values: series.map((_, index) => column(index)) };
}

function rowsOf(cells: readonly (Cell | undefined)[]): Row[] {
  return cells.flatMap((cell) => (cell?.row === undefined ? [] : [cell.row]));
}

/** The least and the greatest that is drawn in any of these, zero included. */
export function reachOf(matrices: readonly Matrix[], arrange: string): [number, number] {
  let [low, high] = [0, 0];
  for (const { cells } of matrices) {
    for (const row of cells) {
      for (const { from, to } of spansOf(row, arrange)) {
        low = Math.min(low, from, to);
        high = Math.max(high, from, to);
      }
    }
  }
  return [low, high];
}
