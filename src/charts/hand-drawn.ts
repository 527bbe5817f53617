import type * as D3 from 'd3';
import type { Field, Row } from '#data/table.ts';
import type { Numbers } from '#site/numbers.ts';
import type { Channel, Chart, ChartType, SpecFault } from './chart.ts';
import { emptyScene } from './parts/empty.ts';
import { readMarkup } from './parts/markup.ts';
import { group, type Mark, type Scene, type TextStyle } from './parts/scene.ts';
import { textWidth, wrap } from './parts/text-metrics.ts';
import { isNarrow, textStyles, widths } from './parts/theme.ts';

/** What a chart drawn by hand is given. */
export interface Easel {
  d3: typeof D3;
  /** What is left of the dataset's rows after the filter. */
  rows: readonly Row[];
  /** The field that an editor wrote for each channel. */
  fields: Readonly<Partial<Record<string, Field>>>;
  /** In pixels: that of a phone's column, or that of an article's. */
  width: number;
  isNarrow: boolean;
  /** BCP 47. */
  language: string;
  /** The values that stand out; empty where all are alike. */
  highlight: readonly string[];
  /** Writes numbers in the chart's format, or in one that suits all of these. */
  numbers(values: readonly number[]): Numbers;
  theme: typeof theme;
}

/** What it gives: marks, or SVG text with the viewBox `0 0 WIDTH HEIGHT`. */
export type Drawn = { height: number; marks: readonly Mark[] } | string;

/** A module in content/charts. */
export interface DrawingModule {
  /** What it is for, in one sentence. */
  about?: string;
  /** The fields that it draws, which are the columns of its table too; it sees all of the rows in any case. */
  channels: Readonly<Record<string, Channel>>;
  draw(easel: Easel): Drawn;
  /** What the chart shows, in two or three sentences; without it, each chart needs a description. */
  describe?(easel: Easel): string;
}

/** The look of charts: classes that charts.css gives their colours by, in light, dark, print and forced colours. */
export const theme = {
  /** `chart-fill-1` … `chart-fill-6`, `chart-fill-muted`, `chart-fill-shade-1` (little) … `chart-fill-shade-7` (much) */
  fill: (tone: number | string) => `chart-fill-${tone}`,
  stroke: (tone: number | 'muted') => `chart-stroke-${tone}`,
  /** Of words in a series' colour. */
  text: (tone: number | 'muted') => `chart-text-${tone}`,
  soft: 'chart-soft',
  grid: 'chart-grid',
  line: 'chart-line',
  /** Sizes and leading of labels, in pixels. */
  textStyles,
  textWidth: (text: string, style: TextStyle = 'label') => textWidth(text, style),
  wrap: (text: string, width: number, style: TextStyle = 'label') => wrap(text, width, style),
};

/** A chart type of a site's own. @param d3 all of D3, which only such charts need */
export function handDrawn({ about, channels, draw, describe }: DrawingModule, d3: typeof D3): ChartType {
  const easel = ({ rows, fields, language, highlight, numbers }: Chart, width: number): Easel => ({
    ...{ d3, rows, fields, width, isNarrow: isNarrow(width), language, highlight, theme },
    numbers: (values) => numbers(values),
  });
  return {
    about: about ?? 'Drawn by hand.',
    channels,
    options: ['highlight', 'format'],
    check: (chart) =>
      drawingFault(() => Object.values(widths).map((width) => sceneOf(draw(easel(chart, width)), width))),
    layOut: (chart, width) =>
      chart.rows.length === 0 ? emptyScene(chart, width) : sceneOf(draw(easel(chart, width)), width),
    describe:
      describe && ((chart) => (chart.rows.length === 0 ? chart.words.nothing : describe(easel(chart, widths.wide)))),
    tabulate: ({ rows, fields }) => {
      const named = Object.keys(channels).flatMap((channel) => fields[channel] ?? []);
      const values = named.filter(({ type }) => type === 'number' || type === 'integer').map(({ name }) => name);
      return { fields: named, rows, values };
    },
  };
}

/** Draws once, to see what fails before any page is made. */
function drawingFault(draw: () => unknown): SpecFault[] {
  try {
    draw();
    return [];
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const place = /content\/charts\/[^):?\s]+(?:\?[^:)\s]*)?:\d+:\d+/.exec(stack)?.[0].replace(/\?[^:]*/, '');
    const fix = `correct ${place ?? 'its module in content/charts'}`;
    return [{ prop: 'type', what: `drawing it failed: ${message}`, fix }];
  }
}

function sceneOf(drawn: Drawn, width: number): Scene {
  if (typeof drawn !== 'string') {
    const { height, marks } = (drawn ?? {}) as Partial<Exclude<Drawn, string>>;
    if (!Array.isArray(marks) || !(Number(height) > 0))
      throw new TypeError('draw() gave no { height, marks } and no SVG');
    const broken = findBroken(marks);
    if (broken) throw new TypeError(`draw() gave a mark that can't be drawn: ${JSON.stringify(broken.mark)}`);
    return { width, height: Number(height), marks: marks as readonly Mark[] };
  }
  const read = readMarkup(drawn, width);
  if ('fault' in read) throw new TypeError(read.fault);
  // Only who drew it knows what would have to be mirrored.
  return { width, height: read.height, marks: [group([{ kind: 'markup', svg: read.inside }], { isFixed: true })] };
}

const NUMBERS = {
  rect: ['x', 'y', 'width', 'height'],
  line: ['x1', 'y1', 'x2', 'y2'],
  circle: ['cx', 'cy', 'r'],
  text: ['x', 'y'],
  path: [],
  markup: [],
} satisfies Record<Exclude<Mark['kind'], 'group'>, readonly string[]>;

/** The first mark that has not what its kind needs, wrapped, as it may be anything. */
function findBroken(marks: readonly unknown[]): { mark: unknown } | undefined {
  for (const mark of marks) {
    if (typeof mark !== 'object' || mark === null) return { mark };
    const values = mark as Record<string, unknown> & Partial<Mark>;
    if (values.kind === 'group') {
      const broken = Array.isArray(values['marks']) ? findBroken(values['marks'] as unknown[]) : { mark };
      if (broken !== undefined) return broken;
      continue;
    }
    const numbers = values.kind && Object.hasOwn(NUMBERS, values.kind) ? NUMBERS[values.kind] : undefined;
    const isWhole =
      numbers?.every((name) => Number.isFinite(values[name])) &&
      (values.kind !== 'path' || (typeof values['d'] === 'string' && !/NaN|Infinity|undefined/.test(values['d']))) &&
      (values.kind !== 'text' || (Array.isArray(values['lines']) && String(values['style']) in textStyles));
    if (!isWhole) return { mark };
  }
  return undefined;
}
