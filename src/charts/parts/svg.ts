import type { Group, Mark, Scene, Text } from './scene.ts';
import { textStyles } from './theme.ts';

/** What a picture is called, and what it says, for those who don't see it. */
export interface Caption {
  title: string;
  description: string;
  /** The id of the description's element; one per page. */
  descriptionId: string;
  /** BCP 47; where it is written from right to left, the picture is mirrored, its texts are not. */
  language: string;
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i;

/** Turns a position around the middle of the frame where the page is written from right to left. */
interface Mirror {
  /** The width of the frame; undefined where nothing is mirrored. */
  width: number | undefined;
  isRightToLeft: boolean;
}

/** A scene as SVG text: classes for all that has a colour, numbers with one decimal, no style attributes. */
export function toSvg({ width, height, marks }: Scene, className: string, caption: Caption): string {
  const { title, description, descriptionId, language } = caption;
  const isRightToLeft = RIGHT_TO_LEFT.test(language);
  const mirror = { width: isRightToLeft ? width : undefined, isRightToLeft };
  const attributes =
    `class="chart-drawing ${className}" viewBox="0 0 ${round(width)} ${round(height)}" ` +
    `width="${round(width)}" height="${round(height)}" role="img" ` +
    `aria-label="${escape(title)}" aria-describedby="${escape(descriptionId)}"` +
    (mirror.width === undefined ? '' : ' direction="rtl"');
  const desc = `<desc id="${escape(descriptionId)}">${escape(description)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${desc}${drawAll(marks, mirror)}</svg>`;
}

function drawAll(marks: readonly Mark[], mirror: Mirror): string {
  return marks.map((mark) => draw(mark, mirror)).join('');
}

function draw(mark: Mark, mirror: Mirror): string {
  const styled = mark.class ? ` class="${escape(mark.class)}"` : '';
  const turn = (x: number, size = 0) => round(mirror.width === undefined ? x : mirror.width - x - size);
  switch (mark.kind) {
    case 'rect':
      return `<rect${styled} x="${turn(mark.x, mark.width)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}"/>`;
    case 'line':
      return `<line${styled} x1="${turn(mark.x1)}" y1="${round(mark.y1)}" x2="${turn(mark.x2)}" y2="${round(mark.y2)}"/>`;
    case 'path':
      return `<path${styled}${mirror.width === undefined ? '' : ` transform="matrix(-1 0 0 1 ${round(mirror.width)} 0)"`}${mark.width === undefined ? '' : ` stroke-width="${round(mark.width)}"`} d="${mark.d}"/>`;
    case 'circle':
      return `<circle${styled} cx="${turn(mark.cx)}" cy="${round(mark.cy)}" r="${round(mark.r)}"/>`;
    case 'text':
      return drawText(mark, turn, mirror.isRightToLeft);
    case 'group':
      return drawGroup(mark, styled, mirror);
  }
}

function drawGroup({ marks, x = 0, y = 0, column, from, isFixed }: Group, styled: string, mirror: Mirror): string {
  const inner = isFixed ? { ...mirror, width: undefined } : mirror;
  const inside = drawAll(marks, inner);
  if (inside === '') return '';
  const moved =
    x === 0 && y === 0 ? '' : ` transform="translate(${round(mirror.width === undefined ? x : -x)} ${round(y)})"`;
  const data =
    (column === undefined ? '' : ` data-column="${column}"`) + (from === undefined ? '' : ` data-from="${from}"`);
  const turned = isFixed && mirror.width !== undefined ? ' direction="ltr"' : '';
  const attributes = styled + moved + data + turned;
  return attributes === '' ? inside : `<g${attributes}>${inside}</g>`;
}

function drawText(
  { x, y, lines, style, anchor = 'start', ...mark }: Text,
  turn: (x: number) => number,
  isRightToLeft: boolean,
): string {
  const classes = `chart-${style}${anchor === 'start' ? '' : ` chart-${anchor}`}${mark.class ? ` ${mark.class}` : ''}`;
  const [first = '', ...rest] = lines.map((line) => escape(isRightToLeft ? isolate(line) : line));
  const { leading } = textStyles[style];
  const spans = rest.map((line) => `<tspan x="${turn(x)}" dy="${leading}">${line}</tspan>`).join('');
  return `<text class="${escape(classes)}" x="${turn(x)}" y="${round(y)}">${first}${spans}</text>`;
}

/** Keeps the sign of a number, and the order of Latin words, inside a text from right to left. */
function isolate(line: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line) ? line : `\u2066${line}\u2069`;
}

/** At most one decimal, and no minus before zero. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  if (!/[&<>"\u0000-\u001f]/.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
