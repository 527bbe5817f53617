import type { Mark } from './scene.ts';
import { baseline, textHeight, textWidth, wrap } from './text-metrics.ts';
import { isNarrow } from './theme.ts';

/** How much of the width names may take beside their marks; longer ones stand above them on a phone. */
const NAMES = 0.38;
const GAP = 10;

/** Names with a lane for the marks of each. */
export interface NameRows {
  /** Where the lanes begin. */
  left: number;
  isAbove: boolean;
  rows: readonly Lane[];
  /** The names. */
  marks: Mark[];
  bottom: number;
}

export interface Lane {
  name: string;
  top: number;
  middle: number;
  bottom: number;
}

/**
 * Lays out names under each other, each beside its lane, or above it where a phone has no room beside it.
 *
 * @param options.thickness of a lane in pixels
 * @param options.beside the room between names and lanes
 * @param options.among all the names that share the room, where there are several such charts
 * @param options.values the room that is written in beside the marks: with it the lanes may need all of the width
 */
export function nameRows(
  names: readonly string[],
  width: number,
  {
    thickness,
    gap,
    isStrong = () => false,
    top = 1,
    values = 0,
    beside = GAP,
    among = names,
  }: {
    thickness: (isAbove: boolean) => number;
    gap: number;
    isStrong?: (name: string) => boolean;
    top?: number;
    values?: number;
    beside?: number;
    among?: readonly string[];
  },
): NameRows {
  const longest = Math.max(0, ...among.map((name) => textWidth(name, 'strong')));
  const isAbove = isNarrow(width) && (longest > width * NAMES || longest + values > width * (1 - NAMES));
  const room = isAbove ? width : Math.min(longest, width * NAMES);
  const lane = thickness(isAbove);
  let y = top;
  const marks: Mark[] = [];
  const rows = names.map((name): Lane => {
    const style = isStrong(name) ? 'strong' : 'label';
    const lines = wrap(name, room + 0.5, style, isAbove ? 3 : 4);
    const height = textHeight(lines, 'label');
    const laneTop = isAbove ? y + height + 2 : y + Math.max(0, (height - lane) / 2);
    const nameTop = isAbove ? y : y + Math.max(0, (lane - height) / 2);
    y = Math.max(laneTop + lane, nameTop + height) + (isAbove ? gap + 3 : gap);
    const halo = isAbove ? 'chart-halo' : undefined;
    marks.push({ kind: 'text', x: 0, y: nameTop + baseline('label'), lines, style, class: halo });
    return { name, top: laneTop, middle: laneTop + lane / 2, bottom: laneTop + lane };
  });
  return { left: isAbove || names.length === 0 ? 0 : Math.ceil(room) + beside, isAbove, rows, marks, bottom: y - gap };
}
