import { scaleBand } from 'd3-scale';
import { utcMonth, utcYear } from 'd3-time';
import type { Numbers } from '#site/numbers.ts';
import type { Chart } from '../chart.ts';
import { drawAnnotations, headroom, withNotes } from './annotations.ts';
import { axisTitle, labelRoom, placeLabels, standingAxis, TITLE } from './axis.ts';
import { arrangementOf, seriesTones } from './bar-words.ts';
import { layOutBars } from './bars.ts';
import { emptyScene } from './empty.ts';
import { readMatrix, reachOf, spansOf, type Cell, type Matrix } from './matrix.ts';
import { formatMoment, readMoment } from './moments.ts';
import { numberOn } from './places.ts';
import { numberScale, type Scale } from './scales.ts';
import { group, type Mark, type Scene } from './scene.ts';
import { isTime } from './series.ts';
import { textBox, textHeight, textWidth, wrap } from './text-metrics.ts';
import { plotHeight, tickCount } from './theme.ts';
import { toneOfOne } from './tones.ts';

const channels = { name: 'x', value: 'y' };
const LINES = 3;

/** Columns that stand: names under them. Where the names have no room, the same as bars that lie. */
export function layOutColumns(chart: Chart, width: number): Scene {
  const matrix = readMatrix(chart, channels);
  if (matrix.names.length === 0) return emptyScene(chart, width);
  const arrange = arrangementOf(chart);
  const all = (chart.siblings ?? [chart]).map((one) => readMatrix(one, channels));
  const numbers = numbersFor(chart, all, arrange);
  const top = headroom(chart.annotations, width) + (chart.options.yTitle ? TITLE : 0) + 17;
  const bottom = top + plotHeight(chart, width) * 0.85;
  const y = numberScale(
    { extent: reachOf(all, arrange), domain: chart.options.domain, zero: true },
    [bottom, top],
    tickCount(chart, width),
    numbers,
  );
  const labels = namesOf(chart, matrix.names);
  // Values stand on their columns where there is room for each, and make an axis superfluous.
  const bare = band(matrix.names, 0, width, matrix.series.length, arrange);
  const isValued = arrange === 'grouped' && valuesFit(matrix, bare, numbers);
  const left = isValued ? 0 : labelRoom(y);
  const x = isValued ? bare : band(matrix.names, left, width, matrix.series.length, arrange);
  const names = fitNames(chart, matrix.names, labels, x, width);
  if (names === undefined) return layOutBars(chart, width, channels);

  const plot = { left, right: width, top, bottom };
  const drawn = drawColumns(chart, matrix, { arrange, x, y, numbers, isValued });
  // The values of columns that hang stand under them.
  const under = isValued && matrix.cells.flat().some(({ value = 0 }) => value < 0) ? bottom + 16 : bottom;
  const height = under + names.height + 6;
  const taken = () => drawn.labels.flatMap((mark) => (mark.kind === 'text' ? textBox(mark) : []));
  const notes = drawAnnotations(chart.annotations, plot, places(chart, x, y), { width, taken, ink: () => drawn.ink });
  const zero = y.at(Math.max(y.domain[0], Math.min(0, y.domain[1])));
  return withNotes(
    {
      width,
      height,
      marks: [
        ...axisTitle(chart.options.yTitle, 0, 0, width, 'start'),
        ...(isValued ? [] : standingAxis(y, plot)),
        ...notes.behind,
        ...drawn.columns,
        { kind: 'line', x1: left, x2: width, y1: zero, y2: zero, class: 'chart-base' },
        group([...names.draw(under), ...drawn.labels]),
        ...notes.over,
      ],
    },
    notes.notes,
  );
}

function numbersFor(chart: Chart, matrices: readonly Matrix[], arrange: string): Numbers {
  if (arrange === 'share') return chart.numbersAs(chart.format?.includes('%') ? chart.format : '.0%', []);
  return chart.numbers(matrices.flatMap(({ cells }) => cells.flat()).flatMap(({ value }) => value ?? []));
}

/** Where the columns of a name stand. */
interface Band {
  at(name: string): number;
  /** From one name to the next. */
  step: number;
  /** All columns of a name. */
  width: number;
  each: number;
}

function band(names: readonly string[], left: number, right: number, series: number, arrange: string): Band {
  const padding = names.length > 30 ? 0.12 : names.length > 12 ? 0.2 : 0.28;
  const scale = scaleBand<string>()
    .domain(names)
    .range([left, right])
    .paddingInner(padding)
    .paddingOuter(padding / 2);
  const inside = arrange === 'grouped' ? series : 1;
  // A few columns would be slabs.
  const width = Math.min(scale.bandwidth(), 64 * inside);
  const inset = (scale.bandwidth() - width) / 2;
  return { at: (name) => (scale(name) ?? 0) + inset, step: scale.step(), width, each: width / inside };
}

function valuesFit({ cells }: Matrix, { each, step }: Band, numbers: Numbers): boolean {
  const room = cells[0]?.length === 1 ? step - 4 : each;
  return cells.flat().every(({ value }) => value === undefined || textWidth(numbers.label(value), 'tick') <= room);
}

/** Names as the axis has them: dates as precise as their field. */
function namesOf({ fields: { x }, language }: Chart, names: readonly string[]): string[] {
  if (!isTime(x)) return [...names];
  const moments = names.map((name) => readMoment(name, 'string'));
  const every = (floor: typeof utcYear) => moments.every((moment) => moment && +floor.floor(moment.at) === +moment.at);
  // Days that all begin a year or a month stand for it.
  const precision = every(utcYear) ? 'year' : every(utcMonth) ? 'month' : undefined;
  return moments.map((moment, index) =>
    moment
      ? formatMoment({ ...moment, precision: precision ?? moment.precision }, language, 'short')
      : (names[index] ?? ''),
  );
}

/** The names under the columns: all of them, broken, or every so many of years and dates. */
function fitNames(
  { fields: { x } }: Chart,
  names: readonly string[],
  labels: readonly string[],
  band: Band,
  width: number,
) {
  const middle = (index: number) => band.at(names[index] ?? '') + band.width / 2;
  const isOrdered = x !== undefined && (isTime(x) || x.type === 'year' || x.type === 'integer');
  if (isOrdered) {
    const widest = Math.max(...labels.map((label) => textWidth(label, 'tick')));
    const every = Math.max(1, Math.ceil((widest + 12) / band.step));
    const ticks = labels.flatMap((label, index) =>
      index % every === 0 ? [{ label, at: middle(index), value: index }] : [],
    );
    const apart = ticks.filter((tick, index) => index === 0 || tick.at + textWidth(tick.label, 'tick') / 2 <= width);
    return { height: 18, draw: (bottom: number) => placeLabels(apart, bottom + 17, width) };
  }
  const room = band.step - 6;
  const words = labels.flatMap((label) => label.split(/[\s-]+/)).map((word) => textWidth(word, 'tick'));
  const lines = labels.map((label) => wrap(label, room, 'tick'));
  if (Math.max(0, ...words) > room || lines.some(({ length }) => length > LINES)) return undefined;
  return {
    height: Math.max(...lines.map((lines) => textHeight(lines, 'tick'))) + 3,
    draw: (bottom: number) =>
      lines.map((lines, index): Mark => ({
        kind: 'text',
        x: middle(index),
        y: bottom + 17,
        lines,
        style: 'tick',
        anchor: 'middle',
      })),
  };
}

function drawColumns(
  chart: Chart,
  { cells, series }: Matrix,
  { arrange, x, y, numbers, isValued }: { arrange: string; x: Band; y: Scale; numbers: Numbers; isValued: boolean },
) {
  const tones = seriesTones(chart);
  const tone = (cell: Cell) =>
    chart.fields['series'] === undefined ? toneOfOne(chart, cell.name) : tones(cell.series);
  const labels: Mark[] = [];
  const byName = cells.map((cells) =>
    spansOf(cells, arrange).map(({ cell, from, to }, index) => {
      const [start, end] = [y.at(from), y.at(to)];
      const length = Math.abs(end - start);
      const isNothing = cell.value === undefined;
      const left = x.at(cell.name) + (arrange === 'grouped' ? index * x.each : 0);
      const seam = arrange === 'grouped' ? (series.length > 1 ? 1 : 0) : 0;
      const under = arrange !== 'grouped' && length > 3 ? 1 : 0;
      if (isValued && cell.value !== undefined)
        labels.push(valueLabel(left + (x.each - seam) / 2, end, cell.value, numbers));
      return {
        kind: 'rect' as const,
        x: left,
        y: Math.min(start, end) + (to < from ? 0 : under),
        width: isNothing ? 0 : Math.max(0.5, x.each - seam),
        height: isNothing ? 0 : Math.max(length - under, cell.value === 0 ? 0 : 0.5),
        class: `chart-fill-${tone(cell)}`,
      };
    }),
  );
  const columns = series.map((_, column) =>
    group(
      byName.flatMap((rects) => rects[column] ?? []),
      { column: column + 1 },
    ),
  );
  return { columns, labels, ink: byName.flat() };
}

function valueLabel(middle: number, end: number, value: number, numbers: Numbers): Mark {
  const y = value < 0 ? end + 15 : end - 5;
  return { kind: 'text', x: middle, y, lines: [numbers.label(value)], style: 'tick', anchor: 'middle' };
}

function places(
  chart: Chart,
  x: Band,
  y: Scale,
): { x(value: string | number): number | undefined; y(value: string | number): number | undefined } {
  const { names } = readMatrix(chart, channels);
  return {
    x: (value) => (names.includes(String(value)) ? x.at(String(value)) + x.width / 2 : undefined),
    y: (value) => {
      const number = numberOn(chart.fields['y'], value);
      return number === undefined ? undefined : y.at(number);
    },
  };
}
