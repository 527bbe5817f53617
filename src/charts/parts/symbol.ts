import type { Mark } from './scene.ts';
import { round } from './svg.ts';
import type { Tone } from './tones.ts';

type Point = readonly [x: number, y: number];

/** Outlines around a middle, of about the area of a circle with the radius 1: a shape for each colour but the first. */
const OUTLINES: Partial<Record<Tone, readonly Point[]>> = {
  2: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  3: [
    [0, -1.4],
    [1.3, 0.9],
    [-1.3, 0.9],
  ],
  4: [
    [0, -1.4],
    [1.2, 0],
    [0, 1.4],
    [-1.2, 0],
  ],
  5: [
    [0, 1.4],
    [1.3, -0.9],
    [-1.3, -0.9],
  ],
  6: [
    [-0.45, -1.3],
    [0.45, -1.3],
    [0.45, -0.45],
    [1.3, -0.45],
    [1.3, 0.45],
    [0.45, 0.45],
    [0.45, 1.3],
    [-0.45, 1.3],
    [-0.45, 0.45],
    [-1.3, 0.45],
    [-1.3, -0.45],
    [-0.45, -0.45],
  ],
};

/** A dot of a series: its shape tells it apart where its colour can't. */
export function symbolMark(tone: Tone, cx: number, cy: number, r: number, className: string): Mark {
  const outline = OUTLINES[tone];
  if (outline === undefined || r === 0) return { kind: 'circle', cx, cy, r, class: className };
  const points = outline.map(([x, y]) => `${round(cx + x * r)} ${round(cy + y * r)}`);
  return { kind: 'path', d: `M${points.join('L')}z`, class: className };
}
