import { area as areaShape, line as lineShape } from 'd3-shape';
import { descending } from 'd3-array';
import type { Numbers } from '#site/numbers.ts';
import type { Chart, ChartType } from '../chart.ts';
import { alongScale, placesOn } from '../parts/along.ts';
import { drawAnnotations, headroom, withNotes } from '../parts/annotations.ts';
import { axisTitle, labelRoom, lyingAxis, standingAxis, TITLE, UNDER } from '../parts/axis.ts';
import { emptyScene } from '../parts/empty.ts';
import type { LegendItem } from '../parts/legend.ts';
import { drawLabels, fitLabels, labelWidth, type EndLabel } from '../parts/line-labels.ts';
import { describeSeries, onePointEach, tabulateSeries } from '../parts/line-words.ts';
import { numberScale } from '../parts/scales.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { knownPoints, lastOf, readSeries, type Series, type SeriesPoint } from '../parts/series.ts';
import { isNarrow, plotHeight, tickCount } from '../parts/theme.ts';
import { thin, type Point } from '../parts/thin.ts';
import { tonesOf, type Tone } from '../parts/tones.ts';

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
    y: { about: 'the height of the line', takes: ['number', 'integer'], required: true, role: 'measure' },
    series: { about: 'which line a row belongs to', takes: ['string', 'any', 'boolean', 'year'], role: 'series' },
    low: { about: 'the least that the value may be: the lower edge of a band', takes: ['number', 'integer'] },
    high: { about: 'the most that the value may be: the upper edge of a band', takes: ['number', 'integer'] },
  },
  options: ['aggregate', 'highlight', 'format', 'zero', 'domain', 'scale', 'xDomain', 'yTitle', 'annotations'],
  check: (chart) => [...onePointEach(chart), ...bandFaults(chart)],
  layOut,
  // Small multiples have no room for names at the ends of their lines.
  legend: (chart) => (chart.siblings ? lineLegend(chart) : []),
  multiplies: 150,
  describe: (chart) => describeSeries(chart, chart.words.line.shows),
  tabulate: (chart) =>
    tabulateSeries(
      chart,
      linesOf(chart.siblings ?? [chart]).map(({ name }) => name),
    ),
};

function bandFaults({ fields: { low, high } }: Chart) {
  if ((low === undefined) === (high === undefined)) return [];
  const [given, missing] = low ? ['low', 'high'] : ['high', 'low'];
  return [{ prop: given, what: `a band has two edges, and there is no ${missing}`, fix: `add ${missing}="…"` }];
}

/** The lines that have a value, of all of these charts; one of each name. */
function linesOf(charts: readonly Chart[]): Series[] {
  const all = charts.flatMap(readSeries).filter((series) => knownPoints(series).length > 0);
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

function layOut(chart: Chart, width: number): Scene {
  const lines = linesOf([chart]);
  if (lines.length === 0) return emptyScene(chart, width);
  // A band may reach beyond the line in it.
  const points = (chart.siblings ?? [chart]).flatMap(readSeries).flatMap(({ points }) => points);
  const drawn = points.filter((point) => point.y !== undefined || isBounded(point));
  const numbers = chart.numbers(points.flatMap(({ y }) => y ?? []));
  const narrow = isNarrow(width);
  const { options } = chart;
  const heights = drawn.flatMap((point) =>
    [point.y, ...(isBounded(point) ? [point.low, point.high] : [])].flatMap((at) => at ?? []),
  );
  const top = 14 + (options.yTitle ? TITLE : 0) + headroom(chart.annotations, width);
  const bottom = top + plotHeight(chart, width);
  const y = numberScale(
    { ...options, extent: [Math.min(...heights), Math.max(...heights)] },
    [bottom, top],
    tickCount(chart, width),
    numbers,
  );
  const left = labelRoom(y);

  const tones = toneOf(chart);
  const important = chart.siblings && lines.length > 1 ? [] : endLabels(chart, lines, numbers, tones, y.at);
  const wanted = narrow ? labelWidth(important, 92, 124) : 150;
  // The plot keeps a part of the width, however long its numbers are.
  const { labels, width: room } = fitLabels(important, Math.min(wanted, width - left - PLOT - 20), bottom - top + 24);
  const right = Math.max(left + PLOT, width - room - (room === 0 ? 6 : 0));
  const x = alongScale(
    chart,
    drawn.map(({ x }) => x),
    [left + 4, right],
  );
  const placed = labels.map((label) => ({ ...label, x: x.at(label.x) }));
  const plot = { left, right, top, bottom };
  const notes = drawAnnotations(chart.annotations, plot, placesOn(chart, x.at, y.at), {
    width,
    ink: () => inkOf(lines, x.at, y.at),
  });

  const isMuted = ({ name }: Series) => tones(name) === 'muted';
  const order = [...lines.filter(isMuted), ...lines.filter((series) => !isMuted(series)).reverse()];
  return withNotes(
    {
      width,
      height: bottom + UNDER,
      marks: [
        ...axisTitle(options.yTitle, 0, 0, width, 'start'),
        ...standingAxis(y, plot),
        ...notes.behind,
        ...lyingAxis(x.ticks, plot, width),
        ...order.flatMap((series) => drawBand(series, x.at, y.at, tones(series.name))),
        ...order.flatMap((series) => drawSeries(series, x.at, y.at, tones(series.name), lines.indexOf(series) + 1)),
        ...drawLabels(placed, right, [top - 14, bottom + 10]),
        ...notes.over,
      ],
    },
    notes.notes,
  );
}

function lineLegend(chart: Chart): LegendItem[] {
  const names = linesOf(chart.siblings ?? []).map(({ name }) => name);
  const tone = toneOf(chart);
  return names.length < 2 ? [] : names.map((name) => ({ kind: 'name', name, tone: tone(name), shape: 'line' }));
}

/** The names at the ends of the lines, the most important first. */
function endLabels(
  chart: Chart,
  lines: readonly Series[],
  numbers: Numbers,
  tones: (name: string) => Tone,
  y: Scale,
): EndLabel[] {
  const labels = lines.map((series): EndLabel => {
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
  return labels.sort((a, b) => Number(b.isStrong) - Number(a.isStrong) || a.y - b.y);
}

/** The colour of a line: those that stand out first, or the highest ones where none does; the rest is muted. */
function toneOf(chart: Chart): (name: string) => Tone {
  const lines = linesOf(chart.siblings ?? [chart]);
  return tonesOf(
    chart,
    lines.sort((a, b) => descending(lastOf(a).y, lastOf(b).y)).map(({ name }) => name),
  );
}

type Scale = (value: number) => number;

/** Where the lines run, in small squares that labels had better avoid. */
function inkOf(lines: readonly Series[], x: Scale, y: Scale) {
  return lines.flatMap((series) => {
    const points = knownPoints(series);
    const every = Math.ceil(points.length / 120);
    return points
      .filter((_, index) => index % every === 0)
      .map((point) => ({ x: x(point.x) - 3, y: y(point.y) - 3, width: 6, height: 6 }));
  });
}

function isBounded({ low, high }: SeriesPoint): boolean {
  return low !== undefined && high !== undefined;
}

/** How far off the values may be. */
function drawBand({ points }: Series, x: Scale, y: Scale, tone: Tone): Mark[] {
  if (!points.some(isBounded)) return [];
  const shape = areaShape<SeriesPoint>()
    .defined(isBounded)
    .x((point) => x(point.x))
    .y0((point) => y(point.low ?? 0))
    .y1((point) => y(point.high ?? 0))
    .digits(1);
  return [{ kind: 'path', d: shape(points) ?? '', class: `chart-fill-${tone} chart-band` }];
}

/** The rows of the points that are left, where some are left out. */
function rowsOf(points: readonly Point[], all: readonly Point[]): number[] | undefined {
  if (points.length === all.length) return undefined;
  const rows = new Map(all.map((point, index) => [point, index]));
  return points.flatMap((point) => (point && rows.get(point)) ?? []);
}

/** A line from its end to its beginning, as the table has it. */
function drawSeries(series: Series, x: Scale, y: Scale, tone: Tone, column: number): Mark[] {
  const all = series.points
    .toReversed()
    .map((point): Point => (point.y === undefined ? undefined : [x(point.x), y(point.y)]));
  const points = thin(all);
  const shape = lineShape<Point>(
    (point) => point?.[0] ?? 0,
    (point) => point?.[1] ?? 0,
  )
    .defined((point) => point !== undefined)
    .digits(1);
  const alone = points.flatMap((point, index) => (point && !points[index - 1] && !points[index + 1] ? [point] : []));
  const last = points.find((point) => point !== undefined);
  const dots = [...new Set([...alone, ...(last ? [last] : [])])];
  const r = tone === 'muted' ? 2.5 : 3.5;
  return [
    group([{ kind: 'path', d: shape(points) ?? '', class: `chart-line chart-stroke-${tone}` }], {
      column,
      rows: rowsOf(points, all),
    }),
    ...dots.map(([cx, cy]): Mark => ({ kind: 'circle', cx, cy, r, class: `chart-fill-${tone}` })),
  ];
}
