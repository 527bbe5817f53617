import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { describeMatrix } from '../parts/bar-words.ts';
import { emptyScene } from '../parts/empty.ts';
import { matrixFaults, readMatrix, tabulateMatrix } from '../parts/matrix.ts';
import { nameRows } from '../parts/name-rows.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { placeIn } from '../parts/series.ts';
import { sparkline } from '../parts/sparkline.ts';
import { baseline, textHeight, textWidth, wrap } from '../parts/text-metrics.ts';
import { isNarrow } from '../parts/theme.ts';
import { toneOfOne } from '../parts/tones.ts';
import { titleOf } from '../parts/words-of.ts';
import { alongScale, placeText } from '../parts/along.ts';

const channels = { name: 'label', value: 'value' };
const GAP = 16;
/** Between a name and its numbers where there is room: as much as the name grows by with readers' own spaces. */
const BESIDE = 28;

export const table: ChartType = {
  about: 'Prints numbers by name, each with a bar of its length; along time with its course as a small line.',
  channels: {
    label: {
      about: 'the name of a row',
      takes: ['string', 'any', 'year', 'boolean', 'date'],
      required: true,
      role: 'name',
    },
    value: { about: 'the numbers', takes: ['number', 'integer'], required: true, role: 'measure' },
    series: {
      about: 'the column that a number stands in',
      takes: ['string', 'any', 'boolean', 'year'],
      role: 'series',
    },
    x: {
      about: 'when each number was: the course of each name as a small line',
      takes: ['year', 'yearmonth', 'date', 'datetime'],
    },
  },
  options: ['sort', 'limit', 'other', 'aggregate', 'highlight', 'format'],
  highlights: 'label',
  multiplies: 250,
  check: faults,
  layOut: (chart, width) => (chart.fields['x'] === undefined ? withBars(chart, width) : withCourses(chart, width)),
  describe: (chart) => describeMatrix(alongless(chart), channels, chart.words.tableChart.shows),
  tabulate(chart) {
    if (chart.fields['x'] === undefined) return tabulateMatrix(chart, channels);
    const { label, x, value } = chart.fields;
    return {
      fields: [label, x, value].flatMap((field) => field ?? []),
      rows: coursesOf(chart).flatMap(({ points }) => points.map(({ row }) => row)),
      values: [value?.name ?? ''],
    };
  },
};

function faults(chart: Chart): SpecFault[] {
  if (chart.fields['x'] === undefined)
    return matrixFaults(chart, 'label', 'a cell').filter(({ prop }) => prop === 'label');
  if (chart.fields['series'] === undefined) return [];
  return [
    { prop: 'series', what: 'a table shows columns or courses, and both are asked for', fix: 'remove series, or x' },
  ];
}

interface Course {
  name: string;
  points: { at: number; value: number; row: Chart['rows'][number] }[];
}

/** The numbers of each name along time. */
function coursesOf({ rows, fields }: Chart): Course[] {
  const names = [...new Set(rows.map((row) => textIn(row, fields['label'])))];
  return names.map((name) => {
    const own = rows.filter((row) => textIn(row, fields['label']) === name);
    const points = own.flatMap((row) => {
      const [at, value] = [placeIn(row, fields['x']), numberIn(row, fields['value'])];
      return at === undefined || value === undefined ? [] : [{ at, value, row }];
    });
    return { name, points: points.sort((a, b) => a.at - b.at) };
  });
}

/** Of each course its last number. */
function alongless(chart: Chart): Chart {
  if (chart.fields['x'] === undefined) return chart;
  const lasts = coursesOf(chart).flatMap(({ points }) => points.slice(-1));
  return { ...chart, rows: lasts.map(({ row }) => row) };
}

/** @param skipped how many columns have no room, from the first */
function withBars(chart: Chart, width: number, skipped = 0): Scene {
  const { names, series, cells, values } = readMatrix(chart, channels);
  if (names.length === 0) return emptyScene(chart, width);
  const numbers = chart.numbers(values);
  const labels = cells.map((cells) =>
    cells.map(({ value }) => (value === undefined ? chart.words.noData : numbers.label(value))),
  );
  const digits = Math.max(...labels.flat().map((label) => textWidth(label, 'strong')));
  const heads = series.map((name) => name || titleOf(chart.fields['value']));
  const least = series.length * (digits + GAP + 12);
  const rows = nameRows(names, width, lanes(chart, width, 0, least));
  const column = (width - rows.left - (series.length - 1) * GAP) / series.length;
  if (column < digits + 12 && series.length > 1) return withBars(narrowed(chart, series), width, skipped + 1);
  const lines = heads.map((head) => wrap(head, column, 'tick', 3));
  const top = Math.max(...lines.map((lines) => textHeight(lines, 'tick'))) + 8;
  const placed = nameRows(names, width, lanes(chart, width, top, least));
  const shared = (chart.siblings ?? [chart]).flatMap((one) => readMatrix(one, channels).values);
  const [low = 0, high = 1] = extent([0, ...shared]);
  const bar = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([0, Math.max(8, column - digits - 8)]);
  const left = (index: number) => placed.left + index * (column + GAP);
  const bars = series.map((_, index) =>
    group(
      placed.rows.map((lane, row): Mark => {
        const value = cells[row]?.[index]?.value ?? 0;
        const [start, end] = [bar(Math.min(0, value)), bar(Math.max(0, value))];
        return {
          kind: 'rect',
          x: left(index) + digits + 8 + start,
          y: lane.middle - 6,
          width: end - start,
          height: 12,
          class: `chart-fill-${toneOfOne(chart, lane.name)}`,
        };
      }),
      { column: skipped + index + 1 },
    ),
  );
  const texts = placed.rows.flatMap((lane, row) =>
    series.map((_, index): Mark => ({
      kind: 'text',
      x: left(index) + digits,
      y: lane.middle + 4.5,
      lines: [labels[row]?.[index] ?? ''],
      style: chart.highlight.includes(lane.name) ? 'strong' : 'label',
      anchor: 'end',
      class: cells[row]?.[index]?.value === undefined ? 'chart-soft' : undefined,
    })),
  );
  const titles = lines.map((lines, index): Mark => heading(lines, left(index), top));
  return {
    width,
    height: placed.bottom + 4,
    marks: [...titles, ...rules(placed.rows, width, top), ...bars, group([...placed.marks, ...texts])],
  };
}

/** The same with the last columns that have room: a table too wide for a phone says less, and the figures say all. */
function narrowed(chart: Chart, series: readonly string[]): Chart {
  const kept = series.slice(1);
  const keep = ({ rows }: Chart) => rows.filter((row) => kept.includes(textIn(row, chart.fields['series'])));
  const siblings = chart.siblings?.map((sibling): Chart => ({ ...sibling, rows: keep(sibling) }));
  return { ...chart, rows: keep(chart), siblings };
}

function lanes({ highlight }: Chart, width: number, top: number, values: number) {
  return {
    thickness: () => 20,
    gap: 8,
    top: top + 4,
    values,
    beside: isNarrow(width) ? undefined : BESIDE,
    isStrong: (name: string) => highlight.includes(name),
  };
}

function heading(lines: readonly string[], x: number, top: number): Mark {
  const y = top - 8 - textHeight(lines, 'tick') + baseline('tick');
  return { kind: 'text', x, y, lines, style: 'tick', class: 'chart-soft' };
}

function rules(lanes: readonly { bottom: number }[], width: number, top: number): Mark[] {
  const at = [top - 1, ...lanes.slice(0, -1).map(({ bottom }) => bottom + 4)];
  return at.map((y, index) => ({
    kind: 'line',
    x1: 0,
    x2: width,
    y1: y,
    y2: y,
    class: index === 0 ? 'chart-base' : 'chart-grid',
  }));
}

function withCourses(chart: Chart, width: number): Scene {
  const courses = coursesOf(chart);
  if (courses.length === 0) return emptyScene(chart, width);
  const all = courses.flatMap(({ points }) => points);
  if (all.length === 0) return emptyScene(chart, width);
  const numbers = chart.numbers(all.map(({ value }) => value));
  const ends = courses.map(({ points }) =>
    [points[0], points.at(-1)].map((point) => (point ? numbers.label(point.value) : '')),
  );
  const digits = Math.max(...ends.flat().map((label) => textWidth(label, 'strong')));
  const top = 25;
  const rows = nameRows(
    courses.map(({ name }) => name),
    width,
    lanes(chart, width, top, digits * 2 + 110),
  );
  // Long numbers leave room for the last one only.
  const hasFirst = 2 * digits + 80 <= width - rows.left;
  const from = hasFirst ? rows.left + digits + 10 : rows.left + 4;
  const line = { from, to: Math.max(from + 20, width - digits - 10) };
  const shared = (chart.siblings ?? [chart]).flatMap(coursesOf).flatMap(({ points }) => points.map(({ at }) => at));
  const along = alongScale(chart, shared, [line.from, line.to]);
  const [first, last] = extent(shared);
  const drawn = courses.map(({ name, points }, index) => {
    const { middle = 0 } = rows.rows[index] ?? {};
    const [first = '', last = ''] = ends[index] ?? [];
    const at = points.map((point) => [along.at(point.at), -point.value] as const);
    const own = points.length === 0 ? undefined : extent(at, ([x]) => x);
    const box = {
      x: own?.[0] ?? line.from,
      y: middle - 9,
      width: (own?.[1] ?? line.from) - (own?.[0] ?? line.from),
      height: 18,
    };
    const style = chart.highlight.includes(name) ? 'strong' : 'label';
    const spark = sparkline(
      points.map(({ at, value }) => [at, value]),
      box,
      toneOfOne(chart, name),
    );
    const text = (label: string, x: number, anchor: 'start' | 'end'): Mark => ({
      kind: 'text',
      x,
      y: middle + 4.5,
      lines: [label],
      style: anchor === 'start' ? style : 'label',
      anchor,
      class: anchor === 'end' ? 'chart-soft' : undefined,
    });
    return {
      marks: points.length === 0 ? [] : [group([spark.line], { column: 2, from: fromRow(courses, index) }), spark.dot],
      texts:
        points.length === 0
          ? [text(chart.words.noData, line.from, 'start')]
          : [...(hasFirst ? [text(first, line.from - 8, 'end')] : []), text(last, line.to + 10, 'start')],
    };
  });
  const write = (at: number | undefined) => (at === undefined ? '' : placeText(at, chart));
  const titles: Mark[] = [
    { ...heading([write(first)], line.from - 8, top), anchor: 'end' } as Mark,
    ...(first === last ? [] : [{ ...heading([write(last)], width, top), anchor: 'end' } as Mark]),
  ];
  const fitting = titles.filter(
    (mark) => mark.kind === 'text' && fits(mark.lines[0] ?? '', mark.x, mark.anchor, width),
  );
  return {
    width,
    height: rows.bottom + 4,
    marks: [
      ...fitting,
      ...rules(rows.rows, width, top),
      ...drawn.flatMap(({ marks }) => marks),
      group([...rows.marks, ...drawn.flatMap(({ texts }) => texts)]),
    ],
  };
}

function fits(text: string, x: number, anchor: string | undefined, width: number): boolean {
  const size = textWidth(text, 'tick');
  return anchor === 'end' ? x >= size : x + size <= width;
}

function fromRow(courses: readonly Course[], index: number): number {
  return courses.slice(0, index).reduce((sum, { points }) => sum + points.length, 0);
}
