import { extent, group as groupBy } from 'd3-array';
import type { Row } from '#data/table.ts';
import type { Chart, ChartType } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { drawDots } from '../parts/many-dots.ts';
import { leader, placeAround } from '../parts/place.ts';
import { numberOn } from '../parts/places.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { rowPlot } from '../parts/row-plot.ts';
import { lyingScale, type Scale } from '../parts/scales.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { swarm } from '../parts/swarm.ts';
import { textWidth, type Box } from '../parts/text-metrics.ts';
import { isNarrow, textStyles } from '../parts/theme.ts';
import { seriesTonesOf } from '../parts/tones.ts';
import { extremes, measureOf } from '../parts/words-of.ts';

interface Bee {
  row: Row;
  lane: string;
  name: string;
  series: string;
  value: number;
}

export const beeswarm: ChartType = {
  about: 'Shows each row as a dot where its number is, so that crowds and loners are seen.',
  channels: {
    x: { about: 'where the dots stand', takes: ['number', 'integer'], required: true },
    y: { about: 'the name of each lane; one lane where it is left out', takes: ['string', 'any', 'year', 'boolean'] },
    label: { about: 'what each dot is called', takes: ['string', 'any'], role: 'name' },
    series: { about: 'what the dots are coloured by', takes: ['string', 'any', 'boolean', 'year'], role: 'series' },
  },
  options: ['highlight', 'format', 'zero', 'domain', 'scale', 'xTitle', 'annotations'],
  layOut,
  legend(chart) {
    const series = seriesIn(chart);
    const tone = seriesTonesOf(chart, series);
    return series.map((name) => ({ kind: 'name', name, tone: tone(name), shape: 'symbol' }));
  },
  highlights: 'label',
  multiplies: 200,
  describe,
  tabulate(chart) {
    const { label, y, x, series } = chart.fields;
    return {
      fields: [label, y, series, x].flatMap((field) => field ?? []),
      rows: lanesOf(chart).flatMap(([, bees]) => bees.map(({ row }) => row)),
      values: [x?.name ?? ''],
    };
  },
};

function read({ rows, fields }: Chart): Bee[] {
  return rows.flatMap((row) => {
    const value = numberIn(row, fields['x']);
    if (value === undefined) return [];
    const name = textIn(row, fields['label']);
    return { row, lane: textIn(row, fields['y']), name, series: textIn(row, fields['series']), value };
  });
}

/** The dots of each lane, the least first: the order in which they are read out. */
function lanesOf(chart: Chart): [string, Bee[]][] {
  return [...groupBy(read(chart), ({ lane }) => lane)].map(([name, bees]) => [
    name,
    bees.sort((a, b) => a.value - b.value),
  ]);
}

function seriesIn(chart: Chart): string[] {
  if (chart.fields['series'] === undefined) return [];
  return [...new Set((chart.siblings ?? [chart]).flatMap(read).map(({ series }) => series))];
}

function layOut(chart: Chart, width: number): Scene {
  const lanes = lanesOf(chart);
  if (lanes.length === 0) return emptyScene(chart, width);
  const all = (chart.siblings ?? [chart]).flatMap(read);
  const [low = 0, high = 1] = extent(all, ({ value }) => value);
  const numbers = chart.numbers(all.map(({ value }) => value));
  const most = Math.max(...lanes.map(([, bees]) => bees.length));
  const radius = most > 600 ? 1.75 : most > 200 ? 2.5 : most > 60 || isNarrow(width) ? 3.5 : 4.5;
  const axis = (range: readonly [number, number]): Scale =>
    lyingScale({ ...chart.options, extent: [low, high] }, range, numbers);
  const options = {
    axis,
    gap: 14,
    among: lanes.map(([name]) => name),
    rooms: { before: radius + 2, after: radius + 2 },
    base: 0,
    place: (value: string | number) => numberOn(chart.fields['x'], value),
  };
  const names = lanes.map(([name]) => name);
  // How high a lane must be is known once its dots are placed; where they stand along it does not depend on that.
  const { at } = rowPlot(chart, width, names, { ...options, thickness: 0 });
  const offsets = lanes.map(([, bees]) =>
    swarm(
      bees.map(({ value }) => at(value)),
      radius + 0.4,
    ),
  );
  const wanted = Math.max(0, ...offsets.flat().map(Math.abs));
  // A swarm as high as it is wide is enough; beyond, dots draw closer and cover each other.
  const reach = Math.min(wanted, (isNarrow(width) ? 150 : 190) / Math.sqrt(lanes.length));
  const closer = wanted === 0 ? 1 : reach / wanted;
  const plot = rowPlot(chart, width, names, { ...options, thickness: Math.max(24, 2 * (reach + radius) + 8) });
  const drawn = lanes.map(([, bees], index) =>
    bees.map((bee, place) => ({
      bee,
      cx: plot.at(bee.value),
      cy: (plot.lanes[index]?.middle ?? 0) + closer * (offsets[index]?.[place] ?? 0),
    })),
  );
  const tone = toneOf(chart);
  const dots = drawn.flat().map(({ bee, cx, cy }) => ({ cx, cy, tone: tone(bee) }));
  const ink = drawn
    .flat()
    .map(({ cx, cy }) => ({ x: cx - radius, y: cy - radius, width: 2 * radius, height: 2 * radius }));
  const labels = labelled(chart, drawn.flat(), plot.plot, ink);
  return plot.frame({ front: [drawDots(dots, radius, tableColumn(chart)), group(labels)], ink });
}

function tableColumn({ fields }: Chart): number {
  return [fields['label'], fields['y'], fields['series']].filter(Boolean).length;
}

function toneOf(chart: Chart): (bee: Bee) => string {
  const tones = seriesTonesOf(chart, seriesIn(chart));
  if (chart.fields['series'] !== undefined) return ({ series }) => tones(series);
  return ({ name }) => (chart.highlight.length === 0 || chart.highlight.includes(name) ? '1' : 'muted');
}

/** The names of what stands out, where they find room. */
function labelled(
  { highlight, fields }: Chart,
  dots: readonly { bee: Bee; cx: number; cy: number }[],
  frame: { left: number; right: number; top: number; bottom: number },
  ink: readonly Box[],
): Mark[] {
  if (fields['label'] === undefined) return [];
  const taken: Box[] = [];
  return dots
    .filter(({ bee }) => highlight.includes(bee.name))
    .flatMap(({ bee, cx, cy }): Mark[] => {
      const size = { width: textWidth(bee.name, 'strong') + 2, height: textStyles.strong.leading };
      const box = placeAround([cx, cy], size, frame, taken, ink);
      if (box === undefined) return [];
      taken.push(box);
      return [
        ...leader([cx, cy], box, 3),
        { kind: 'text', x: box.x, y: box.y + 13, lines: [bee.name], style: 'strong', class: 'chart-halo' },
      ];
    });
}

function describe(chart: Chart): string {
  const { words, fields, language } = chart;
  const bees = read(chart);
  if (bees.length === 0) return words.nothing;
  const numbers = chart.numbers(bees.map(({ value }) => value));
  const measure = measureOf(fields['x'], language);
  const shows = words.beeswarm.shows(bees.length, measure);
  if (fields['label'] !== undefined) return words.sentences([shows, ...extremes(bees, chart, numbers)]);
  const [low = 0, high = 0] = extent(bees, ({ value }) => value);
  return words.sentences([shows, words.spread(numbers.label(low), numbers.label(high))]);
}
