/** A chart laid out: plain marks with positions, in CSS pixels from the top left corner of the frame. */
export interface Scene {
  width: number;
  height: number;
  marks: readonly Mark[];
}

export type Mark = Rect | Line | Path | Circle | Text | Group;

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

/** The ways in which charts set text; theme.ts has the size and weight of each. */
export type TextStyle = 'label' | 'strong' | 'tick' | 'figure';

export interface Group extends Styled {
  kind: 'group';
  marks: readonly Mark[];
}

/** All texts of a scene, in the order of drawing. */
export function texts(marks: readonly Mark[]): Text[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? texts(mark.marks) : mark.kind === 'text' ? mark : []));
}
