import type { Chart } from '../chart.ts';
import { drawAnnotations, headroom, withNotes } from './annotations.ts';
import { axisTitle, hangingAxis, TITLE, type Tick } from './axis.ts';
import { nameRows, type Lane } from './name-rows.ts';
import type { Plot } from './place.ts';
import { group, type Mark, type Scene } from './scene.ts';
import { textBox, type Box } from './text-metrics.ts';

/** The height of an axis above a plot. */
const AXIS = 22;

/** Names under each other, each with a lane along one axis of values or of time. */
export interface RowPlot {
  lanes: readonly Lane[];
  at(value: number): number;
  plot: Plot;
  /** All of the chart: its axis and names, and on them these marks. */
  frame(marks: { behind?: readonly Mark[]; front: readonly Mark[]; ink?: readonly Box[] }): Scene;
}

/**
 * @param names a lane each; none for a single lane that takes all of the width
 * @param options.axis the scale for a range in pixels
 * @param options.rooms what is written beside the marks, before the least and after the greatest value
 * @param options.place a value that an editor writes as a number of the axis
 */
export function rowPlot(
  chart: Chart,
  width: number,
  names: readonly string[],
  options: {
    axis: (range: readonly [number, number]) => { at(value: number): number; ticks: readonly Tick[] };
    thickness: number;
    gap: number;
    among?: readonly string[];
    isStrong?: (name: string) => boolean;
    rooms?: { before: number; after: number };
    place: (value: string | number) => number | undefined;
    hasAxis?: boolean;
    /** The value that all are measured from; none on an axis of time. */
    base?: number;
  },
): RowPlot {
  const { thickness, gap, isStrong, rooms = { before: 6, after: 6 }, hasAxis = true, base } = options;
  const title = chart.options.xTitle ? TITLE : 0;
  const top = 1 + title + (hasAxis ? AXIS : 0) + headroom(chart.annotations, width);
  const isNamed = names.some((name) => name !== '');
  const rows = isNamed
    ? nameRows(names, width, {
        thickness: () => thickness,
        gap,
        isStrong,
        top: top + gap / 2,
        among: options.among,
        values: rooms.before + rooms.after,
      })
    : unnamed(names, top, thickness, gap);
  const axis = options.axis([rows.left + rooms.before, Math.max(rows.left + rooms.before + 20, width - rooms.after)]);
  const plot = { left: rows.left, right: width, top, bottom: rows.bottom + gap / 2 + 1 };
  const place = (value: string | number) => {
    const number = options.place(value);
    return number === undefined ? undefined : axis.at(number);
  };
  return {
    lanes: rows.rows,
    at: (value) => axis.at(value),
    plot,
    frame({ behind = [], front, ink = [] }) {
      const taken = () => [...front, ...rows.marks].flatMap(boxesOf);
      const lane = (value: string | number) => rows.rows.find(({ name }) => name === String(value))?.middle;
      const notes = drawAnnotations(chart.annotations, plot, { x: place, y: lane }, { width, taken, ink: () => ink });
      const marks = [
        ...axisTitle(chart.options.xTitle, rows.left, 0, width - rows.left, 'start'),
        ...(hasAxis ? hangingAxis(axis, { ...plot, top }, width, headroom(chart.annotations, width), base) : []),
        ...notes.behind,
        ...behind,
        group(rows.marks),
        ...front,
        ...notes.over,
      ];
      return withNotes({ width, height: plot.bottom + 1, marks }, notes.notes);
    },
  };
}

function unnamed(names: readonly string[], top: number, thickness: number, gap: number) {
  const first = top + gap / 2;
  const rows = names.map((name): Lane => ({
    name,
    top: first,
    middle: first + thickness / 2,
    bottom: first + thickness,
  }));
  return { left: 0, rows, marks: [], bottom: first + thickness };
}

function boxesOf(mark: Mark): Box[] {
  if (mark.kind === 'group') return mark.marks.flatMap(boxesOf);
  return mark.kind === 'text' ? [textBox(mark)] : [];
}
