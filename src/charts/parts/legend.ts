import type { Mark, Scene } from './scene.ts';
import { baseline, shorten, textWidth } from './text-metrics.ts';
import { symbolMark } from './symbol.ts';
import { textStyles } from './theme.ts';

/** What a colour or a size means. */
export type LegendItem =
  | { kind: 'name'; name: string; tone: string; shape: 'square' | 'line' | 'dot' | 'symbol' | 'ring' }
  /** Colours side by side, the bounds between them under their seams. */
  | { kind: 'steps'; title: string; classes: readonly string[]; bounds: readonly string[] }
  /** Circles and what they stand for, the smallest first. */
  | { kind: 'sizes'; title: string; sizes: readonly { r: number; label: string }[] };

type Of<K extends LegendItem['kind']> = Extract<LegendItem, { kind: K }>;

const SWATCH = 12;
const AFTER_SWATCH = 6;
const BETWEEN = 16;
const STEP = 44;

/** All of a legend, its parts under each other; of no height where it has none. */
export function drawLegend(items: readonly LegendItem[], width: number): Scene {
  const names = items.filter((item): item is Of<'name'> => item.kind === 'name');
  const marks: Mark[] = [];
  let top = 0;
  const add = ({ height, marks: more }: { height: number; marks: readonly Mark[] }) => {
    if (height === 0) return;
    marks.push({ kind: 'group', marks: more, y: top });
    top += height + 6;
  };
  for (const item of items) {
    // All names stand where the first of them does.
    if (item === names[0]) add(drawNames(names, width));
    if (item.kind === 'steps') add(drawSteps(item, width));
    if (item.kind === 'sizes') add(drawSizes(item, width));
  }
  return { width, height: Math.max(0, top - 6), marks };
}

function drawNames(items: readonly Of<'name'>[], width: number) {
  const { leading } = textStyles.label;
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  for (const { name, tone, shape } of items) {
    const label = shorten(name, width - SWATCH - AFTER_SWATCH, 'label');
    const room = SWATCH + AFTER_SWATCH + textWidth(label, 'label');
    if (x > 0 && x + room > width) [x, y] = [0, y + leading + 4];
    marks.push(swatch(shape, tone, x, y + leading / 2), {
      kind: 'text',
      x: x + SWATCH + AFTER_SWATCH,
      y: y + baseline('label'),
      lines: [label],
      style: 'label',
    });
    x += room + BETWEEN;
  }
  return { height: items.length === 0 ? 0 : y + leading, marks };
}

function swatch(shape: Of<'name'>['shape'], tone: string, x: number, middle: number): Mark {
  if (shape === 'dot') return { kind: 'circle', cx: x + SWATCH / 2, cy: middle, r: 5, class: `chart-fill-${tone}` };
  if (shape === 'symbol') return symbolMark(tone, x + SWATCH / 2, middle, 5, `chart-fill-${tone}`);
  if (shape === 'ring') return { kind: 'circle', cx: x + SWATCH / 2, cy: middle, r: 5, class: 'chart-ring-dot' };
  const height = shape === 'line' ? 3 : SWATCH;
  return { kind: 'rect', x, y: middle - height / 2, width: SWATCH, height, class: `chart-fill-${tone}` };
}

function drawSteps({ title, classes, bounds }: Of<'steps'>, width: number) {
  const widest = Math.max(0, ...bounds.map((bound) => textWidth(bound, 'tick')));
  const step = Math.min(Math.max(STEP, widest + 8), (width - widest) / Math.max(1, classes.length));
  const every = Math.max(1, Math.ceil((widest + 8) / step));
  // Bounds stand at the seams: one more than there are colours where both ends are told, one fewer where neither is.
  const first = bounds.length > classes.length ? 0 : 1;
  const left = Math.max(0, Math.ceil(widest / 2 - first * step));
  const top = title === '' ? 0 : textStyles.tick.leading + 2;
  const marks: Mark[] = classes.map((name, index) => ({
    kind: 'rect',
    x: left + index * step,
    y: top,
    width: step - 1,
    height: 10,
    class: name,
  }));
  if (title !== '') {
    const lines = [shorten(title, width - left, 'tick')];
    marks.push({ kind: 'text', x: left, y: baseline('tick'), lines, style: 'tick', class: 'chart-soft' });
  }
  bounds.forEach((bound, index) => {
    if (index % every !== 0) return;
    marks.push({
      kind: 'text',
      x: left + (index + first) * step - 0.5,
      y: top + 12 + baseline('tick'),
      lines: [bound],
      style: 'tick',
      anchor: 'middle',
      class: 'chart-soft',
    });
  });
  return { height: top + 12 + textStyles.tick.leading, marks };
}

function drawSizes({ title, sizes }: Of<'sizes'>, width: number) {
  const largest = Math.max(0, ...sizes.map(({ r }) => r));
  const height = Math.max(2 * largest, textStyles.tick.leading) + 2;
  const marks: Mark[] = [];
  let x = 0;
  if (title !== '') {
    const label = shorten(title, width / 2, 'tick');
    marks.push({
      kind: 'text',
      x: 0,
      y: height / 2 + 4,
      lines: [label],
      style: 'tick',
      class: 'chart-soft',
    });
    x = textWidth(label, 'tick') + 12;
  }
  for (const { r, label } of sizes) {
    const room = 2 * r + 5 + textWidth(label, 'tick');
    if (x + room > width) break;
    marks.push(
      { kind: 'circle', cx: x + r, cy: height / 2, r, class: 'chart-ring' },
      { kind: 'text', x: x + 2 * r + 5, y: height / 2 + 4, lines: [label], style: 'tick', class: 'chart-soft' },
    );
    x += room + 14;
  }
  return { height, marks };
}
