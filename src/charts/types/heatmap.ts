import type { Row } from '#data/table.ts';
import type { Chart, ChartType } from '../chart.ts';
import { placeLabels } from '../parts/axis.ts';
import { emptyScene } from '../parts/empty.ts';
import { readMatrix, type Matrix } from '../parts/matrix.ts';
import { nameRows } from '../parts/name-rows.ts';
import { repeated } from '../parts/repeated.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { shadeLegend, shadesOf } from '../parts/shades.ts';
import { textHeight, textWidth, wrap } from '../parts/text-metrics.ts';
import { extremes, measureOf, titleOf } from '../parts/words-of.ts';

const LINES = 3;

export const heatmap: ChartType = {
  about: 'Shows one number by two categories: a table whose cells are the darker the more they hold.',
  channels: {
    x: {
      about: 'the column of a cell',
      takes: ['string', 'any', 'year', 'yearmonth', 'date', 'integer', 'boolean'],
      required: true,
    },
    y: {
      about: 'the row of a cell',
      takes: ['string', 'any', 'year', 'yearmonth', 'date', 'integer', 'boolean'],
      required: true,
      role: 'name',
    },
    value: { about: 'how dark a cell is', takes: ['number', 'integer'], required: true, role: 'measure' },
  },
  options: ['sort', 'limit', 'aggregate', 'format', 'steps', 'middle'],
  check({ rows, fields }) {
    const places = rows.map((row) => JSON.stringify([textIn(row, fields['y']), textIn(row, fields['x'])]));
    return repeated(places)
      .slice(0, 5)
      .map(({ name, count }) => {
        const [y, x] = JSON.parse(name) as string[];
        const what = `"${y}" has ${count} rows at "${x}", and a cell shows one`;
        return {
          prop: 'x',
          what,
          fix: 'add a filter that leaves one row for each, or put them together with aggregate="sum"',
        };
      });
  },
  multiplies: 250,
  layOut,
  legend: (chart) => shadeLegend(chart, valuesOf(chart)),
  describe(chart) {
    const { words, fields, language } = chart;
    const cells = matrixOf(chart).cells.flat();
    const named = cells.map(({ name, series, value }) => ({ name: words.heatmap.cell(name, series), value }));
    const known = named.filter(({ value }) => value !== undefined);
    if (known.length === 0) return words.nothing;
    const shows = words.heatmap.shows(measureOf(fields['value'], language), titleOf(fields['y']), titleOf(fields['x']));
    return words.sentences([shows, ...extremes(known, chart, chart.numbers(valuesOf(chart)))]);
  },
  tabulate(chart) {
    const { x, y, value } = chart.fields;
    return {
      fields: [y, x, value].flatMap((field) => field ?? []),
      rows: rowsInOrder(chart),
      values: [value?.name ?? ''],
    };
  },
};

/** The names are the rows, and the columns what elsewhere are series. */
function matrixOf(chart: Chart): Matrix {
  const { fields } = chart;
  const read = readMatrix({ ...chart, fields: { ...fields, series: fields['x'] } }, { name: 'y', value: 'value' });
  const isOrdered = ['year', 'yearmonth', 'date', 'integer'].includes(fields['x']?.type ?? '');
  if (!isOrdered) return read;
  const order = read.series.map((_, index) => index).sort((a, b) => compare(read.series[a], read.series[b]));
  const pick = <T>(items: readonly T[]) => order.flatMap((index) => items[index] ?? []);
  return { ...read, series: pick(read.series), cells: read.cells.map(pick) };
}

function compare(a = '', b = ''): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function rowsInOrder(chart: Chart): Row[] {
  return matrixOf(chart).cells.flatMap((cells) => cells.flatMap((cell) => (cell.row === undefined ? [] : [cell.row])));
}

function valuesOf(chart: Chart): number[] {
  const rows = (chart.siblings ?? [chart]).flatMap(({ rows }) => rows);
  return rows.flatMap((row) => numberIn(row, chart.fields['value']) ?? []);
}

function layOut(chart: Chart, width: number): Scene {
  const { names, series, cells } = matrixOf(chart);
  if (names.length === 0) return emptyScene(chart, width);
  const numbers = chart.numbers(valuesOf(chart));
  const shades = shadesOf(chart, valuesOf(chart));
  const measure = (top: number, thickness: number) =>
    nameRows(names, width, { thickness: () => thickness, gap: 2, top, values: series.length * 12 });
  const { left } = measure(0, 22);
  const step = (width - left) / series.length;
  const heads = columnHeads(series, left, step, width);
  const rows = measure(heads.height, step > 60 ? 28 : 22);
  const all = cells.flat();
  const isWritten = all.every(
    ({ value }) => value === undefined || textWidth(numbers.label(value), 'tick') + 4 <= step,
  );
  const drawn = rows.rows.map((lane, index) =>
    (cells[index] ?? []).flatMap(({ value, row }, column) => {
      if (row === undefined) return [];
      const tone = value === undefined ? undefined : shades.toneOf(value);
      const x = left + column * step;
      const rect: Mark = {
        kind: 'rect',
        x: x + (step > 8 ? 0.5 : 0),
        y: lane.top,
        width: Math.max(0.5, step - (step > 8 ? 1 : 0)),
        height: lane.bottom - lane.top,
        class: tone === undefined ? 'chart-none' : `chart-fill-${tone}`,
      };
      const text: Mark[] =
        isWritten && value !== undefined
          ? [
              {
                kind: 'text',
                x: x + step / 2,
                y: lane.middle + 4.5,
                lines: [numbers.label(value)],
                style: 'tick',
                anchor: 'middle',
                class: `chart-on-${tone}`,
              },
            ]
          : [];
      return [{ rect, text }];
    }),
  );
  return {
    width,
    height: rows.bottom + 1,
    marks: [
      ...heads.marks,
      group(rows.marks),
      group(
        drawn.flat().map(({ rect }) => rect),
        { column: 2 },
      ),
      group(drawn.flat().flatMap(({ text }) => text)),
    ],
  };
}

/** The names of the columns above them: broken, or as many as have room. */
function columnHeads(series: readonly string[], left: number, step: number, width: number) {
  const lines = series.map((name) => wrap(name, step - 4, 'tick'));
  const words = series.flatMap((name) => name.split(/\s+/)).map((word) => textWidth(word, 'tick'));
  const middle = (index: number) => left + (index + 0.5) * step;
  if (Math.max(...words) <= step - 4 && lines.every(({ length }) => length <= LINES)) {
    const height = Math.max(...lines.map((lines) => textHeight(lines, 'tick')));
    const marks = lines.map((lines, index): Mark => ({
      kind: 'text',
      x: middle(index),
      y: height - textHeight(lines, 'tick') + 12.5,
      lines,
      style: 'tick',
      anchor: 'middle',
      class: 'chart-soft',
    }));
    return { height: height + 5, marks };
  }
  const widest = Math.max(...series.map((name) => textWidth(name, 'tick')));
  const every = Math.ceil((widest + 10) / step);
  return {
    height: 21,
    marks: placeLabels(
      series.flatMap((label, index) => (index % every === 0 ? [{ label, at: middle(index), value: index }] : [])),
      12.5,
      width,
    ),
  };
}
