import { sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Numbers } from '#site/numbers.ts';
import type { Chart } from '../chart.ts';
import { drawAnnotations, headroom, withNotes } from './annotations.ts';
import { arrangementOf, seriesTones } from './bar-words.ts';
import { emptyScene } from './empty.ts';
import { readMatrix, reachOf, spansOf, type Cell, type Matrix, type Span } from './matrix.ts';
import { nameRows, type Lane } from './name-rows.ts';
import { numberOn } from './places.ts';
import { group, type Mark, type Scene } from './scene.ts';
import { baseline, textBox, textWidth } from './text-metrics.ts';
import { textStyles } from './theme.ts';
import { toneOfOne, type Tone } from './tones.ts';

/** Between a bar's end and its value. */
const PAD = 6;
const GROUPED = 15;

/** What the drawing of a bar has to know. */
interface Bars {
  chart: Chart;
  matrix: Matrix;
  arrange: string;
  numbers: Numbers;
  at: (value: number) => number;
  tone: (cell: Pick<Cell, 'name' | 'series'>) => Tone;
  /** Whether bars of one column differ in colour; otherwise it is written once for all. */
  isMixed: boolean;
}

/** Bars that lie: the names on the left, or above their bars on a phone; each value at its bar. */
export function layOutBars(chart: Chart, width: number, channels: { name: string; value: string }): Scene {
  const matrix = readMatrix(chart, channels);
  if (matrix.names.length === 0) return emptyScene(chart, width);
  const arrange = arrangementOf(chart);
  const numbers = numbersFor(chart, matrix, arrange);
  const isStrong = (name: string) => chart.fields['series'] === undefined && chart.highlight.includes(name);
  const all = (chart.siblings ?? [chart]).map((one) => readMatrix(one, channels));
  const rooms = all.map((one) => endRooms(one, arrange, numbers, chart));
  const room = {
    before: Math.max(...rooms.map(({ before }) => before)),
    after: Math.max(...rooms.map(({ after }) => after)),
  };
  const series = matrix.series.length;
  const few = matrix.names.length <= 4;
  const top = 1 + headroom(chart.annotations, width);
  const rows = nameRows(matrix.names, width, {
    thickness: (isAbove) => {
      if (arrange === 'grouped' && series > 1) return series * GROUPED + (series - 1) * 2;
      return few ? 26 : arrange !== 'grouped' ? 22 : isAbove ? 14 : 18;
    },
    gap: few || (arrange === 'grouped' && series > 1) ? 12 : 8,
    isStrong,
    top,
    values: room.before + room.after,
    among: all.flatMap(({ names }) => names),
  });
  const at = lengths(chart, reachOf(all, arrange), room, rows.left, width);
  const single = chart.fields['series'] === undefined;
  const tones = seriesTones(chart);
  const bars: Bars = {
    chart,
    matrix,
    arrange,
    numbers,
    at,
    tone: ({ name, series }) => (single ? toneOfOne(chart, name) : tones(series)),
    isMixed: single && chart.highlight.length > 0,
  };
  const drawn = rows.rows.map((lane, index) =>
    drawLane(bars, spansOf(matrix.cells[index] ?? [], arrange), lane, isStrong(lane.name)),
  );
  const height = rows.bottom + 1;
  const plot = { left: rows.left, right: width, top, bottom: height };
  const labels = drawn.flatMap(({ labels }) => labels);
  const notes = drawAnnotations(
    chart.annotations,
    plot,
    { ...places(chart, at, rows.rows) },
    {
      width,
      taken: () => [...labels, ...rows.marks].flatMap((mark) => (mark.kind === 'text' ? textBox(mark) : [])),
      ink: () => drawn.flatMap(({ rects }) => rects.flatMap((rect) => (rect.kind === 'rect' ? rect : []))),
    },
  );
  // Names above their bars are not crossed.
  const spans = rows.isAbove ? rows.rows.map(({ top, bottom }) => [top - 2, bottom + 2]) : [[top - 1, height]];
  const base = spans.map(([y1 = 0, y2 = 0]): Mark => ({
    kind: 'line',
    x1: at(0),
    x2: at(0),
    y1,
    y2,
    class: 'chart-base',
  }));
  const columns = matrix.series.map((series, column) =>
    group(
      drawn.map(({ rects }) => rects[column] ?? nothing),
      { column: column + 1, class: bars.isMixed ? undefined : `chart-fill-${bars.tone({ name: '', series })}` },
    ),
  );
  return withNotes(
    {
      width,
      height,
      marks: [
        ...notes.behind,
        ...(arrange === 'diverging' && !rows.isAbove ? base : []),
        ...columns,
        group([...rows.marks, ...labels]),
        ...(arrange === 'diverging' ? [] : base),
        ...notes.over,
      ],
    },
    notes.notes,
  );
}

const nothing: Mark = { kind: 'rect', x: 0, y: 0, width: 0, height: 0 };

/** Shares are written as such, whatever the values are. */
function numbersFor(chart: Chart, { values }: Matrix, arrange: string): Numbers {
  if (arrange === 'share') return chart.numbersAs(chart.format?.includes('%') ? chart.format : '.0%', []);
  return chart.numbers(values);
}

function places(chart: Chart, at: Bars['at'], lanes: readonly Lane[]) {
  return {
    x: (value: string | number) => {
      const number = numberOn(chart.fields['x'], value);
      return number === undefined ? undefined : at(number);
    },
    y: (value: string | number) => lanes.find(({ name }) => name === String(value))?.middle,
  };
}

function drawLane(bars: Bars, spans: readonly Span[], lane: Lane, isStrong: boolean) {
  const { arrange, at, tone, numbers, chart } = bars;
  const isGrouped = arrange === 'grouped';
  const each = isGrouped ? (lane.bottom - lane.top + 2) / spans.length - 2 : lane.bottom - lane.top;
  const labels: Mark[] = [];
  const rects = spans.map(({ cell, from, to }, index): Mark => {
    const y = lane.top + (isGrouped ? index * (each + 2) : 0);
    const [start, end] = [at(from), at(to)];
    const x = Math.min(start, end);
    const length = Math.abs(end - start);
    const middle = y + each / 2;
    if (isGrouped) labels.push(endLabel(cell, { start, end, middle, isStrong }, numbers, chart));
    else labels.push(...insideLabel(bars, { cell, from, to }, x, length, middle));
    const seam = isGrouped || length < 3 ? 0 : 1;
    const isNothing = cell.value === undefined || (cell.value === 0 && length === 0);
    return {
      kind: 'rect',
      x,
      y,
      width: isNothing ? 0 : Math.max(length - seam, Math.min(1, length === 0 && !isGrouped ? 0 : 1)),
      height: each,
      class: bars.isMixed ? `chart-fill-${tone(cell)}` : undefined,
    };
  });
  if (arrange === 'stacked' && hasTotals(bars.matrix)) {
    const total = sum(spans, ({ cell }) => cell.value ?? 0);
    labels.push(labelAt(at(total) + PAD, (lane.top + lane.bottom) / 2, numbers.label(total), 'start', 'strong'));
  }
  return { rects, labels };
}

function endLabel(
  { value }: Cell,
  { start, end, middle, isStrong }: { start: number; end: number; middle: number; isStrong: boolean },
  numbers: Numbers,
  { words }: Chart,
): Mark {
  if (value === undefined)
    return { ...labelAt(start + PAD, middle, words.noData, 'start', 'label'), class: 'chart-soft' };
  const isNegative = value < 0;
  return labelAt(
    isNegative ? end - PAD : end + PAD,
    middle,
    numbers.label(value),
    isNegative ? 'end' : 'start',
    isStrong ? 'strong' : 'label',
  );
}

/** A part's value in its middle, where it fits. */
function insideLabel(
  { arrange, numbers, tone }: Bars,
  { cell, from, to }: Span,
  x: number,
  length: number,
  middle: number,
): Mark[] {
  if (cell.value === undefined || cell.value === 0) return [];
  const text = numbers.label(arrange === 'share' ? Math.abs(to - from) : cell.value);
  if (textWidth(text, 'tick') + 6 > length) return [];
  return [
    {
      kind: 'text',
      x: x + length / 2,
      y: middle + 4.5,
      lines: [text],
      style: 'tick',
      anchor: 'middle',
      class: `chart-on-${tone(cell)}`,
    },
  ];
}

function labelAt(x: number, middle: number, text: string, anchor: 'start' | 'end', style: 'label' | 'strong') {
  const y = middle - textStyles.label.leading / 2 + baseline('label');
  return { kind: 'text', x, y, lines: [text], style, anchor } as const;
}

/** A total is the length of its bar only where nothing is taken away. */
function hasTotals({ cells }: Matrix): boolean {
  return cells.flat().every(({ value }) => (value ?? 0) >= 0);
}

/** The room that values need before the lowest bar's end and after the highest one's. */
function endRooms(matrix: Matrix, arrange: string, numbers: Numbers, { words }: Chart) {
  const rooms = { before: 1, after: 1 };
  const keep = (side: 'before' | 'after', label: string) => {
    rooms[side] = Math.max(rooms[side], textWidth(label, 'strong') + PAD + 1);
  };
  if (arrange === 'share' || arrange === 'diverging') return rooms;
  for (const cells of matrix.cells) {
    if (arrange === 'stacked') {
      if (hasTotals(matrix)) keep('after', numbers.label(sum(cells, ({ value }) => value ?? 0)));
      continue;
    }
    for (const { value } of cells) {
      if (value === undefined) keep('after', words.noData);
      else keep(value < 0 ? 'before' : 'after', numbers.label(value));
    }
  }
  return rooms;
}

function lengths(
  { options: { domain } }: Chart,
  reach: readonly [number, number],
  { before, after }: { before: number; after: number },
  left: number,
  width: number,
): (value: number) => number {
  const [from, to] = domain ?? reach;
  const scale = scaleLinear()
    .domain(from === to ? [0, 1] : [Math.min(from, 0), Math.max(to, 0)])
    .range([left + before, Math.max(left + before + 1, width - after)]);
  return (value) => scale(value);
}
