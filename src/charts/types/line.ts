import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line as lineShape } from 'd3-shape';
import type { Chart, ChartType, SpecFault, Tabulation } from '../chart.ts';
import { placeLabels, placeTicks, valueScale, valueTicks } from '../parts/axis.ts';
import { emptyScene } from '../parts/empty.ts';
import { drawLabels, fitLabels, labelWidth, type EndLabel } from '../parts/line-labels.ts';
import { formatMoment, readMoment } from '../parts/moments.ts';
import { repeated } from '../parts/repeated.ts';
import { textIn } from '../parts/rows.ts';
import type { Mark, Scene } from '../parts/scene.ts';
import { isTime, knownPoints, readSeries, type Known, type Series } from '../parts/series.ts';
import { textWidth } from '../parts/text-metrics.ts';
import { isNarrow, SERIES } from '../parts/theme.ts';
import { thin, type Point } from '../parts/thin.ts';

/** So many lines are described one by one. */
const DESCRIBED = 6;
/** So many lines have their last values written where none stands out. */
const VALUED = 3;

/** The least width of a plot. */
const PLOT = 40;

export const line: ChartType = {
  about: 'Shows how numbers change along time or another number: a line for each series, named at its end.',
  channels: {
    x: {
      about: 'the place along the axis',
      takes: ['year', 'yearmonth', 'date', 'datetime', 'number', 'integer'],
      required: true,
    },
    y: { about: 'the height of the line', takes: ['number', 'integer'], required: true },
    series: { about: 'which line a row belongs to', takes: ['string', 'any', 'boolean', 'year'] },
  },
  options: ['highlight', 'format', 'zero'],
  check: onePointEach,
  layOut,
  describe,
  tabulate,
};

function onePointEach({ rows, fields: { x, series } }: Chart): SpecFault[] {
  const places = rows.map((row) => JSON.stringify([textIn(row, series), textIn(row, x)]));
  const [first] = repeated(places);
  if (first === undefined) return [];
  const [name, place] = JSON.parse(first.name) as [string, string];
  return [
    {
      prop: series ? 'x' : 'series',
      what: `${series ? `"${name}" has` : 'there are'} ${first.count} rows at ${place}, and a line has one point there`,
      fix: series
        ? 'add a filter that leaves one row for each'
        : 'name the field that tells the lines apart as series, or add a filter',
    },
  ];
}

function layOut(chart: Chart, width: number): Scene {
  const lines = readSeries(chart).filter((series) => knownPoints(series).length > 0);
  const points = lines.flatMap(knownPoints);
  const [from, to] = extent(points, ({ x }) => x);
  if (from === undefined || to === undefined) return emptyScene(chart, width);

  const narrow = isNarrow(width);
  const numbers = chart.numbers(points.map(({ y }) => y));
  const count = narrow ? 4 : 5;
  const top = 14;
  const bottom = top + (narrow ? 236 : 330);
  const y = valueScale(valueDomain(points, chart.zero), count, [bottom, top]);
  const yTicks = valueTicks(y, count, numbers);
  const left = Math.ceil(Math.max(...yTicks.map(({ label }) => textWidth(label, 'tick')))) + 8;

  const tones = toneOf(chart, lines);
  const ends = lines.map((series): EndLabel => {
    const last = lastOf(series);
    const isStrong = chart.highlight.includes(series.name);
    const isValued = chart.highlight.length > 0 ? isStrong : lines.length <= VALUED;
    return {
      name: lines.length === 1 ? numbers.label(last.y) : series.name,
      value: isValued && lines.length > 1 ? numbers.label(last.y) : undefined,
      isStrong: isStrong || lines.length === 1,
      class: `chart-text-${tones(series.name)}`,
      x: last.x,
      y: y(last.y),
    };
  });
  const important = ends.sort((a, b) => Number(b.isStrong) - Number(a.isStrong) || a.y - b.y);
  const wanted = narrow ? labelWidth(important, 92, 124) : 150;
  // The plot keeps a part of the width, however long its numbers are.
  const { labels, width: room } = fitLabels(important, Math.min(wanted, width - left - PLOT - 20), bottom - top + 24);

  const right = Math.max(left + PLOT, width - room - (room === 0 ? 6 : 0));
  const x = scaleLinear()
    .domain(from === to ? [from - 1, to + 1] : [from, to])
    .range([left + 4, right]);
  const placed = labels.map((label) => ({ ...label, x: x(label.x) }));
  const xTicks = placeTicks([from, to], [left + 4, right], {
    time: isTime(chart.fields['x']),
    whole: ['year', 'integer'].includes(chart.fields['x']?.type ?? ''),
    language: chart.language,
    write: (value) => placeText(value, chart),
  });

  const muted = lines.filter(({ name }) => tones(name) === 'muted');
  const coloured = lines.filter(({ name }) => tones(name) !== 'muted').reverse();
  return {
    width,
    height: bottom + 24,
    marks: [
      ...yTicks.map(({ at, value }): Mark => ({
        kind: 'line',
        x1: left,
        x2: right,
        y1: at,
        y2: at,
        class: value === 0 ? 'chart-base' : 'chart-grid',
      })),
      ...(yTicks.some(({ value }) => value === 0) ? [] : [baseLine(left, right, bottom)]),
      ...xTicks.map(({ at }): Mark => ({
        kind: 'line',
        x1: at,
        x2: at,
        y1: bottom,
        y2: bottom + 5,
        class: 'chart-tick-mark',
      })),
      {
        kind: 'group',
        marks: yTicks.map(({ at, label }): Mark => ({
          kind: 'text',
          x: left - 8,
          y: at + 4,
          lines: [label],
          style: 'tick',
          anchor: 'end',
          class: 'chart-soft',
        })),
      },
      { kind: 'group', marks: placeLabels(xTicks, bottom + 19, width) },
      ...[...muted, ...coloured].flatMap((series) => drawSeries(series, x, y, tones(series.name))),
      ...drawLabels(placed, right, [0, bottom + 10]),
    ],
  };
}

function baseLine(x1: number, x2: number, y: number): Mark {
  return { kind: 'line', x1, x2, y1: y, y2: y, class: 'chart-grid' };
}

/** From zero, unless the values are so far from it that their differences would be lost. */
function valueDomain(points: readonly Known[], zero: boolean | undefined): [number, number] {
  const [low = 0, high = 0] = extent(points, ({ y }) => y);
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const fromZero = zero ?? (low < high / 2 && high > low / 2);
  return fromZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
}

/** The colour of a line: those that stand out first, or the highest ones where none does; the rest is muted. */
function toneOf({ highlight }: Chart, lines: readonly Series[]): (name: string) => string {
  const names = lines.map(({ name }) => name);
  const byHeight = [...lines].sort((a, b) => lastOf(b).y - lastOf(a).y).map(({ name }) => name);
  const toned = (highlight.length > 0 ? highlight.filter((name) => names.includes(name)) : byHeight).slice(0, SERIES);
  return (name) => (toned.includes(name) ? String(toned.indexOf(name) + 1) : 'muted');
}

function lastOf(series: Series): Known {
  const last = knownPoints(series).at(-1);
  if (last === undefined) throw new RangeError(`missing values: ${series.name}`);
  return last;
}

type Scale = (value: number) => number;

function drawSeries(series: Series, x: Scale, y: Scale, tone: string): Mark[] {
  const points = thin(
    series.points.map((point): Point => (point.y === undefined ? undefined : [x(point.x), y(point.y)])),
  );
  const shape = lineShape<Point>(
    (point) => point?.[0] ?? 0,
    (point) => point?.[1] ?? 0,
  )
    .defined((point) => point !== undefined)
    .digits(1);
  const alone = points.flatMap((point, index) => (point && !points[index - 1] && !points[index + 1] ? [point] : []));
  const last = points.findLast((point) => point !== undefined);
  const dots = [...new Set([...alone, ...(last ? [last] : [])])];
  const r = tone === 'muted' ? 2.5 : 3.5;
  return [
    { kind: 'path', d: shape(points) ?? '', class: `chart-line chart-stroke-${tone}` },
    ...dots.map(([cx, cy]): Mark => ({ kind: 'circle', cx, cy, r, class: `chart-fill-${tone}` })),
  ];
}

/** A place on the axis in words: a year bare, a date as precise as its field. */
function placeText(value: number, { fields: { x }, language }: Chart): string {
  if (x?.type === 'year') return String(value);
  const moment = x && isTime(x) ? readMoment(new Date(value), x.type) : undefined;
  return moment ? formatMoment(moment, language) : new Intl.NumberFormat(language).format(value);
}

function describe(chart: Chart): string {
  const { words, fields } = chart;
  const lines = readSeries(chart).filter((series) => knownPoints(series).length > 0);
  const points = lines.flatMap(knownPoints);
  const [from, to] = extent(points, ({ x }) => x);
  if (from === undefined || to === undefined) return words.nothing;

  const { label } = chart.numbers(points.map(({ y }) => y));
  const place = (value: number) => placeText(value, chart);
  const described = lines.slice(0, DESCRIBED).map((series) => {
    const known = knownPoints(series);
    const first = known[0] ?? lastOf(series);
    const last = lastOf(series);
    const high = known.reduce((a, b) => (b.y > a.y ? b : a));
    const low = known.reduce((a, b) => (b.y < a.y ? b : a));
    const inside = (point: Known) => point !== first && point !== last && point.y !== first.y && point.y !== last.y;
    return `${[
      words.line.trend(series.name, label(first.y), label(last.y), place(first.x), place(last.x)),
      ...(inside(high) ? [words.line.highest(label(high.y), place(high.x))] : []),
      ...(inside(low) ? [words.line.lowest(label(low.y), place(low.x))] : []),
    ].join(', ')}.`;
  });
  const others = lines.length - described.length;
  const measure = fields['y']?.title ?? fields['y']?.name ?? '';
  return [
    words.line.shows(lines.length, measure, place(from), place(to)),
    ...described,
    ...(others > 0 ? [words.line.others(others)] : []),
  ].join(' ');
}

/** A row for each place on the axis, the latest first, and a column for each line. */
function tabulate(chart: Chart): Tabulation {
  const { x, y } = chart.fields;
  if (x === undefined || y === undefined) return { fields: [], rows: [], values: [] };
  const lines = readSeries(chart);
  const column = (index: number) => `${y.name} ${index}`;
  const fields = [x, ...lines.map(({ name }, index) => ({ ...y, name: column(index), title: name }))];
  const places = lines[0]?.points ?? [];
  const rows = places.map((_, place) => {
    const row = lines.flatMap(({ points }) => points[place] ?? []);
    const at = row.find((point) => x.name in point.row)?.row[x.name] ?? null;
    return Object.fromEntries([[x.name, at], ...row.map((point, index) => [column(index), point.y ?? null])]);
  });
  return { fields, rows: rows.reverse(), values: lines.map((_, index) => column(index)) };
}
