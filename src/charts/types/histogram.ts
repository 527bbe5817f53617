import { bin, extent, median } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Field, Row } from '#data/table.ts';
import type { Chart, ChartType } from '../chart.ts';
import { placesOn } from '../parts/along.ts';
import { drawAnnotations, headroom, withNotes } from '../parts/annotations.ts';
import { axisTitle, labelRoom, lyingAxis, standingAxis, TITLE, UNDER, type Tick } from '../parts/axis.ts';
import { emptyScene } from '../parts/empty.ts';
import { numberIn } from '../parts/rows.ts';
import { numberScale } from '../parts/scales.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { textWidth } from '../parts/text-metrics.ts';
import { plotHeight, tickCount } from '../parts/theme.ts';
import { measureOf, titleOf } from '../parts/words-of.ts';
import { derive } from '../provenance.ts';

/** The rows whose numbers lie from one bound to the next, the last bound included in the last bin. */
interface Bin {
  from: number;
  to: number;
  rows: readonly Row[];
}

export const histogram: ChartType = {
  about: 'Shows how often numbers occur: a column for each stretch of their range.',
  channels: { x: { about: 'the numbers that are counted', takes: ['number', 'integer'], required: true } },
  options: ['bins', 'format', 'domain', 'xTitle', 'yTitle', 'annotations'],
  layOut,
  multiplies: 150,
  describe,
  tabulate,
};

/** Bins with round bounds, the same for all small multiples. */
function read(chart: Chart): Bin[] {
  const { rows, fields, options } = chart;
  const valueOf = (row: Row) => numberIn(row, fields['x']);
  const all = (chart.siblings ?? [chart]).flatMap(({ rows }) => rows.flatMap((row) => valueOf(row) ?? []));
  const [low, high] = extent(all);
  if (low === undefined || high === undefined) return [];
  const count = options.bins ?? Math.min(40, Math.max(5, Math.ceil(Math.sqrt(all.length))));
  if (low === high) return [{ from: low, to: low, rows: rows.filter((row) => valueOf(row) !== undefined) }];
  const scale = scaleLinear().domain(options.domain ?? [low, high]);
  if (!options.domain) scale.nice(count);
  const [from = low, to = high] = scale.domain();
  const sorted = bin<Row, number>()
    .value((row) => valueOf(row) ?? NaN)
    .domain([from, to])
    .thresholds(scale.ticks(count))(rows.filter((row) => valueOf(row) !== undefined));
  return sorted
    .map((rows) => ({ from: rows.x0 ?? from, to: rows.x1 ?? to, rows: [...rows] }))
    .filter(({ from, to }) => to > from);
}

function layOut(chart: Chart, width: number): Scene {
  const bins = read(chart);
  const [first] = bins;
  const last = bins.at(-1);
  if (first === undefined || last === undefined) return emptyScene(chart, width);
  const counts = (chart.siblings ?? [chart])
    .flatMap((one) => read({ ...one, siblings: chart.siblings }))
    .map(({ rows }) => rows.length);
  const whole = chart.numbersAs(',d', []);
  const top = 14 + TITLE + headroom(chart.annotations, width);
  const bottom = top + plotHeight(chart, width) * 0.8;
  const y = numberScale(
    { extent: [0, Math.max(1, ...counts)], zero: true },
    [bottom, top],
    tickCount(chart, width),
    whole,
  );
  const yTicks = y.ticks.filter(({ value }) => Number.isInteger(value));
  const left = labelRoom({ ...y, ticks: yTicks });
  const isPoint = first.from === last.to;
  const scale = scaleLinear()
    .domain(isPoint ? [first.from - 0.5, last.to + 0.5] : [first.from, last.to])
    .range([left + 2, width - 2]);
  const plot = { left, right: width, top, bottom };
  const bars = bins.map(({ from, to, rows }): Mark => {
    const [start, end] = isPoint ? [scale(from) - 24, scale(to) + 24] : [scale(from), scale(to)];
    const height = bottom - y.at(rows.length);
    return {
      kind: 'rect',
      x: start + 0.5,
      y: bottom - height,
      width: Math.max(0.5, end - start - 1),
      height,
      class: 'chart-fill-1',
    };
  });
  const ink = bars.flatMap((bar) => (bar.kind === 'rect' ? bar : []));
  const notes = drawAnnotations(
    chart.annotations,
    plot,
    { ...placesOn(chart, scale, y.at), y: undefined },
    { width, ink: () => ink },
  );
  const title = chart.options.xTitle;
  const marks = [
    ...axisTitle(chart.options.yTitle ?? chart.words.count, 0, 0, width, 'start'),
    ...standingAxis({ ...y, ticks: yTicks }, plot),
    ...notes.behind,
    group(bars, { column: 1 }),
    ...lyingAxis(boundTicks(bins, scale, chart, isPoint), plot, width),
    ...axisTitle(title, width, bottom + UNDER - 2, width, 'end'),
    ...notes.over,
  ];
  return withNotes({ width, height: bottom + UNDER + (title ? TITLE - 2 : 0), marks }, notes.notes);
}

/** The bounds of the bins, or as many of them as have room. */
function boundTicks(bins: readonly Bin[], scale: (value: number) => number, chart: Chart, isPoint: boolean): Tick[] {
  const bounds = isPoint
    ? bins.map(({ from }) => from)
    : [...bins.map(({ from }) => from), ...bins.slice(-1).map(({ to }) => to)];
  const labels = chart.numbers(bounds).ticks(bounds);
  const widest = Math.max(...labels.map((label) => textWidth(label, 'tick')));
  const step = bounds.length < 2 ? Infinity : Math.abs(scale(bounds[1] ?? 0) - scale(bounds[0] ?? 0));
  const every = Math.max(1, Math.ceil((widest + 12) / step));
  return bounds.flatMap((value, index) =>
    index % every === 0 ? [{ value, at: scale(value), label: labels[index] ?? '' }] : [],
  );
}

function describe(chart: Chart): string {
  const { words, fields, language } = chart;
  const bins = read(chart);
  const values = bins.flatMap(({ rows }) => rows.flatMap((row) => numberIn(row, fields['x']) ?? []));
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return words.nothing;
  const { label } = chart.numbers(values);
  const fullest = bins.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
  return words.sentences([
    words.histogram.shows(values.length, measureOf(fields['x'], language)),
    words.spread(label(low), label(high)),
    words.histogram.middle(label(median(values) ?? low)),
    words.histogram.fullest(label(fullest.from), label(fullest.to), fullest.rows.length),
  ]);
}

function tabulate(chart: Chart) {
  const { x } = chart.fields;
  const { words } = chart;
  const bins = read(chart);
  const { label } = chart.numbers(bins.flatMap(({ from, to }) => [from, to]));
  const fields: Field[] = [
    { name: 'range', type: 'string', title: titleOf(x) },
    { name: 'count', type: 'integer', title: words.count },
  ];
  const rows = bins.map(({ from, to, rows }) =>
    derive({ range: from === to ? label(from) : words.fromTo(label(from), label(to)), count: rows.length }, rows),
  );
  return { fields, rows, values: [] };
}
