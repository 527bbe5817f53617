import { ascending, extent, quantileSorted } from 'd3-array';
import type { Field, Row } from '#data/table.ts';
import type { Chart, ChartType } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { numberOn } from '../parts/places.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { rowPlot } from '../parts/row-plot.ts';
import { lyingScale } from '../parts/scales.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { measureOf } from '../parts/words-of.ts';
import { derive } from '../provenance.ts';

/** The values of one name: their middle, their quarters, and how far the others reach. */
interface Box {
  name: string;
  rows: readonly Row[];
  count: number;
  lowest: number;
  lower: number;
  median: number;
  upper: number;
  highest: number;
  /** The farthest values that are no more than one and a half boxes away (Tukey's whiskers). */
  from: number;
  to: number;
  outliers: readonly number[];
}

export const box: ChartType = {
  about:
    'Shows how numbers are spread in each category: the middle half as a box, the median in it, the rest as lines.',
  channels: {
    x: { about: 'the numbers', takes: ['number', 'integer'], required: true },
    y: {
      about: 'the name of each box; one box of all numbers where it is left out',
      takes: ['string', 'any', 'year', 'date', 'yearmonth', 'boolean', 'integer'],
      role: 'name',
    },
  },
  options: ['sort', 'highlight', 'format', 'zero', 'domain', 'scale', 'xTitle', 'annotations'],
  layOut,
  multiplies: 200,
  describe,
  tabulate,
};

/** @see Hyndman & Fan 1996, definition 7 — what d3.quantile computes */
function read({ rows, fields, options: { sort } }: Chart): Box[] {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    if (numberIn(row, fields['x']) === undefined) continue;
    const name = textIn(row, fields['y']);
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const boxes = Array.from(byName, ([name, rows]) => measure(name, rows, fields['x']));
  if (sort === 'ascending') boxes.sort((a, b) => a.median - b.median);
  if (sort === 'descending') boxes.sort((a, b) => b.median - a.median);
  return boxes;
}

function measure(name: string, rows: readonly Row[], field: Field | undefined): Box {
  const values = rows.flatMap((row) => numberIn(row, field) ?? []).sort(ascending);
  const at = (part: number) => quantileSorted(values, part) ?? 0;
  const [lower, upper] = [at(0.25), at(0.75)];
  const reach = 1.5 * (upper - lower);
  const near = values.filter((value) => value >= lower - reach && value <= upper + reach);
  return {
    name,
    rows,
    count: values.length,
    lowest: values[0] ?? 0,
    highest: values.at(-1) ?? 0,
    lower,
    upper,
    median: at(0.5),
    from: Math.min(near[0] ?? lower, lower),
    to: Math.max(near.at(-1) ?? upper, upper),
    outliers: values.filter((value) => value < lower - reach || value > upper + reach),
  };
}

function layOut(chart: Chart, width: number): Scene {
  const boxes = read(chart);
  if (boxes.length === 0) return emptyScene(chart, width);
  const all = (chart.siblings ?? [chart]).flatMap(read);
  const [low = 0, high = 1] = extent(all.flatMap(({ lowest, highest }) => [lowest, highest]));
  const numbers = chart.numbers(all.flatMap(({ lowest, median, highest }) => [lowest, median, highest]));
  const plot = rowPlot(
    chart,
    width,
    boxes.map(({ name }) => name),
    {
      axis: (range) => lyingScale({ ...chart.options, extent: [low, high] }, range, numbers),
      thickness: 20,
      gap: 12,
      among: all.map(({ name }) => name),
      isStrong: (name) => chart.highlight.includes(name),
      base: 0,
      place: (value) => numberOn(chart.fields['x'], value),
    },
  );
  const lanes = plot.lanes.map((lane, index) => {
    const box = boxes[index];
    return box === undefined ? [] : drawBox(box, index, lane, plot.at, chart);
  });
  return plot.frame({ front: lanes.map((marks) => group(marks)) });
}

function drawBox(
  { name, from, lower, median, upper, to, outliers }: Box,
  row: number,
  { top, middle, bottom }: { top: number; middle: number; bottom: number },
  at: (value: number) => number,
  { highlight, fields }: Chart,
): Mark[] {
  const tone = highlight.length === 0 || highlight.includes(name) ? '1' : 'muted';
  const whisker = (a: number, b: number): Mark => ({
    kind: 'line',
    x1: at(a),
    x2: at(b),
    y1: middle,
    y2: middle,
    class: `chart-stroke-${tone}`,
  });
  const far = [...new Set(outliers.map((value) => Math.round(at(value) * 2) / 2))];
  return [
    whisker(from, lower),
    whisker(upper, to),
    group(
      [
        {
          kind: 'rect',
          x: at(lower),
          y: top,
          width: Math.max(2, at(upper) - at(lower)),
          height: bottom - top,
          class: `chart-fill-${tone}`,
        },
      ],
      // The median stands after the name, how many there are, the lowest value and the lower quartile.
      { column: (fields['y'] ? 1 : 0) + 3, from: row },
    ),
    ...(at(upper) - at(lower) < 6 ? [] : [line(at(median), top, bottom)]),
    ...far.map((cx): Mark => ({ kind: 'circle', cx, cy: middle, r: 2.5, class: `chart-open chart-stroke-${tone}` })),
  ];
}

function line(x: number, y1: number, y2: number): Mark {
  return { kind: 'line', x1: x, x2: x, y1, y2, class: 'chart-median' };
}

function describe(chart: Chart): string {
  const { words, fields, language } = chart;
  const boxes = read(chart);
  if (boxes.length === 0) return words.nothing;
  const { label } = chart.numbers(boxes.flatMap(({ lowest, median, highest }) => [lowest, median, highest]));
  return words.sentences([
    words.box.shows(boxes.length, measureOf(fields['x'], language)),
    ...boxes
      .slice(0, 8)
      .map(({ name, median, lower, upper, lowest, highest }) =>
        words.box.spread(name, label(median), label(lower), label(upper), label(lowest), label(highest)),
      ),
  ]);
}

function tabulate(chart: Chart) {
  const { y, x } = chart.fields;
  const names = chart.words.box.fields;
  const measures = ['count', 'lowest', 'lower', 'median', 'upper', 'highest'] as const;
  const fields: Field[] = [
    ...(y ? [y] : []),
    ...measures.map((name): Field => ({
      ...x,
      name: `${name} `,
      title: names[name],
      type: name === 'count' ? 'integer' : 'number',
    })),
  ];
  const rows = read(chart).map((box) =>
    derive(
      Object.fromEntries([
        ...(y ? [[y.name, box.rows[0]?.[y.name] ?? null] as const] : []),
        ...measures.map((name) => [`${name} `, box[name]] as const),
      ]),
      box.rows,
    ),
  );
  return { fields, rows, values: measures.filter((name) => name !== 'count').map((name) => `${name} `) };
}
