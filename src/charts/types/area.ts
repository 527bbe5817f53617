import { extent } from 'd3-array';
import {
  area as areaShape,
  line as lineShape,
  stack,
  stackOffsetExpand,
  stackOffsetNone,
  stackOffsetWiggle,
  stackOrderInsideOut,
  stackOrderNone,
} from 'd3-shape';
import type { Numbers } from '#site/numbers.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { alongScale, placesOn, placeText } from '../parts/along.ts';
import { drawAnnotations, headroom, withNotes } from '../parts/annotations.ts';
import { axisTitle, labelRoom, lyingAxis, standingAxis, TITLE, UNDER } from '../parts/axis.ts';
import { emptyScene } from '../parts/empty.ts';
import { drawLabels, fitLabels, labelWidth, type EndLabel } from '../parts/line-labels.ts';
import { describeSeries, onePointEach, tabulateSeries } from '../parts/line-words.ts';
import { matrixFaults, seriesOf } from '../parts/matrix.ts';
import { numberScale, type Scale } from '../parts/scales.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { readSeries, type Series } from '../parts/series.ts';
import { isNarrow, plotHeight, tickCount } from '../parts/theme.ts';
import { tonesOf } from '../parts/tones.ts';

/** An area from its upper to its lower edge, in the order of x. */
interface Layer {
  name: string;
  edges: readonly { x: number; low: number; high: number; row: number }[];
}

export const area: ChartType = {
  about: 'Shows how the parts of a whole change along time or another number: areas on top of each other.',
  channels: {
    x: {
      about: 'the place along the axis',
      takes: ['year', 'yearmonth', 'date', 'datetime', 'number', 'integer'],
      required: true,
    },
    y: { about: 'the height of the area', takes: ['number', 'integer'], required: true, role: 'measure' },
    series: { about: 'which area a row belongs to', takes: ['string', 'any', 'boolean', 'year'], role: 'series' },
  },
  options: ['aggregate', 'arrange', 'highlight', 'format', 'domain', 'xDomain', 'yTitle', 'annotations'],
  arrangements: ['stacked', 'share', 'stream'],
  check: (chart) => [
    ...onePointEach(chart),
    ...matrixFaults(chart, 'x', 'an area').filter(({ prop }) => prop === 'series'),
    ...gapFaults(chart),
    ...signFaults(chart),
  ],
  layOut,
  legend(chart) {
    if (chart.options.arrange !== 'stream' && !chart.siblings) return [];
    const series = seriesOf(chart);
    const tone = tonesOf(chart, series);
    return series.map((name) => ({ kind: 'name', name, tone: tone(name), shape: 'square' }));
  },
  multiplies: 150,
  describe: (chart) => describeSeries(chart, chart.words.area.shows),
  tabulate: (chart) => tabulateSeries(chart, seriesNames(chart)),
};

function seriesNames(chart: Chart): string[] {
  return [...new Set((chart.siblings ?? [chart]).flatMap(readSeries).map(({ name }) => name))];
}

/** Areas on top of each other have no gaps: what is above a missing value would sink. */
function gapFaults(chart: Chart): SpecFault[] {
  if (chart.fields['series'] === undefined) return [];
  const missing = readSeries(chart).flatMap(({ name, points }) => {
    const gap = points.find(({ y }) => y === undefined);
    return gap ? [{ name, x: gap.x }] : [];
  });
  return missing.slice(0, 5).map(({ name, x }) => ({
    prop: 'y',
    what: `"${name}" has no value at ${placeText(x, chart)}, and an area on which others stand can't have a gap`,
    fix: 'leave out what is not complete by a filter, or use type="line", which shows gaps',
  }));
}

function signFaults(chart: Chart): SpecFault[] {
  if (chart.fields['series'] === undefined) return [];
  const wrong = readSeries(chart).flatMap(({ name, points }) =>
    points.flatMap(({ y }) => (y !== undefined && y < 0 ? [{ name, y }] : [])),
  );
  const [first] = wrong;
  if (first === undefined) return [];
  return [
    {
      prop: 'y',
      what: `"${first.name}" has ${first.y}, and parts of a whole can't be less than nothing`,
      fix: 'use type="line"',
    },
  ];
}

/** The layers of a chart, the lowest first; a single one reaches from zero. */
function layersOf(chart: Chart): Layer[] {
  const series = readSeries(chart);
  const arrange = chart.options.arrange ?? 'stacked';
  const places = series[0]?.points.map(({ x }) => x) ?? [];
  if (chart.fields['series'] === undefined) return series.map(single);
  const rows = places.map((_, index) => new Map(series.map(({ name, points }) => [name, points[index]?.y ?? 0])));
  const stacked = stack<Map<string, number>, string>()
    .keys(series.map(({ name }) => name))
    .value((row, name) => row.get(name) ?? 0)
    .order(arrange === 'stream' ? stackOrderInsideOut : stackOrderNone)
    .offset(arrange === 'share' ? stackOffsetExpand : arrange === 'stream' ? stackOffsetWiggle : stackOffsetNone)(rows);
  return stacked.map((layer) => ({
    name: layer.key,
    edges: layer.map(([low, high], index) => ({
      x: places[index] ?? 0,
      low: clean(low),
      high: clean(high),
      row: layer.length - 1 - index,
    })),
  }));
}

/** A whole of nothing has no shares. */
const clean = (value: number) => (Number.isFinite(value) ? value : 0);

function single({ name, points }: Series): Layer {
  return {
    name,
    edges: points.flatMap(({ x, y }, index) =>
      y === undefined ? [] : [{ x, low: Math.min(0, y), high: Math.max(0, y), row: points.length - 1 - index }],
    ),
  };
}

function layOut(chart: Chart, width: number): Scene {
  const layers = layersOf(chart).filter(({ edges }) => edges.length > 0);
  if (layers.length === 0) return emptyScene(chart, width);
  const all = (chart.siblings ?? [chart]).flatMap(layersOf);
  const edges = all.flatMap(({ edges }) => edges);
  const { options } = chart;
  const isStream = options.arrange === 'stream';
  const numbers = options.arrange === 'share' ? chart.numbersAs('.0%', []) : valueNumbers(chart);
  const top = 14 + (options.yTitle ? TITLE : 0) + headroom(chart.annotations, width);
  const bottom = top + plotHeight(chart, width);
  const ends = [Math.min(...edges.map(({ low }) => low)), Math.max(...edges.map(({ high }) => high))] as const;
  const wish = isStream
    ? { extent: ends, domain: ends }
    : { extent: options.arrange === 'share' ? ([0, 1] as const) : ends, domain: options.domain, zero: true };
  const y = numberScale(wish, [bottom, top], tickCount(chart, width), numbers);
  const isSingle = chart.fields['series'] === undefined;
  const left = isStream ? 0 : labelRoom(y);
  const tone = tonesOf(chart, seriesNames(chart));
  const important = isStream || chart.siblings ? [] : endLabels(chart, layers, y, tone, numbers);
  const wanted = isNarrow(width) ? labelWidth(important, 80, 116) : 150;
  const { labels, width: room } = fitLabels(important, Math.min(wanted, width - left - 60), bottom - top + 24);
  const right = Math.max(left + 40, width - room - (room === 0 ? 6 : 0));
  const x = alongScale(
    chart,
    edges.map(({ x }) => x),
    [left, right],
  );
  const plot = { left, right, top, bottom };
  const notes = drawAnnotations(chart.annotations, plot, placesOn(chart, x.at, y.at), { width });
  return withNotes(
    {
      width,
      height: bottom + UNDER,
      marks: [
        ...axisTitle(options.yTitle, 0, 0, width, 'start'),
        ...(isStream ? [] : standingAxis(y, plot)),
        ...layers.map((layer, index) => drawLayer(layer, x.at, y.at, tone(layer.name), index + 1, isSingle)),
        ...(isSingle ? layers.map((layer) => topLine(layer, x.at, y.at)) : []),
        ...notes.behind,
        ...lyingAxis(x.ticks, plot, width),
        ...drawLabels(
          labels.map((label) => ({ ...label, x: right })),
          right,
          [top - 14, bottom + 10],
        ),
        ...notes.over,
      ],
    },
    notes.notes,
  );
}

function valueNumbers(chart: Chart): Numbers {
  return chart.numbers(
    (chart.siblings ?? [chart]).flatMap(readSeries).flatMap(({ points }) => points.flatMap(({ y }) => y ?? [])),
  );
}

function endLabels(
  chart: Chart,
  layers: readonly Layer[],
  y: Scale,
  tone: (name: string) => string,
  numbers: Numbers,
): EndLabel[] {
  const isSingle = chart.fields['series'] === undefined;
  const labels = layers.flatMap(({ name, edges }): (EndLabel & { size: number })[] => {
    const last = edges.at(-1);
    if (last === undefined) return [];
    const { low, high } = last;
    const isStrong = isSingle || chart.highlight.includes(name);
    const value = high + low === high ? high : high - low;
    return [
      {
        name: isSingle ? numbers.label(high + low) : name,
        isStrong,
        value: !isSingle && (isStrong || layers.length <= 3) ? numbers.label(value) : undefined,
        class: `chart-text-${tone(name)}`,
        x: 0,
        y: isSingle ? y.at(high + low) : y.at((low + high) / 2),
        size: high - low,
      },
    ];
  });
  return labels.sort((a, b) => Number(b.isStrong) - Number(a.isStrong) || b.size - a.size);
}

/** No more points than there are half pixels: of those in one, the first. */
function thinned(edges: Layer['edges'], x: (value: number) => number): Layer['edges'] {
  const [from = 0, to = 0] = extent(edges, (edge) => x(edge.x));
  if (edges.length <= (to - from) * 2) return edges;
  return edges.filter(
    (edge, index) => index === 0 || Math.floor(x(edge.x) * 2) !== Math.floor(x(edges[index - 1]?.x ?? 0) * 2),
  );
}

/** An area from its end to its beginning, as the table has it. */
function drawLayer(
  { edges }: Layer,
  x: (value: number) => number,
  y: (value: number) => number,
  tone: string,
  column: number,
  isSingle: boolean,
): Mark {
  const shape = areaShape<Layer['edges'][number]>()
    .x((edge, index) => x(edge.x) + (edges.length === 1 ? index * 2 - 1 : 0))
    .y0((edge) => y(edge.low))
    .y1((edge) => y(edge.high))
    .digits(1);
  // A single place would have no width.
  const [only] = edges;
  const kept = thinned(edges, x);
  const wide = edges.length === 1 && only ? [only, only] : [...kept].reverse();
  const d = shape(wide) ?? '';
  return group([{ kind: 'path', d, class: `chart-fill-${tone} ${isSingle ? 'chart-under' : 'chart-layer'}` }], {
    column,
    // Also of a single place, which is drawn as two.
    rows: kept.length === edges.length && edges.length > 1 ? undefined : kept.map(({ row }) => row).reverse(),
  });
}

function topLine({ edges }: Layer, x: (value: number) => number, y: (value: number) => number): Mark {
  const shape = lineShape<Layer['edges'][number]>(
    (edge) => x(edge.x),
    (edge) => y(edge.high + edge.low),
  ).digits(1);
  return { kind: 'path', d: shape([...thinned(edges, x)]) ?? '', class: 'chart-line chart-stroke-1' };
}
