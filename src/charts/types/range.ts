import { extent } from 'd3-array';
import type { Row } from '#data/table.ts';
import type { Chart, ChartType } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { matrixFaults } from '../parts/matrix.ts';
import { numberOn } from '../parts/places.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { rowPlot } from '../parts/row-plot.ts';
import { lyingScale } from '../parts/scales.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { textWidth } from '../parts/text-metrics.ts';
import { titleOf } from '../parts/words-of.ts';

interface Range {
  name: string;
  from: number | undefined;
  to: number | undefined;
  row: Row;
}

const RADIUS = 5.5;
const PAD = 10;

export const range: ChartType = {
  about: 'Shows how far two numbers of each category are apart, as before and after: two dots and a bar between them.',
  channels: {
    from: { about: 'the first of the two numbers', takes: ['number', 'integer'], required: true },
    to: { about: 'the second of the two numbers', takes: ['number', 'integer'], required: true, role: 'measure' },
    y: {
      about: 'the name of each lane',
      takes: ['string', 'any', 'year', 'date', 'yearmonth', 'boolean', 'integer'],
      required: true,
      role: 'name',
    },
  },
  options: ['sort', 'limit', 'highlight', 'format', 'zero', 'domain', 'scale', 'annotations'],
  check: (chart) => matrixFaults(chart, 'y', 'a lane'),
  layOut,
  legend: ({ fields }) => [
    { kind: 'name', name: titleOf(fields['from']), tone: 'muted', shape: 'ring' },
    { kind: 'name', name: titleOf(fields['to']), tone: '1', shape: 'dot' },
  ],
  multiplies: 220,
  describe,
  tabulate: ({ rows, fields: { y, from, to } }) => ({
    fields: [y, from, to].flatMap((field) => field ?? []),
    rows,
    values: [from, to].flatMap((field) => field?.name ?? []),
  }),
};

function read({ rows, fields }: Chart): Range[] {
  return rows.map((row) => ({
    row,
    name: textIn(row, fields['y']),
    from: numberIn(row, fields['from']),
    to: numberIn(row, fields['to']),
  }));
}

function layOut(chart: Chart, width: number): Scene {
  const ranges = read(chart);
  if (ranges.length === 0) return emptyScene(chart, width);
  const all = (chart.siblings ?? [chart]).flatMap(read);
  const values = all.flatMap(({ from, to }) => [from, to].flatMap((value) => value ?? []));
  const numbers = chart.numbers(values);
  const [low = 0, high = 1] = extent(values);
  const room = Math.max(0, ...values.map((value) => textWidth(numbers.label(value), 'label'))) + PAD + 1;
  // Numbers that would leave no room for their dots are left to the axis and the table.
  const isValued = 2 * room <= width * 0.55;
  const isMuted = (name: string) => chart.highlight.length > 0 && !chart.highlight.includes(name);
  const plot = rowPlot(
    chart,
    width,
    ranges.map(({ name }) => name),
    {
      axis: (range) => lyingScale({ ...chart.options, extent: [low, high] }, range, numbers),
      thickness: 14,
      gap: ranges.length <= 4 ? 14 : 10,
      among: all.map(({ name }) => name),
      isStrong: (name) => chart.highlight.includes(name),
      rooms: isValued ? { before: room, after: room } : { before: RADIUS + 1, after: RADIUS + 1 },
      base: 0,
      place: (value) => numberOn(chart.fields['from'], value),
      hasAxis: !isValued,
    },
  );
  const lanes = plot.lanes.map(({ middle }, index) => {
    const { from, to, name } = ranges[index] ?? { from: undefined, to: undefined, name: '' };
    const dot = (value: number | undefined, tone: string): Mark => ({
      kind: 'circle',
      cx: plot.at(value ?? low),
      cy: middle,
      r: value === undefined ? 0 : RADIUS,
      class: tone,
    });
    const bar: Mark[] =
      from === undefined || to === undefined
        ? []
        : [{ kind: 'line', x1: plot.at(from), x2: plot.at(to), y1: middle, y2: middle, class: 'chart-span' }];
    const ends = [
      endLabel(from, (to ?? from ?? 0) < (from ?? 0), plot.at, middle, numbers.label),
      endLabel(to, (to ?? 0) >= (from ?? to ?? 0), plot.at, middle, numbers.label),
    ].flat();
    const labels = isValued ? ends : [];
    const none = from === undefined && to === undefined ? [missing(chart, plot.plot.left, middle)] : [];
    return {
      bar,
      from: dot(from, 'chart-ring-dot'),
      to: dot(to, `chart-fill-${isMuted(name) ? 'muted' : '1'}`),
      labels: [...labels, ...none],
    };
  });
  return plot.frame({
    behind: lanes.flatMap(({ bar }) => bar),
    front: [
      group(
        lanes.map(({ from }) => from),
        { column: 1 },
      ),
      group(
        lanes.map(({ to }) => to),
        { column: 2 },
      ),
      group(lanes.flatMap(({ labels }) => labels)),
    ],
  });
}

function endLabel(
  value: number | undefined,
  isRight: boolean,
  at: (value: number) => number,
  middle: number,
  write: (value: number) => string,
): Mark[] {
  if (value === undefined) return [];
  const x = at(value) + (isRight ? PAD : -PAD);
  return [
    { kind: 'text', x, y: middle + 4.5, lines: [write(value)], style: 'label', anchor: isRight ? 'start' : 'end' },
  ];
}

function missing({ words }: Chart, left: number, middle: number): Mark {
  return { kind: 'text', x: left, y: middle + 4.5, lines: [words.noData], style: 'label', class: 'chart-soft' };
}

function describe(chart: Chart): string {
  const { words, fields } = chart;
  const known = read(chart).flatMap(({ name, from, to }) =>
    from === undefined || to === undefined ? [] : [{ name, from, to, apart: Math.abs(to - from) }],
  );
  const [first] = known;
  if (first === undefined) return words.nothing;
  const numbers = chart.numbers(known.flatMap(({ from, to }) => [from, to]));
  const widest = known.reduce((a, b) => (b.apart > a.apart ? b : a));
  const closest = known.reduce((a, b) => (b.apart < a.apart ? b : a));
  const said = ({ name, from, to }: typeof first) => words.range.lane(name, numbers.label(from), numbers.label(to));
  const shows = words.range.shows(known.length, titleOf(fields['from']), titleOf(fields['to']));
  return words.sentences([
    shows,
    words.range.widest(said(widest)),
    ...(known.length > 1 && closest !== widest ? [words.range.closest(said(closest))] : []),
  ]);
}
