import { extent } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import type { Row } from '#data/table.ts';
import type { Chart, ChartType } from '../chart.ts';
import { endsOf, placesOn } from '../parts/along.ts';
import { drawAnnotations, headroom, withNotes } from '../parts/annotations.ts';
import { axisTitle, labelRoom, lyingAxis, standingAxis, TITLE, UNDER } from '../parts/axis.ts';
import { emptyScene } from '../parts/empty.ts';
import { drawDots } from '../parts/many-dots.ts';
import type { LegendItem } from '../parts/legend.ts';
import { isInside, leader, overlaps, placeAround, type Plot } from '../parts/place.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { lyingScale, numberScale, type Scale } from '../parts/scales.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { textWidth, type Box } from '../parts/text-metrics.ts';
import { isNarrow, plotHeight, textStyles, tickCount } from '../parts/theme.ts';
import { seriesTonesOf } from '../parts/tones.ts';
import { bestFit, correlation } from '../parts/trend.ts';
import { measureOf, titleOf } from '../parts/words-of.ts';

interface Point {
  row: Row;
  x: number;
  y: number;
  size: number | undefined;
  name: string;
  series: string;
}

/** So many points have their names written without being asked to stand out. */
const NAMED = 16;

export const scatter: ChartType = {
  about: 'Shows how two numbers go together: a dot for each row, its area a third number where that is asked for.',
  channels: {
    x: { about: 'how far to the right a dot is', takes: ['number', 'integer'], required: true },
    y: { about: 'how high a dot is', takes: ['number', 'integer'], required: true },
    size: { about: 'the area of the dots', takes: ['number', 'integer'] },
    label: { about: 'what each dot is called', takes: ['string', 'any'], role: 'name' },
    series: { about: 'what the dots are coloured by', takes: ['string', 'any', 'boolean', 'year'], role: 'series' },
  },
  options: [
    'highlight',
    'format',
    'xFormat',
    'yFormat',
    'xDomain',
    'yDomain',
    'xScale',
    'yScale',
    'xTitle',
    'yTitle',
    'trend',
    'annotations',
  ],
  check({ rows, fields }) {
    const wrong = rows.find((row) => (numberIn(row, fields['size']) ?? 0) < 0);
    if (wrong === undefined) return [];
    const what = `an area can't be ${numberIn(wrong, fields['size'])}`;
    return [{ prop: 'size', what, fix: 'leave the row out by a filter, or show the field by x or y' }];
  },
  layOut,
  legend,
  highlights: 'label',
  multiplies: 150,
  describe,
  tabulate(chart) {
    const { label, series, x, y, size } = chart.fields;
    return {
      fields: [label, series, x, y, size].flatMap((field) => field ?? []),
      rows: read(chart).map(({ row }) => row),
      values: [],
    };
  },
};

/** The points from left to right: the order in which they are read out. */
function read({ rows, fields }: Chart): Point[] {
  const points = rows.flatMap((row) => {
    const [x, y] = [numberIn(row, fields['x']), numberIn(row, fields['y'])];
    if (x === undefined || y === undefined) return [];
    const name = textIn(row, fields['label']);
    return { row, x, y, size: numberIn(row, fields['size']), name, series: textIn(row, fields['series']) };
  });
  return points.sort((a, b) => a.x - b.x);
}

const siblingsOf = (chart: Chart) => (chart.siblings ?? [chart]).flatMap(read);

function layOut(chart: Chart, width: number): Scene {
  const points = read(chart);
  if (points.length === 0) return emptyScene(chart, width);
  const all = siblingsOf(chart);
  const { options } = chart;
  const radius = radiusOf(chart, width);
  const X = all.map(({ x }) => x);
  const Y = all.map(({ y }) => y);
  const xWish = { extent: ends(X), domain: endsOf(chart, chart.fields['x']), scale: options.xScale, zero: undefined };
  const yWish = { extent: ends(Y), domain: options.yDomain, scale: options.yScale, zero: undefined };
  const yTitle = options.yTitle ?? titleOf(chart.fields['y']);
  const top = TITLE + 8 + headroom(chart.annotations, width);
  const bottom = top + plotHeight(chart, width) * 1.1;
  const y = numberScale(
    yWish,
    [bottom, top],
    tickCount(chart, width),
    chart.numbersAs(options.yFormat ?? chart.format, Y),
  );
  const left = labelRoom(y);
  const edge = isNarrow(width) ? 4 : 8;
  const x = lyingScale(xWish, [left + edge, width - edge], chart.numbersAs(options.xFormat ?? chart.format, X));
  const plot = { left, right: width, top, bottom };
  const placed = points.map((point) => ({ point, cx: x.at(point.x), cy: y.at(point.y), r: radius(point) }));
  const ink = placed.map(({ cx, cy, r }) => ({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }));
  const notes = drawAnnotations(chart.annotations, plot, placesOn(chart, x.at, y.at), { width, ink: () => ink });
  const taken = notes.over.flatMap((mark) => (mark.kind === 'text' ? boxOf(mark) : []));
  const tone = toneOf(chart);
  const isBubble = chart.fields['size'] !== undefined;
  const column = [chart.fields['label'], chart.fields['series']].filter(Boolean).length;
  const bubbles = placed.map(({ point, cx, cy, r }): Mark => ({
    kind: 'circle',
    cx,
    cy,
    r,
    class: `chart-fill-${tone(point)} chart-bubble`,
  }));
  const dots = placed.map(({ point, cx, cy }) => ({ cx, cy, tone: tone(point) }));
  const drawn = isBubble ? group(bubbles, { column }) : drawDots(dots, placed[0]?.r ?? 4, column, 'chart-point');
  const marks = [
    ...axisTitle(yTitle, 0, 0, width, 'start'),
    ...standingAxis(y, plot),
    ...notes.behind,
    ...lyingAxis(x.ticks, plot, width),
    ...axisTitle(options.xTitle ?? titleOf(chart.fields['x']), width, bottom + UNDER - 2, width - left, 'end'),
    ...(options.trend ? trendLine(chart, points, x, y) : []),
    drawn,
    ...named(chart, placed, plot, taken, ink),
    ...notes.over,
  ];
  return withNotes({ width, height: bottom + UNDER + TITLE - 2, marks }, notes.notes);
}

function ends(values: readonly number[]): [number, number] {
  const [low = 0, high = 1] = extent(values);
  return [low, high];
}

function boxOf({ x, y, lines }: { x: number; y: number; lines: readonly string[] }): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, 'tick')));
  return { x, y: y - 12, width, height: lines.length * textStyles.tick.leading };
}

function radiusOf(chart: Chart, width: number): (point: { size: number | undefined }) => number {
  const all = siblingsOf(chart);
  const largest = Math.max(0, ...all.map(({ size }) => size ?? 0));
  if (chart.fields['size'] === undefined || largest === 0) {
    const r = all.length > 1000 ? 1.75 : all.length > 150 ? 2.75 : isNarrow(width) ? 3.5 : 4.5;
    return () => r;
  }
  const scale = scaleSqrt()
    .domain([0, largest])
    .range([0, isNarrow(width) ? 20 : 32]);
  return ({ size }) => Math.max(1.5, scale(size ?? 0));
}

function seriesIn(chart: Chart): string[] {
  if (chart.fields['series'] === undefined) return [];
  return [
    ...new Set(
      (chart.siblings ?? [chart]).flatMap(({ rows }) => rows.map((row) => textIn(row, chart.fields['series']))),
    ),
  ];
}

function toneOf(chart: Chart): (point: Point) => string {
  const tones = seriesTonesOf(chart, seriesIn(chart));
  if (chart.fields['series'] !== undefined) return ({ series }) => tones(series);
  return ({ name }) => (chart.highlight.length === 0 || chart.highlight.includes(name) ? '1' : 'muted');
}

function legend(chart: Chart): LegendItem[] {
  const tone = seriesTonesOf(chart, seriesIn(chart));
  // Bubbles are circles, whatever their series.
  const shape = chart.fields['size'] === undefined ? 'symbol' : 'dot';
  const names = seriesIn(chart).map((name): LegendItem => ({ kind: 'name', name, tone: tone(name), shape }));
  const size = chart.fields['size'];
  const largest = Math.max(0, ...siblingsOf(chart).map(({ size }) => size ?? 0));
  if (size === undefined || largest === 0) return names;
  const nice = 10 ** Math.floor(Math.log10(largest));
  const [round = nice] = [5, 2, 1].map((step) => step * nice).filter((value) => value <= largest);
  const radius = radiusOf(chart, Infinity);
  const { ticks } = chart.numbersAs(undefined, [round]);
  const values = [round / 10, round];
  const labels = ticks(values);
  return [
    ...names,
    {
      kind: 'sizes',
      title: titleOf(size),
      sizes: values.map((size, index) => ({ r: radius({ size }), label: labels[index] ?? '' })),
    },
  ];
}

interface Placed {
  point: Point;
  cx: number;
  cy: number;
  r: number;
}

/** The names of what stands out, or of all where they are few, each where it finds room. */
function named(
  { highlight, fields }: Chart,
  placed: readonly Placed[],
  plot: Plot,
  taken: readonly Box[],
  ink: readonly Box[],
): Mark[] {
  if (fields['label'] === undefined) return [];
  const stands = ({ point }: Placed) => highlight.includes(point.name);
  const wanted = placed.filter((dot) => stands(dot) || (placed.length <= NAMED && !highlight.length));
  const boxes = [...taken];
  return [...wanted]
    .sort((a, b) => b.r - a.r)
    .flatMap((dot): Mark[] => {
      const { point, cx, cy, r } = dot;
      const style = stands(dot) ? 'strong' : 'tick';
      const size = { width: textWidth(point.name, style) + 2, height: textStyles[style].leading };
      // A bubble's own name may stand in it.
      const inside = { x: cx - size.width / 2, y: cy - size.height / 2, ...size };
      const isRoomy = size.width + 4 <= 2 * r && isInside(inside, plot) && !boxes.some((box) => overlaps(inside, box));
      const others = ink.filter(
        (box) => Math.abs(box.x + box.width / 2 - cx) > 0.1 || Math.abs(box.y + box.height / 2 - cy) > 0.1,
      );
      const box = isRoomy
        ? inside
        : placeAround([cx, cy], { ...size, width: size.width }, plot, boxes, [...others, around(cx, cy, r)]);
      if (box === undefined) return [];
      boxes.push(box);
      return [
        ...(isRoomy ? [] : leader([cx, cy], box, r)),
        { kind: 'text', x: box.x, y: box.y + size.height - 4, lines: [point.name], style, class: 'chart-halo' },
      ];
    });
}

function around(cx: number, cy: number, r: number): Box {
  return { x: cx - r * 0.8, y: cy - r * 0.8, width: r * 1.6, height: r * 1.6 };
}

/** The straight line that fits best, on the axes as they are drawn. */
function trendLine({ options }: Chart, points: readonly Point[], x: Scale, y: Scale): Mark[] {
  const fit = bestFit(
    points.map((point) => [
      options.xScale === 'log' ? Math.log10(point.x) : point.x,
      options.yScale === 'log' ? Math.log10(point.y) : point.y,
    ]),
  );
  if (fit === undefined) return [];
  const [low, high] = x.domain;
  const along = (value: number) => (options.xScale === 'log' ? Math.log10(value) : value);
  const back = (value: number) => (options.yScale === 'log' ? 10 ** value : value);
  const [first = low, last = high] = extent(points, ({ x }) => x);
  const at = (value: number) => y.at(back(fit.from + fit.slope * along(value)));
  // The line ends where the plot does.
  const steps = Array.from({ length: 65 }, (_, index) => first + ((last - first) * index) / 64);
  const [top, bottom] = [y.at(y.domain[1]), y.at(y.domain[0])];
  const inside = steps.filter((value) => at(value) >= top && at(value) <= bottom);
  const [from, to] = [inside[0], inside.at(-1)];
  if (from === undefined || to === undefined || from === to) return [];
  const middle = options.xScale === 'log' ? steps.filter((value) => value >= from && value <= to) : [from, to];
  const d = middle
    .map((value, index) => `${index === 0 ? 'M' : 'L'}${x.at(value).toFixed(1)} ${at(value).toFixed(1)}`)
    .join('');
  return [{ kind: 'path', d, class: 'chart-trend' }];
}

function describe(chart: Chart): string {
  const { words, fields, language, options } = chart;
  const points = read(chart);
  if (points.length === 0) return words.nothing;
  const [low, high] = [ends(points.map(({ x }) => x)), ends(points.map(({ y }) => y))];
  const xs = chart.numbersAs(options.xFormat ?? chart.format, low);
  const ys = chart.numbersAs(options.yFormat ?? chart.format, high);
  const [across, up] = [measureOf(fields['x'], language), measureOf(fields['y'], language)];
  const r = correlation(points.map(({ x, y }) => [x, y]));
  return words.sentences([
    words.scatter.shows(points.length, across, up),
    words.scatter.extent(titleOf(fields['x']), xs.label(low[0]), xs.label(low[1])),
    words.scatter.extent(titleOf(fields['y']), ys.label(high[0]), ys.label(high[1])),
    ...(r === undefined ? [] : [words.scatter.together(r)]),
  ]);
}
