import { moveApart } from './labels.ts';
import { leader, overlaps, placeAround, type Plot } from './place.ts';
import type { Mark, Scene } from './scene.ts';
import { stack } from './scene.ts';
import { baseline, textHeight, textWidth, wrap, type Box } from './text-metrics.ts';
import { isNarrow } from './theme.ts';

/** Where on an axis: a value as an editor writes it, or two with what is between them. */
export type Place = string | number | readonly [string | number, string | number];

/**
 * What an editor writes onto a chart.
 *
 * With `x` and `y` it is of a point; with one of them of a line through the chart, or of a range.
 */
export interface Annotation {
  text: string;
  x?: Place;
  y?: Place;
}

/** From what an editor writes to pixels, by axis; an axis that takes no annotations is left out. */
export interface Places {
  x?: (value: string | number) => number | undefined;
  y?: (value: string | number) => number | undefined;
}

export interface Annotated {
  /** Ranges and lines, under the data. */
  behind: Mark[];
  /** Words and their leaders, over the data. */
  over: Mark[];
  /** What had no room and is told under the chart, by its number. */
  notes: string[];
}

const none = () => [];

/** The widest that words become, on a phone and in an article. */
const wordsWidth = (width: number) => (isNarrow(width) ? 104 : 140);

const isAcross = ({ x, y }: Annotation) => x !== undefined && y === undefined;
const isAlong = ({ x, y }: Annotation) => x === undefined && y !== undefined;

/** The height that the words of lines and ranges need above a plot. */
export function headroom(annotations: readonly Annotation[], width: number): number {
  const heights = annotations
    .filter(isAcross)
    .map(({ text }) => textHeight(wrap(text, wordsWidth(width), 'tick'), 'tick'));
  return heights.length === 0 ? 0 : Math.max(...heights) + 4;
}

/**
 * Draws annotations so that none covers another, a label that stands already, or the frame's edge.
 *
 * Words of what crosses the plot stand above it, moved apart; those of points beside them with a leader. What finds no
 * room gets a number there, and its words under the chart.
 *
 * @param taken gives the labels that are inside the plot; asked only where something is written
 * @param ink gives the data that had better not be covered
 */
export function drawAnnotations(
  annotations: readonly Annotation[],
  plot: Plot,
  places: Places,
  {
    width,
    taken = none,
    ink: inked = none,
  }: { width: number; taken?: () => readonly Box[]; ink?: () => readonly Box[] },
): Annotated {
  const drawn: Annotated = { behind: [], over: [], notes: [] };
  if (annotations.length === 0) return drawn;
  const boxes = [...taken()];
  const ink = inked();
  drawAcross(annotations.filter(isAcross), plot, places, width, drawn, boxes);
  for (const annotation of annotations.filter(isAlong)) drawAlong(annotation, plot, places, width, drawn, boxes, ink);
  for (const annotation of annotations) {
    if (isAcross(annotation) || isAlong(annotation)) continue;
    const [x] = pixels(annotation.x, places.x);
    const [y] = pixels(annotation.y, places.y);
    if (x !== undefined && y !== undefined) drawPoint(annotation.text, [x, y], plot, width, drawn, boxes, ink);
  }
  return drawn;
}

function pixels(place: Place | undefined, at: Places['x']): number[] {
  if (place === undefined || at === undefined) return [];
  const values = Array.isArray(place) ? (place as readonly (string | number)[]) : [place as string | number];
  const found = values.flatMap((value) => at(value) ?? []);
  return found.length === values.length ? found.sort((a, b) => a - b) : [];
}

function drawAcross(
  annotations: readonly Annotation[],
  plot: Plot,
  places: Places,
  width: number,
  drawn: Annotated,
  boxes: Box[],
) {
  const labels: { at: number; lines: string[]; size: number; text: string }[] = [];
  let free = width;
  for (const { text, x } of annotations) {
    const [from, to] = pixels(x, places.x);
    if (from === undefined) continue;
    drawn.behind.push(
      to === undefined
        ? { kind: 'line', x1: from, x2: from, y1: plot.top - 2, y2: plot.bottom, class: 'chart-reference' }
        : {
            kind: 'rect',
            x: from,
            y: plot.top - 2,
            width: Math.max(1, to - from),
            height: plot.bottom - plot.top + 2,
            class: 'chart-range',
          },
    );
    const lines = wrap(text, wordsWidth(width), 'tick');
    const size = Math.max(...lines.map((line) => textWidth(line, 'tick'))) + 8;
    const at = to === undefined ? from : (from + to) / 2;
    if (size <= free) {
      free -= size;
      labels.push({ at, lines, size, text });
    } else numbered(text, [at, plot.top + 10], plot, drawn, boxes);
  }
  const middles = moveApart(labels, 0, width);
  labels.forEach(({ lines, size }, index) => {
    const x = middles[index] ?? 0;
    const height = textHeight(lines, 'tick');
    const y = plot.top - 4 - height;
    boxes.push({ x: x - size / 2, y, width: size, height });
    drawn.over.push({ kind: 'text', x, y: y + baseline('tick'), lines, style: 'tick', anchor: 'middle' });
  });
}

/** A line or a range from left to right; its words stand on it, at the end that is free. */
function drawAlong(
  { text, y }: Annotation,
  plot: Plot,
  places: Places,
  width: number,
  drawn: Annotated,
  boxes: Box[],
  ink: readonly Box[],
) {
  const [from, to] = pixels(y, places.y);
  if (from === undefined) return;
  drawn.behind.push(
    to === undefined
      ? { kind: 'line', x1: plot.left, x2: plot.right, y1: from, y2: from, class: 'chart-reference' }
      : {
          kind: 'rect',
          x: plot.left,
          y: from,
          width: plot.right - plot.left,
          height: Math.max(1, to - from),
          class: 'chart-range',
        },
  );
  const lines = wrap(text, Math.max(60, Math.min(wordsWidth(width) * 1.5, plot.right - plot.left - 8)), 'tick');
  const size = sizeOf(lines);
  const tops =
    to === undefined ? [from - size.height - 2, from + 3] : [from + 2, to - size.height - 2, from - size.height - 2];
  const candidates = tops
    .flatMap((top) => [plot.left + 4, plot.right - size.width - 4].map((x): Box => ({ x, y: top, ...size })))
    .filter(
      (box) =>
        box.y >= plot.top - 2 && box.y + box.height <= plot.bottom && !boxes.some((other) => overlaps(box, other)),
    );
  const box = candidates.find((box) => !ink.some((other) => overlaps(box, other))) ?? candidates[0];
  if (box === undefined) return numbered(text, [plot.left + 12, from], plot, drawn, boxes);
  boxes.push(box);
  drawn.over.push({ kind: 'text', x: box.x, y: box.y + baseline('tick'), lines, style: 'tick', class: 'chart-halo' });
}

function drawPoint(
  text: string,
  point: readonly [number, number],
  plot: Plot,
  width: number,
  drawn: Annotated,
  boxes: Box[],
  ink: readonly Box[],
) {
  const lines = wrap(text, wordsWidth(width), 'tick');
  const size = sizeOf(lines);
  const box = placeAround(point, size, { ...plot, top: plot.top - 2 }, boxes, ink);
  if (box === undefined) return numbered(text, point, plot, drawn, boxes);
  boxes.push(box);
  drawn.over.push({ kind: 'circle', cx: point[0], cy: point[1], r: 4, class: 'chart-spot' });
  drawn.over.push(...leader(point, box, 4));
  drawn.over.push({ kind: 'text', x: box.x, y: box.y + baseline('tick'), lines, style: 'tick', class: 'chart-halo' });
}

function sizeOf(lines: readonly string[]) {
  return { width: Math.max(...lines.map((line) => textWidth(line, 'tick'))) + 2, height: textHeight(lines, 'tick') };
}

/** A number in a ring where the words would be. */
function numbered(text: string, point: readonly [number, number], plot: Plot, drawn: Annotated, boxes: Box[]) {
  drawn.notes.push(text);
  const size = { width: 18, height: 18 };
  const box = placeAround(point, size, plot, boxes) ?? { x: point[0] - 9, y: point[1] - 9, ...size };
  boxes.push(box);
  const [cx, cy] = [box.x + 9, box.y + 9];
  drawn.over.push(
    { kind: 'circle', cx, cy, r: 9, class: 'chart-badge' },
    {
      kind: 'text',
      x: cx,
      y: cy + 4,
      lines: [String(drawn.notes.length)],
      style: 'tick',
      anchor: 'middle',
      class: 'chart-on-badge',
    },
  );
}

/** A chart with the words that had no room on it, in the order of their numbers. */
export function withNotes(scene: Scene, notes: readonly string[]): Scene {
  if (notes.length === 0) return scene;
  const marks: Mark[] = [];
  let y = 0;
  notes.forEach((note, index) => {
    const lines = wrap(note, scene.width - 16, 'tick');
    marks.push(
      { kind: 'text', x: 0, y: y + baseline('tick'), lines: [String(index + 1)], style: 'tick', class: 'chart-soft' },
      { kind: 'text', x: 16, y: y + baseline('tick'), lines, style: 'tick' },
    );
    y += textHeight(lines, 'tick') + 2;
  });
  return stack([scene, { width: scene.width, height: y, marks }], 8);
}
