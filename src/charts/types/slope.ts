import { extent } from 'd3-array';
import type { Row } from '#data/table.ts';
import { formatYear } from '#site/numbers.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { moveApart } from '../parts/labels.ts';
import { matrixFaults, readMatrix, tabulateMatrix } from '../parts/matrix.ts';
import { formatMoment, readMoment } from '../parts/moments.ts';
import { domainOf, numberScale } from '../parts/scales.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { isTime, placeIn } from '../parts/series.ts';
import { round } from '../parts/svg.ts';
import { baseline, shorten, textHeight, textWidth, wrap } from '../parts/text-metrics.ts';
import { isNarrow, plotHeight } from '../parts/theme.ts';
import { titleOf } from '../parts/words-of.ts';

/** A name with its two values. */
interface Slope {
  name: string;
  from: number | undefined;
  to: number | undefined;
  row: Row;
}

const HEAD = 26;
const PAD = 9;

export const slope: ChartType = {
  about: 'Compares two moments: a line for each name from its first value to its second.',
  channels: {
    x: {
      about: 'which of the two moments a row is of',
      takes: ['year', 'yearmonth', 'date', 'string', 'any', 'integer', 'boolean'],
      required: true,
    },
    y: { about: 'the height of the line’s end', takes: ['number', 'integer'], required: true, role: 'measure' },
    series: {
      about: 'the name of each line',
      takes: ['string', 'any', 'boolean', 'year'],
      required: true,
      role: 'series',
    },
  },
  options: ['aggregate', 'highlight', 'format', 'zero', 'domain', 'scale'],
  check: (chart) => [...twoMoments(chart), ...matrixFaults(chart, 'x', 'a line').filter(({ prop }) => prop === 'x')],
  layOut,
  multiplies: 300,
  describe,
  tabulate: (chart) => tabulateMatrix(turned(chart), { name: 'name', value: 'y' }),
};

/** The same chart with its moments as series, in their order: a row for each name, a column for each moment. */
function turned(chart: Chart): Chart {
  const { fields } = chart;
  return {
    ...chart,
    rows: inOrder(chart),
    siblings: undefined,
    fields: { y: fields['y'], name: fields['series'], series: fields['x'] },
  };
}

function inOrder({ rows, fields }: Chart): Row[] {
  const place = (row: Row) => placeIn(row, fields['x']);
  return [...rows].sort((a, b) => (place(a) ?? 0) - (place(b) ?? 0));
}

function matrixOf(chart: Chart) {
  return readMatrix(turned(chart), { name: 'name', value: 'y' });
}

function twoMoments(chart: Chart): SpecFault[] {
  const { series } = matrixOf(chart);
  if (series.length === 2) return [];
  const what = `a slope goes from one moment to another, and "${titleOf(chart.fields['x'])}" has ${series.length}`;
  return [{ prop: 'x', what, fix: 'add a filter that leaves two: {{ "Year": [2000, 2020] }}' }];
}

function read(chart: Chart): Slope[] {
  const { names, cells } = matrixOf(chart);
  return names.map((name, index) => {
    const [from, to] = cells[index] ?? [];
    return { name, from: from?.value, to: to?.value, row: from?.row ?? to?.row ?? {} };
  });
}

function moments(chart: Chart): string[] {
  const x = chart.fields['x'];
  return matrixOf(chart).series.map((text) => {
    // A year is bare: 2019 in Chinese too, where a date would be 2019年.
    if (x?.type === 'year' && /^\d+$/.test(text)) return formatYear(Number(text), chart.language);
    const moment = isTime(x) ? readMoment(text, 'string') : undefined;
    return moment ? formatMoment(moment, chart.language, 'short') : text;
  });
}

function layOut(chart: Chart, width: number): Scene {
  const slopes = read(chart);
  if (slopes.length === 0) return emptyScene(chart, width);
  const all = (chart.siblings ?? [chart])
    .flatMap(read)
    .flatMap(({ from, to }) => [from, to].flatMap((value) => value ?? []));
  const numbers = chart.numbers(all);
  const [low = 0, high = 1] = extent(all);
  const narrow = isNarrow(width);
  const digits = Math.max(0, ...all.map((value) => textWidth(numbers.label(value), 'strong')));
  // Numbers that would leave no room for names and slopes are left to the table.
  const isValued = digits <= (narrow ? 72 : 130);
  const values = isValued ? digits : 0;
  const longest = Math.max(...slopes.map(({ name }) => textWidth(name, 'strong')));
  const nameRoom = Math.min(longest, narrow ? 110 : 200);
  const left = narrow ? values + PAD : nameRoom + 6 + values + PAD;
  const right = width - (values + 6 + nameRoom + PAD);
  const lines = slopes.map(({ name }) => wrap(name, nameRoom + 0.5, 'label', 2));
  const needed = lines.reduce((sum, lines) => sum + textHeight(lines, 'label') + 2, 0);
  const bottom = HEAD + Math.max(plotHeight({}, width), needed * 1.15);
  // What counts is the slope: the plot is as high as the values reach.
  const domain = domainOf({ ...chart.options, extent: [low, high], zero: chart.options.zero ?? low === high });
  const y = numberScale({ ...chart.options, extent: [low, high], domain }, [bottom - 10, HEAD + 10], 5, numbers);
  const sides = [
    { key: 'from', x: left, anchor: 'end' },
    { key: 'to', x: right, anchor: 'start' },
  ] as const;
  const isStrong = (name: string) => chart.highlight.includes(name);
  const tone = (name: string) => (chart.highlight.length === 0 || isStrong(name) ? '1' : 'muted');
  const labels = sides.flatMap(({ key, x, anchor }): Mark[] => {
    const there = slopes
      .map((slope, index) => ({ slope, lines: lines[index] ?? [], value: slope[key] }))
      .filter(({ value }) => value !== undefined);
    const hasName = key === 'to' || !narrow;
    const middles = moveApart(
      there.map(({ value = 0, lines }) => ({ at: y.at(value), size: (hasName ? textHeight(lines, 'label') : 17) + 2 })),
      HEAD,
      bottom,
    );
    return there.flatMap(({ slope, lines, value = 0 }, index): Mark[] => {
      const middle = middles[index] ?? 0;
      const style = isStrong(slope.name) ? 'strong' : 'label';
      const sign = anchor === 'end' ? -1 : 1;
      const height = hasName ? textHeight(lines, 'label') : 17;
      const first = middle - height / 2 + baseline('label');
      const name: Mark[] = hasName
        ? [{ kind: 'text', x: x + sign * (PAD + values + 6), y: first, lines, style, anchor }]
        : [];
      const text = { kind: 'text', x: x + sign * PAD, y: middle - 8.5 + baseline('label'), style, anchor } as const;
      return [...(isValued ? [{ ...text, lines: [numbers.label(value)] }] : []), ...name];
    });
  });
  const heads = moments(chart).map((text, index): Mark => ({
    kind: 'text',
    x: index === 0 ? Math.max(left, Math.min(textWidth(text, 'strong'), right - 40)) : right,
    y: baseline('strong'),
    lines: [shorten(text, index === 0 ? Math.max(left, right - 40) : width - right, 'strong')],
    style: 'strong',
    anchor: index === 0 ? 'end' : 'start',
  }));
  const order = [...slopes].sort((a, b) => Number(isStrong(a.name)) - Number(isStrong(b.name)));
  const rules = sides.map(({ x }): Mark => ({ kind: 'line', x1: x, x2: x, y1: HEAD, y2: bottom, class: 'chart-grid' }));
  const strokes = order.flatMap(({ from, to, name }): Mark[] =>
    from === undefined || to === undefined
      ? []
      : [
          {
            kind: 'path',
            d: `M${round(left)} ${round(y.at(from))}L${round(right)} ${round(y.at(to))}`,
            class: `chart-line chart-stroke-${tone(name)}`,
          },
        ],
  );
  const dots = sides.map(({ key, x }, column) =>
    group(
      slopes.map((slope): Mark => ({
        kind: 'circle',
        cx: x,
        cy: y.at(slope[key] ?? low),
        r: slope[key] === undefined ? 0 : 4,
        class: `chart-fill-${tone(slope.name)}`,
      })),
      { column: column + 1 },
    ),
  );
  return { width, height: bottom + 4, marks: [...rules, ...heads, ...strokes, ...dots, group(labels)] };
}

function describe(chart: Chart): string {
  const { words } = chart;
  const known = read(chart).flatMap(({ name, from, to }) =>
    from === undefined || to === undefined ? [] : [{ name, from, to }],
  );
  const [from = '', to = ''] = moments(chart);
  if (known.length === 0) return words.nothing;
  const { label } = chart.numbers(known.flatMap(({ from, to }) => [from, to]));
  const shows = words.slope.shows(known.length, titleOf(chart.fields['y']), from, to);
  return words.sentences([
    shows,
    ...known.slice(0, 8).map(({ name, from, to }) => words.slope.line(name, label(from), label(to))),
  ]);
}
