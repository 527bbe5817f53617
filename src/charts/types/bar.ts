import { ascending, descending, max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import type { Numbers } from '#site/numbers.ts';
import { repeated } from '../parts/repeated.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import type { Mark, Scene, TextStyle } from '../parts/scene.ts';
import { baseline, textHeight, textWidth, wrap } from '../parts/text-metrics.ts';
import { isNarrow, textStyles } from '../parts/theme.ts';

interface Bar {
  name: string;
  /** Undefined where it is missing. */
  value: number | undefined;
  row: Row;
}

/** How much of the width names may take beside their bars; longer ones stand above them on a phone. */
const NAMES = 0.38;
const GAP = 10;
/** Between a bar's end and its value. */
const PAD = 6;

export const bar: ChartType = {
  about: 'Compares one number between categories: a horizontal bar for each, the longest first.',
  channels: {
    x: { about: 'the length of the bars', takes: ['number', 'integer'], required: true },
    y: {
      about: 'the name of each bar',
      takes: ['string', 'any', 'year', 'date', 'yearmonth', 'boolean'],
      required: true,
    },
  },
  options: ['sort', 'limit', 'highlight', 'format'],
  check: oneBarEach,
  layOut,
  describe,
  tabulate: (chart) => ({
    fields: [chart.fields['y'], chart.fields['x']].flatMap((field) => field ?? []),
    rows: readBars(chart).map(({ row }) => row),
    values: [chart.fields['x']?.name ?? ''],
  }),
};

function oneBarEach({ rows, fields }: Chart): SpecFault[] {
  return repeated(rows.map((row) => textIn(row, fields['y']))).map(({ name, count }) => ({
    prop: 'y',
    what: `"${name}" has ${count} rows, and a bar shows one`,
    fix: 'add a filter that leaves one row for each name',
  }));
}

function readBars({ rows, fields, sort = 'descending', limit }: Chart): Bar[] {
  const bars = rows.map((row) => ({ row, name: textIn(row, fields['y']), value: numberIn(row, fields['x']) }));
  const order = sort === 'ascending' ? ascending : descending;
  // Where a value is missing, neither order says anything: those bars come last.
  if (sort !== 'none')
    bars.sort((a, b) => Number(b.value !== undefined) - Number(a.value !== undefined) || order(a.value, b.value));
  return bars.slice(0, limit);
}

function valuesOf(bars: readonly Bar[]): number[] {
  return bars.flatMap(({ value }) => value ?? []);
}

function layOut(chart: Chart, width: number): Scene {
  const bars = readBars(chart);
  if (bars.length === 0) return emptyScene(chart, width);
  const numbers = chart.numbers(valuesOf(bars));
  const isHighlighted = (name: string) => chart.highlight.includes(name);
  const style = (name: string): TextStyle => (isHighlighted(name) ? 'strong' : 'label');
  const labels = bars.map(({ value }) => (value === undefined ? chart.words.noData : numbers.label(value)));

  const longest = max(bars, ({ name }) => textWidth(name, 'strong')) ?? 0;
  const values = endRooms(bars, labels);
  const isAbove =
    isNarrow(width) && (longest > width * NAMES || longest + values.before + values.after > width * (1 - NAMES));
  const names = isAbove ? width : Math.min(longest, width * NAMES);
  const lines = bars.map(({ name }) => wrap(name, names + 0.5, style(name), isAbove ? 3 : 4));
  const left = isAbove ? 0 : Math.ceil(names) + GAP;
  const x = lengths(bars, values, left, width);

  const thickness = bars.length <= 4 ? 26 : isAbove ? 14 : 18;
  const gap = bars.length <= 4 ? 12 : 8;
  let y = 1;
  const drawn = bars.map(({ name, value }, index): { marks: Mark[]; bar: Mark[] } => {
    const text = lines[index] ?? [];
    const height = textHeight(text, 'label');
    const top = isAbove ? y + height + 2 : y + Math.max(0, (height - thickness) / 2);
    const nameTop = isAbove ? y : y + Math.max(0, (thickness - height) / 2);
    const middle = top + thickness / 2;
    y = Math.max(top + thickness, nameTop + height) + (isAbove ? gap + 3 : gap);
    const end = x(value ?? 0);
    const start = x(0);
    const isNegative = (value ?? 0) < 0;
    return {
      marks: [
        { kind: 'text', x: 0, y: nameTop + baseline('label'), lines: text, style: style(name) },
        {
          kind: 'text',
          x: value === undefined ? start + PAD : isNegative ? end - PAD : end + PAD,
          y: middle - textStyles.label.leading / 2 + baseline('label'),
          lines: [labels[index] ?? ''],
          style: value === undefined ? 'label' : style(name),
          anchor: isNegative ? 'end' : 'start',
          class: value === undefined ? 'chart-soft' : undefined,
        },
      ],
      bar:
        value === undefined
          ? []
          : [
              {
                kind: 'rect',
                x: Math.min(start, end),
                y: top,
                width: Math.max(Math.abs(end - start), value === 0 ? 0 : 1),
                height: thickness,
                class: barClass(chart, name),
              },
            ],
    };
  });
  const height = y - gap + 1;
  return {
    width,
    height,
    marks: [
      { kind: 'group', marks: drawn.flatMap(({ bar }) => bar) },
      { kind: 'group', marks: drawn.flatMap(({ marks }) => marks) },
      { kind: 'line', x1: x(0), x2: x(0), y1: 0, y2: height, class: 'chart-base' },
    ],
  };
}

function barClass({ highlight }: Chart, name: string): string {
  return highlight.length === 0 || highlight.includes(name) ? 'chart-fill-1' : 'chart-fill-muted';
}

/** The room that values need before the lowest bar's end and after the highest one's. */
function endRooms(bars: readonly Bar[], labels: readonly string[]): { before: number; after: number } {
  const room = (isWanted: (bar: Bar) => boolean) =>
    (max(bars, (bar, index) => (isWanted(bar) ? textWidth(labels[index] ?? '', 'strong') + PAD : 0)) ?? 0) + 1;
  return {
    before: room(({ value }) => value !== undefined && value < 0),
    after: room(({ value }) => value === undefined || value >= 0),
  };
}

function lengths(bars: readonly Bar[], { before, after }: ReturnType<typeof endRooms>, left: number, width: number) {
  const from = Math.min(0, min(valuesOf(bars)) ?? 0);
  const to = Math.max(0, max(valuesOf(bars)) ?? 0);
  return scaleLinear()
    .domain(from === to ? [0, 1] : [from, to])
    .range([left + before, Math.max(left + before + 1, width - after)]);
}

function describe(chart: Chart): string {
  const { words, fields, language } = chart;
  const bars = readBars(chart);
  const known = bars.filter((bar): bar is Bar & { value: number } => bar.value !== undefined);
  const ranked = [...known].sort((a, b) => b.value - a.value);
  const [most] = ranked;
  const least = ranked.at(-1);
  if (most === undefined || least === undefined) return words.nothing;

  const numbers: Numbers = chart.numbers(valuesOf(bars));
  const missing = bars.filter(({ value }) => value === undefined).map(({ name }) => name);
  const measure = lower(fields['x']?.title ?? fields['x']?.name ?? '', language);
  return [
    words.bar.shows(bars.length, measure),
    known.length === 1
      ? words.bar.only(most.name, numbers.label(most.value))
      : most.value === least.value
        ? words.bar.equal(numbers.label(most.value))
        : words.bar.extremes(most.name, numbers.label(most.value), least.name, numbers.label(least.value)),
    ...(missing.length > 0 ? [words.bar.missing(words.list(missing))] : []),
  ].join(' ');
}

/** A title inside a sentence; an abbreviation keeps its capitals. */
function lower(title: string, language: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase(language) + title.slice(1) : title;
}
