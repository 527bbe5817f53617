/** A chart laid out: plain marks with positions, in CSS pixels from the top left corner of the frame. */
export interface Scene {
  width: number;
  height: number;
  marks: readonly Mark[];
}

export type Mark = Rect | Line | Path | Circle | Text | Group | Markup;

interface Styled {
  /** Classes that charts.css knows; the only way in which a mark gets its colour. */
  class?: string;
}

export interface Rect extends Styled {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Line extends Styled {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Path extends Styled {
  kind: 'path';
  d: string;
  /** Of its stroke, where that carries a meaning; charts.css has it otherwise. */
  width?: number;
}

export interface Circle extends Styled {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
}

export interface Text extends Styled {
  kind: 'text';
  /** Where the text starts, ends or has its middle, as `anchor` says. */
  x: number;
  /** The first line's baseline. */
  y: number;
  lines: readonly string[];
  style: TextStyle;
  anchor?: 'start' | 'middle' | 'end';
}

/** SVG that was drawn by hand, and read: it is written as it is. */
export interface Markup extends Styled {
  kind: 'markup';
  svg: string;
}

/** The ways in which charts set text; theme.ts has the size and weight of each. */
export type TextStyle = 'label' | 'strong' | 'tick' | 'figure' | 'heading';

export interface Group extends Styled {
  kind: 'group';
  marks: readonly Mark[];
  /** Where its own top left corner is; at that of the chart where they are left out. */
  x?: number;
  y?: number;
  /**
   * Its marks show the values of this column of the chart's table, each that of one row in the table's order; a path
   * has a point for each row that has a value. An inspector reads by it.
   */
  column?: number;
  /** The row that the first of them shows, counted from 0. */
  from?: number;
  /** Its rows by their numbers, where its path leaves some out that no one could see. */
  rows?: readonly number[];
  /** Where places are what they are in every script, as on a map: right-to-left pages don't mirror it. */
  isFixed?: boolean;
}

/** All texts of a scene, in the order of drawing, where they stand on the chart. */
export function texts(marks: readonly Mark[], dx = 0, dy = 0): Text[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'group') return texts(mark.marks, dx + (mark.x ?? 0), dy + (mark.y ?? 0));
    return mark.kind === 'text' ? { ...mark, x: mark.x + dx, y: mark.y + dy } : [];
  });
}

/** Marks that belong together. */
export function group(marks: readonly Mark[], more: Omit<Group, 'kind' | 'marks'> = {}): Group {
  return { kind: 'group', marks, ...more };
}

/** Scenes under each other. */
export function stack(scenes: readonly Scene[], gap: number): Scene {
  let top = 0;
  const marks = scenes.map((scene) => {
    const moved = group(scene.marks, { y: top });
    top += scene.height + gap;
    return moved;
  });
  return {
    width: Math.max(0, ...scenes.map(({ width }) => width)),
    height: Math.max(0, top - gap),
    marks,
  };
}
