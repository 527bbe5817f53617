import type { Chart } from '../chart.ts';
import { emptyScene } from './empty.ts';
import { readMatrix, type Cell } from './matrix.ts';
import { numberOn } from './places.ts';
import { rowPlot } from './row-plot.ts';
import { lyingScale } from './scales.ts';
import { group, type Mark, type Scene } from './scene.ts';
import { symbolMark } from './symbol.ts';
import { textWidth } from './text-metrics.ts';
import { toneOfOne, tonesOf } from './tones.ts';

const channels = { name: 'y', value: 'x' };
const RADIUS = 5.5;
const PAD = 10;

/**
 * Dots along lanes: one for each value of a name. Of a single series each has its value beside it and needs no axis.
 *
 * @param hasStem whether a line leads from zero to the dot
 */
export function layOutDots(chart: Chart, width: number, hasStem: boolean): Scene {
  const matrix = readMatrix(chart, channels);
  if (matrix.names.length === 0) return emptyScene(chart, width);
  const all = (chart.siblings ?? [chart]).map((one) => readMatrix(one, channels));
  const values = all.flatMap(({ cells }) => cells.flat()).flatMap(({ value }) => value ?? []);
  const numbers = chart.numbers(values);
  const isSingle = chart.fields['series'] === undefined;
  const tones = tonesOf(chart, matrix.series);
  const tone = (cell: Cell) => (isSingle ? toneOfOne(chart, cell.name) : tones(cell.series));
  const ends = [...(values.length === 0 ? [0, 1] : values), ...(hasStem ? [0] : [])];
  const extent = [Math.min(...ends), Math.max(...ends)] as const;
  const label = ({ value }: Cell) => (value === undefined ? chart.words.noData : numbers.label(value));
  const room = Math.max(...all.flatMap(({ cells }) => cells.flat()).map((cell) => textWidth(label(cell), 'strong')));
  const isStrong = (name: string) => isSingle && chart.highlight.includes(name);
  const hasNegative = values.some((value) => value < 0) && hasStem;
  // Numbers that would leave no room for their dots are left to the axis and the table.
  const isValued = isSingle && room * (hasNegative ? 2 : 1) <= width * 0.5;
  const plot = rowPlot(chart, width, matrix.names, {
    axis: (range) => lyingScale({ ...chart.options, extent, zero: hasStem || chart.options.zero }, range, numbers),
    thickness: 14,
    gap: matrix.names.length <= 4 ? 14 : 10,
    among: all.flatMap(({ names }) => names),
    isStrong,
    rooms: isValued
      ? { before: hasNegative ? room + PAD : RADIUS + 1, after: Math.max(room + PAD + 2, RADIUS + 1) }
      : { before: RADIUS + 1, after: RADIUS + 1 },
    base: 0,
    place: (value) => numberOn(chart.fields['x'], value),
    hasAxis: !isValued,
  });
  const ink: { x: number; y: number; width: number; height: number }[] = [];
  const lanes = plot.lanes.map(({ middle, name }, index) => {
    const cells = matrix.cells[index] ?? [];
    const known = cells.flatMap(({ value }) => (value === undefined ? [] : [plot.at(value)]));
    const left = Math.min(...known, ...(hasStem ? [plot.at(0)] : []));
    const right = Math.max(...known, ...(hasStem ? [plot.at(0)] : []));
    const line = { kind: 'line', y1: middle, y2: middle } as const;
    const behind: Mark[] = hasStem ? [] : [{ ...line, x1: plot.plot.left, x2: plot.plot.right, class: 'chart-grid' }];
    if (known.length > 0 && right > left) {
      const stem = hasStem && cells[0] ? `chart-stem chart-stroke-${tone(cells[0])}` : 'chart-span';
      behind.push({ ...line, x1: left, x2: right, class: stem });
    }
    const labels = isValued
      ? cells.map((cell) =>
          valueLabel(
            cell,
            label(cell),
            hasStem ? plot.at(0) : plot.plot.left - PAD,
            plot.at,
            middle,
            isStrong(name),
            hasStem,
          ),
        )
      : [];
    for (const x of known) ink.push({ x: x - RADIUS, y: middle - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS });
    const dots = cells.map((cell) => {
      const r = cell.value === undefined ? 0 : RADIUS;
      return symbolMark(tone(cell), plot.at(cell.value ?? extent[0]), middle, r, `chart-fill-${tone(cell)}`);
    });
    return { behind, dots, labels };
  });
  const bottom = plot.plot.bottom;
  const zero: Mark[] =
    hasStem && isSingle
      ? [{ kind: 'line', x1: plot.at(0), x2: plot.at(0), y1: plot.plot.top, y2: bottom, class: 'chart-base' }]
      : [];
  return plot.frame({
    behind: [...zero, ...lanes.flatMap(({ behind }) => behind)],
    front: [
      ...matrix.series.map((_, column) =>
        group(
          lanes.flatMap(({ dots }) => dots[column] ?? []),
          { column: column + 1 },
        ),
      ),
      group(lanes.flatMap(({ labels }) => labels)),
    ],
    ink,
  });
}

function valueLabel(
  { value }: Cell,
  text: string,
  none: number,
  at: (value: number) => number,
  middle: number,
  isStrong: boolean,
  hasStem: boolean,
): Mark {
  const isLeft = hasStem && value !== undefined && value < 0;
  return {
    kind: 'text',
    x: value === undefined ? none + PAD : at(value) + (isLeft ? -PAD : PAD),
    y: middle + 4.5,
    lines: [text],
    style: isStrong ? 'strong' : 'label',
    anchor: isLeft ? 'end' : 'start',
    class: value === undefined ? 'chart-soft' : hasStem ? undefined : 'chart-halo',
  };
}
