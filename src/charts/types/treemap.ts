import { hierarchy, treemap as treemapLayout, treemapSquarify } from 'd3-hierarchy';
import type { Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import type { LegendItem } from '../parts/legend.ts';
import { seriesOf } from '../parts/matrix.ts';
import { repeated } from '../parts/repeated.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { baseline, textHeight, textWidth, wrap } from '../parts/text-metrics.ts';
import { isNarrow, SERIES } from '../parts/theme.ts';
import { toneOfOne, tonesOf } from '../parts/tones.ts';
import { extremes, measureOf } from '../parts/words-of.ts';

/** A node of the tree: the whole, a part of it, or a row. */
interface Node {
  name: string;
  value?: number;
  row?: Row;
  series?: string;
  children?: Node[];
}

export const treemap: ChartType = {
  about: 'Shows many parts of a whole: a rectangle for each, its area the number, beside those of its kind.',
  channels: {
    value: { about: 'the area of a rectangle', takes: ['number', 'integer'], required: true, role: 'measure' },
    label: {
      about: 'the name of a rectangle',
      takes: ['string', 'any', 'year', 'boolean'],
      required: true,
      role: 'name',
    },
    series: {
      about: 'the part of the whole that a rectangle belongs to',
      takes: ['string', 'any', 'boolean'],
      role: 'series',
    },
  },
  options: ['sort', 'limit', 'other', 'aggregate', 'highlight', 'format'],
  sort: 'descending',
  multiplies: 200,
  check,
  layOut,
  legend(chart): LegendItem[] {
    const series = seriesOf(chart);
    const tone = tonesOf(chart, series);
    return series.map((name) => ({ kind: 'name', name, tone: tone(name), shape: 'square' }));
  },
  describe(chart) {
    const { words, fields, language } = chart;
    const parts = leaves(chart).map(({ name, value }) => ({ name, value }));
    if (parts.length === 0) return words.nothing;
    const numbers = chart.numbers(parts.flatMap(({ value }) => value ?? []));
    const shows = words.treemap.shows(parts.length, measureOf(fields['value'], language));
    return words.sentences([shows, ...extremes(parts, chart, numbers)]);
  },
  tabulate(chart) {
    const { label, series, value } = chart.fields;
    return {
      fields: [label, series, value].flatMap((field) => field ?? []),
      rows: leaves(chart).flatMap(({ row }) => (row ? [row] : [])),
      values: [value?.name ?? ''],
    };
  },
};

function check(chart: Chart): SpecFault[] {
  const { rows, fields, highlight } = chart;
  const faults: SpecFault[] = [];
  const places = rows.map((row) => JSON.stringify([textIn(row, fields['series']), textIn(row, fields['label'])]));
  for (const { name, count } of repeated(places).slice(0, 5)) {
    const [, label] = JSON.parse(name) as string[];
    faults.push({
      prop: 'label',
      what: `"${label}" has ${count} rows, and a rectangle shows one`,
      fix: 'add a filter that leaves one row for each, or put them together with aggregate="sum"',
    });
  }
  const negative = rows.find((row) => (numberIn(row, fields['value']) ?? 0) < 0);
  if (negative) {
    const what = `"${textIn(negative, fields['label'])}" has ${numberIn(negative, fields['value'])}, and an area can't be less than nothing`;
    faults.push({ prop: 'value', what, fix: 'use type="bar", or leave the row out by a filter' });
  }
  const { length } = seriesOf(chart);
  if (length > SERIES && highlight.length === 0) {
    const what = `there are ${length} series, and only ${SERIES} colours can be told apart`;
    faults.push({ prop: 'series', what, fix: 'leave some out by a filter, or say which ones stand out by highlight' });
  }
  return faults;
}

/** The rectangles, those of one series together, in the order of their size. */
function leaves(chart: Chart): Node[] {
  const { rows, fields } = chart;
  const nodes = rows.flatMap((row) => {
    const value = numberIn(row, fields['value']);
    if (value === undefined || value <= 0) return [];
    return { name: textIn(row, fields['label']), series: textIn(row, fields['series']), value, row };
  });
  const order = seriesOf(chart);
  return nodes.sort((a, b) => order.indexOf(a.series) - order.indexOf(b.series) || b.value - a.value);
}

function layOut(chart: Chart, width: number): Scene {
  const nodes = leaves(chart);
  if (nodes.length === 0) return emptyScene(chart, width);
  const height = chart.siblings ? Math.round(width * 0.8) : isNarrow(width) ? 380 : 420;
  const series = seriesOf(chart);
  const root: Node = {
    name: '',
    children:
      series.length === 0
        ? nodes
        : series
            .map((name) => ({ name, children: nodes.filter((node) => node.series === name) }))
            .filter(({ children }) => children.length > 0),
  };
  const tree = hierarchy(root)
    .sum(({ value }) => value ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemapLayout<Node>()
    .size([width, height])
    .tile(treemapSquarify)
    .paddingInner(1)
    .paddingOuter(series.length > 0 ? 0.5 : 0)(tree);
  const placed = new Map(laid.leaves().map((leaf) => [leaf.data, leaf]));
  const tones = tonesOf(chart, series);
  const tone = ({ name, series: own = '' }: Node) => (series.length === 0 ? toneOfOne(chart, name) : tones(own));
  const numbers = chart.numbers(nodes.flatMap(({ value }) => value ?? []));
  const rects: Mark[] = [];
  const labels: Mark[] = [];
  for (const node of nodes) {
    const at = placed.get(node);
    if (at === undefined) continue;
    const box = { x: at.x0, y: at.y0, width: at.x1 - at.x0, height: at.y1 - at.y0 };
    rects.push({ kind: 'rect', ...box, class: `chart-fill-${tone(node)}` });
    labels.push(...write(node, box, numbers.label(node.value ?? 0), `chart-on-${tone(node)}`));
  }
  return { width, height, marks: [group(rects, { column: series.length === 0 ? 1 : 2 }), group(labels)] };
}

/** A name and its number in the corner of its rectangle; the name alone, or nothing, where there is no room. */
function write(
  { name }: Node,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  value: string,
  tone: string,
): Mark[] {
  const room = width - 10;
  const words = name.split(/\s+/).map((word) => textWidth(word, 'tick'));
  const lines = wrap(name, room, 'tick');
  const tall = textHeight(lines, 'tick');
  if (Math.max(...words) > room || tall + 6 > height) return [];
  const text = (lines: readonly string[], top: number): Mark => ({
    kind: 'text',
    x: x + 5,
    y: y + 3 + top + baseline('tick'),
    lines,
    style: 'tick',
    class: tone,
  });
  const hasValue = textWidth(value, 'tick') <= room && tall + 22 <= height;
  return [text(lines, 0), ...(hasValue ? [text([value], tall)] : [])];
}
