import { sum } from 'd3-array';
import {
  sankey as sankeyLayout,
  sankeyJustify,
  sankeyLinkHorizontal,
  type SankeyLink,
  type SankeyNode,
} from 'd3-sankey';
import type { Row } from '#data/table.ts';
import type { Chart, ChartType, SpecFault } from '../chart.ts';
import { emptyScene } from '../parts/empty.ts';
import { moveApart } from '../parts/labels.ts';
import { repeated } from '../parts/repeated.ts';
import { numberIn, textIn } from '../parts/rows.ts';
import { group, type Mark, type Scene } from '../parts/scene.ts';
import { baseline, textHeight, wrap } from '../parts/text-metrics.ts';
import { isNarrow } from '../parts/theme.ts';
import { measureOf } from '../parts/words-of.ts';

interface Node {
  id: string;
  name: string;
}

interface Link {
  source: string;
  target: string;
  value: number;
  row: Row;
}

type PlacedNode = SankeyNode<Node, Link>;
type PlacedLink = SankeyLink<Node, Link>;

const NODE = 10;
/** The least height, in which next to nothing flows. */
const LEAST = 60;

export const sankey: ChartType = {
  about: 'Shows what flows from where to where: bands as wide as the number that flows.',
  channels: {
    from: { about: 'where a flow begins', takes: ['string', 'any', 'year', 'boolean'], required: true, role: 'name' },
    to: { about: 'where it ends', takes: ['string', 'any', 'year', 'boolean'], required: true },
    value: { about: 'how much flows', takes: ['number', 'integer'], required: true },
  },
  options: ['highlight', 'format'],
  multiplies: 300,
  check,
  layOut,
  describe(chart) {
    const { words, fields, language } = chart;
    const links = read(chart);
    if (links.length === 0) return words.nothing;
    const { label } = chart.numbers(links.map(({ value }) => value));
    const largest = [...links].sort((a, b) => b.value - a.value).slice(0, 5);
    const said = largest.map(({ source, target, value }) => words.sankey.flow(source, target, label(value)));
    return words.sentences([words.sankey.shows(links.length, measureOf(fields['value'], language)), ...said]);
  },
  tabulate(chart) {
    const { from, to, value } = chart.fields;
    return {
      fields: [from, to, value].flatMap((field) => field ?? []),
      rows: read(chart).map(({ row }) => row),
      values: [value?.name ?? ''],
    };
  },
};

function read({ rows, fields }: Chart): Link[] {
  return rows.flatMap((row) => {
    const value = numberIn(row, fields['value']);
    if (value === undefined || value <= 0) return [];
    return { source: textIn(row, fields['from']), target: textIn(row, fields['to']), value, row };
  });
}

function check(chart: Chart): SpecFault[] {
  const { rows, fields } = chart;
  const faults: SpecFault[] = repeated(
    rows.map((row) => JSON.stringify([textIn(row, fields['from']), textIn(row, fields['to'])])),
  )
    .slice(0, 5)
    .map(({ name, count }) => {
      const [from, to] = JSON.parse(name) as string[];
      const what = `there are ${count} rows from "${from}" to "${to}", and a flow is one`;
      return { prop: 'to', what, fix: 'add a filter that leaves one row for each' };
    });
  const negative = rows.find((row) => (numberIn(row, fields['value']) ?? 0) < 0);
  if (negative) {
    const what = `from "${textIn(negative, fields['from'])}" to "${textIn(negative, fields['to'])}" flows ${numberIn(negative, fields['value'])}`;
    faults.push({ prop: 'value', what, fix: 'turn the flow around, or leave the row out by a filter' });
  }
  return faults;
}

/** Whether what flows comes back to where it was, as between regions of one country. */
function isCircular(links: readonly Link[]): boolean {
  const next = new Map<string, string[]>();
  for (const { source, target } of links) next.set(source, [...(next.get(source) ?? []), target]);
  const done = new Set<string>();
  const leadsBack = (name: string, way: ReadonlySet<string>): boolean => {
    if (way.has(name)) return true;
    if (done.has(name)) return false;
    const further = new Set(way).add(name);
    const found = (next.get(name) ?? []).some((target) => leadsBack(target, further));
    done.add(name);
    return found;
  };
  return [...next.keys()].some((name) => leadsBack(name, new Set()));
}

/** The ends of the flows as nodes: where they form circles, each name once on either side. */
function nodesOf(links: readonly Link[]): { nodes: Node[]; links: Link[] } {
  if (!isCircular(links)) {
    const names = [...new Set(links.flatMap(({ source, target }) => [source, target]))];
    return { nodes: names.map((name) => ({ id: name, name })), links: links.map((link) => ({ ...link })) };
  }
  const side = (prefix: string, names: readonly string[]) =>
    [...new Set(names)].map((name) => ({ id: prefix + name, name }));
  const nodes = [
    ...side(
      'from ',
      links.map(({ source }) => source),
    ),
    ...side(
      'to ',
      links.map(({ target }) => target),
    ),
  ];
  const turned = links.map((link) => ({ ...link, source: `from ${link.source}`, target: `to ${link.target}` }));
  return { nodes, links: turned };
}

function layOut(chart: Chart, width: number): Scene {
  const links = read(chart);
  if (links.length === 0) return emptyScene(chart, width);
  const height = heightOf(chart, width);
  const graph = place(links, width, height);
  const stands = ({ source, target }: PlacedLink) =>
    chart.highlight.length === 0 ||
    [source, target].some((end) => chart.highlight.includes((end as unknown as PlacedNode).name));
  const path = sankeyLinkHorizontal<Node, Link>();
  const bands = graph.links.map((link): Mark => ({
    kind: 'path',
    d: rounded(path(link) ?? ''),
    width: Math.max(1, link.width ?? 1),
    class: `chart-flow chart-stroke-${stands(link) ? '1' : 'muted'}`,
  }));
  const nodes = graph.nodes.map(({ x0 = 0, y0 = 0, y1 = 0 }): Mark => ({
    kind: 'rect',
    x: x0,
    y: y0,
    width: NODE,
    height: Math.max(1, y1 - y0),
    class: 'chart-node',
  }));
  return {
    width,
    height,
    marks: [group(bands, { column: 2 }), group(nodes), ...nodeLabels(chart, graph.nodes, width, height)],
  };
}

/** Nodes and bands in a frame. */
function place(links: readonly Link[], width: number, height: number) {
  return sankeyLayout<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE)
    .nodePadding(padding(width))
    .extent([
      [0, 1],
      [width, height - 1],
    ])(nodesOf(links));
}

const padding = (width: number) => (isNarrow(width) ? 14 : 12);

/** The height of a chart; of small multiples one with which bands of one number are of one width in all of them. */
function heightOf(chart: Chart, width: number): number {
  const columns = (one: Chart) => columnsOf(read(one), width);
  const usual = (one: Chart) =>
    Math.max(isNarrow(width) ? 320 : 360, nodesOf(read(one)).nodes.length * (isNarrow(width) ? 20 : 16));
  if (chart.siblings === undefined) return usual(chart);
  const gaps = (nodes: number) => (nodes - 1) * padding(width) + 2;
  const perUnit = Math.min(
    ...chart.siblings.flatMap((one) => columns(one).map(({ sum, nodes }) => (usual(one) - gaps(nodes)) / sum)),
  );
  return Math.ceil(Math.max(LEAST, ...columns(chart).map(({ sum, nodes }) => perUnit * sum + gaps(nodes))));
}

/** What flows through each column of nodes, and how many there are. */
function columnsOf(links: readonly Link[], width: number): { sum: number; nodes: number }[] {
  if (links.length === 0) return [];
  const byColumn = Map.groupBy(place(links, width, 300).nodes, ({ x0 }) => x0);
  return Array.from(byColumn.values(), (nodes) => ({
    sum: sum(nodes, ({ value }) => value ?? 0),
    nodes: nodes.length,
  }));
}

/** The names with what flows through them: on the right of their nodes, on the left of the last ones. */
function nodeLabels(chart: Chart, nodes: readonly PlacedNode[], width: number, height: number): Mark[] {
  const numbers = chart.numbers(nodes.map(({ value }) => value ?? 0));
  const columns = [...new Set(nodes.map(({ x0 = 0 }) => x0))].sort((a, b) => a - b);
  const step = columns.length > 1 ? (columns[1] ?? 0) - (columns[0] ?? 0) : width;
  const last = columns.at(-1) ?? 0;
  const isShared = columns.length === 2;
  // Between two columns the names of both stand; else each has its own gap, the last but one shares with the last.
  const room = (x: number) => (isShared || x >= last - step - 1 ? step / 2 : step) - NODE - 8;
  return columns.flatMap((column) => {
    const own = nodes.filter(({ x0 = 0 }) => x0 === column);
    const isLast = column === last && columns.length > 1;
    const labels = own.map(({ name, value = 0, y0 = 0, y1 = 0 }) => {
      const lines = wrap(`${name} ${numbers.label(value)}`, room(column), 'tick', 3);
      return { lines, at: (y0 + y1) / 2, size: textHeight(lines, 'tick') + 1 };
    });
    const fitting = keepFitting(labels, height);
    const middles = moveApart(fitting, 0, height);
    return fitting.map(({ lines, size }, index): Mark => ({
      kind: 'text',
      x: isLast ? column - 6 : column + NODE + 6,
      y: (middles[index] ?? 0) - (size - 1) / 2 + baseline('tick'),
      lines,
      style: 'tick',
      anchor: isLast ? 'end' : 'start',
      class: 'chart-halo',
    }));
  });
}

/** Those for which there is height, the first ones first. */
function keepFitting<T extends { size: number }>(labels: readonly T[], height: number): T[] {
  let free = height;
  return labels.filter(({ size }) => {
    if (size > free) return false;
    free -= size;
    return true;
  });
}

function rounded(d: string): string {
  return d.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
