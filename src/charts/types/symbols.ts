import { scaleSqrt } from 'd3-scale';
import type { Field, Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import type { LegendItem } from '../parts/legend.ts';
import { drawMap } from '../parts/map.ts';
import { seriesOf } from '../parts/matrix.ts';
import { leader, placeAround } from '../parts/place.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { textWidth, type Box } from '../parts/text-metrics.ts';
import { isNarrow, textStyles } from '../parts/theme.ts';
import { seriesTonesOf } from '../parts/tones.ts';
import { extremes, measureOf, titleOf } from '../parts/words-of.ts';
import { worldShapes } from '../parts/world.ts';

interface Symbol {
  row: Row;
  at: [longitude: number, latitude: number];
  size: number | undefined;
  name: string;
  series: string;
}

const NAMED = 12;

export const symbols: ChartType = {
  about: 'Shows places on a map of the world: a circle for each, its area a number where that is asked for.',
  channels: {
    longitude: { about: 'degrees east', takes: ['number'], required: true },
    latitude: { about: 'degrees north', takes: ['number'], required: true },
    size: { about: 'the area of the circles', takes: ['number', 'integer'], role: 'measure' },
    label: { about: 'what each place is called', takes: ['string', 'any'], role: 'name' },
    series: { about: 'what the circles are coloured by', takes: ['string', 'any', 'boolean', 'year'], role: 'series' },
  },
  options: ['sort', 'limit', 'highlight', 'format', 'projection', 'within'],
  sort: 'descending',
  highlights: 'label',
  check: (chart) => [...degreeFaults(chart, 'longitude', 180), ...degreeFaults(chart, 'latitude', 90)],
  multiplies: 200,
  layOut,
  legend(chart): LegendItem[] {
    const series = seriesOf(chart);
    const tone = seriesTonesOf(chart, series);
    const names = series.map((name): LegendItem => ({ kind: 'name', name, tone: tone(name), shape: 'dot' }));
    const largest = largestOf(chart);
    const field = chart.fields['size'];
    if (field === undefined || largest === 0) return names;
    const power = 10 ** Math.floor(Math.log10(largest));
    const top = [5, 2, 1].map((step) => step * power).find((value) => value <= largest) ?? power;
    const radius = radiusOf(chart, Infinity);
    const values = [top / 10, top];
    const labels = chart.numbers(values).ticks(values);
    const sizes = values.map((size, index) => ({ r: radius(size), label: labels[index] ?? '' }));
    return [...names, { kind: 'sizes', title: titleOf(field), sizes }];
  },
  describe(chart) {
    const { words, fields, language } = chart;
    const places = read(chart);
    if (places.length === 0) return words.nothing;
    const measure = fields['size'] && measureOf(fields['size'], language);
    const shows = words.symbols.shows(places.length, measure);
    const named = places.map(({ name, size }) => ({ name, value: size }));
    const isNamed = fields['size'] !== undefined && fields['label'] !== undefined;
    const numbers = chart.numbers(places.flatMap(({ size }) => size ?? []));
    return words.sentences([shows, ...(isNamed ? extremes(named, chart, numbers) : [])]);
  },
  tabulate(chart) {
    const { label, series, longitude, latitude, size } = chart.fields;
    return {
      fields: [label, series, size, longitude, latitude].flatMap((field) => field ?? []),
      rows: read(chart).map(({ row }) => row),
      values: [size?.name ?? ''],
    };
  },
};

function degreeFaults({ rows, fields }: Chart, channel: string, most: number): SpecFault[] {
  const wrong = rows.find((row) => Math.abs(numberIn(row, fields[channel]) ?? 0) > most);
  if (wrong === undefined) return [];
  const what = `${channel} can't be ${numberIn(wrong, fields[channel])}: it goes from −${most} to ${most}`;
  return [{ prop: channel, what, fix: 'correct the data, or name another field' }];
}

function read({ rows, fields }: Chart): Symbol[] {
  const at = (row: Row, field: Field | undefined) => numberIn(row, field);
  const places = rows.flatMap((row) => {
    const [longitude, latitude] = [at(row, fields['longitude']), at(row, fields['latitude'])];
    if (longitude === undefined || latitude === undefined) return [];
    const words = { name: textIn(row, fields['label']), series: textIn(row, fields['series']) };
    return { row, at: [longitude, latitude] as [number, number], size: numberIn(row, fields['size']), ...words };
  });
  // Small circles lie on large ones.
  return places.sort((a, b) => (b.size ?? 0) - (a.size ?? 0));
}

function largestOf(chart: Chart): number {
  return Math.max(0, ...(chart.siblings ?? [chart]).flatMap(read).map(({ size }) => size ?? 0));
}

function radiusOf(chart: Chart, width: number): (size: number | undefined) => number {
  const largest = largestOf(chart);
  if (chart.fields['size'] === undefined || largest === 0) return () => (isNarrow(width) ? 2.5 : 3.5);
  const scale = scaleSqrt()
    .domain([0, largest])
    .range([0, isNarrow(width) ? 15 : 26]);
  return (size) => Math.max(1.25, scale(Math.max(0, size ?? 0)));
}

function layOut(chart: Chart, width: number): Scene {
  const places = read(chart);
  if (places.length === 0) return emptyScene(chart, width);
  const shapes = worldShapes(chart.options.within);
  const { writer, projection, height } = drawMap(chart, shapes, width);
  const radius = radiusOf(chart, width);
  const tones = seriesTonesOf(chart, seriesOf(chart));
  const stands = ({ name }: Symbol) => chart.highlight.length === 0 || chart.highlight.includes(name);
  const tone = (place: Symbol) => (chart.fields['series'] ? tones(place.series) : stands(place) ? '2' : 'muted');
  const placed = places.flatMap((place) => {
    const point = projection(place.at);
    return point ? [{ place, x: point[0], y: point[1], r: radius(place.size) }] : [];
  });
  const circles = placed.map(({ place, x, y, r }): Mark => ({
    kind: 'circle',
    cx: x,
    cy: y,
    r,
    class: `chart-fill-${tone(place)} chart-bubble`,
  }));
  const ground: Mark = {
    kind: 'path',
    d: shapes.map(({ geometry }) => writer(geometry)).join(''),
    class: 'chart-fill-none chart-region',
  };
  const column = [chart.fields['label'], chart.fields['series']].filter(Boolean).length;
  return {
    width,
    height,
    marks: [group([ground, group(circles, { column }), ...names(chart, placed, width, height)], { isFixed: true })],
  };
}

function names(
  { fields, highlight }: Chart,
  placed: readonly { place: Symbol; x: number; y: number; r: number }[],
  width: number,
  height: number,
): Mark[] {
  if (fields['label'] === undefined) return [];
  const wanted =
    highlight.length > 0 ? placed.filter(({ place }) => highlight.includes(place.name)) : placed.slice(0, NAMED);
  const ink = placed.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  const taken: Box[] = [];
  return wanted.flatMap(({ place, x, y, r }): Mark[] => {
    const style = highlight.length > 0 ? 'strong' : 'tick';
    const size = { width: textWidth(place.name, style) + 2, height: textStyles[style].leading };
    const frame = { left: 0, right: width, top: 0, bottom: height };
    const box = placeAround([x, y], size, frame, taken, ink);
    if (box === undefined) return [];
    taken.push(box);
    const text: Mark = {
      kind: 'text',
      x: box.x,
      y: box.y + size.height - 4,
      lines: [place.name],
      style,
      class: 'chart-halo',
    };
    return [...leader([x, y], box, r), text];
  });
}
