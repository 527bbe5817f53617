import { direction } from '#i18n/direction.ts';
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

/** Draws a line of text as a path from x = 0 on its baseline, in pixels, for pictures that bring no faces. */
export type Letters = (
  line: string,
  style: { size: number; weight: number; isRightToLeft: boolean },
) => { d: string; width: number };

/** Turns a position around the middle of the frame where the page is written from right to left. */
interface Mirror {
  /** The width of the frame; undefined where nothing is mirrored. */
  width: number | undefined;
  isRightToLeft: boolean;
  letters?: Letters;
}

/**
 * A scene as SVG text: classes for all that has a colour, numbers with one decimal, no style attributes.
 *
 * @param letters draws its texts as paths; they stay texts where it is left out
 */
export function toSvg({ width, height, marks }: Scene, className: string, caption: Caption, letters?: Letters): string {
  const { title, description, descriptionId, language } = caption;
  const isRightToLeft = direction(language) === 'rtl';
  const mirror: Mirror = { width: isRightToLeft ? width : undefined, isRightToLeft, letters };
  const attributes =
    `class="chart-drawing ${className}" viewBox="0 0 ${round(width)} ${round(height)}" ` +
    `width="${round(width)}" height="${round(height)}" role="img" ` +
    `aria-label="${escape(title)}" aria-describedby="${escape(descriptionId)}"` +
    (mirror.width === undefined ? '' : ' direction="rtl"');
  const desc = `<desc id="${escape(descriptionId)}">${escape(description)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${desc}${drawAll(marks, mirror)}</svg>`;
}

function drawAll(marks: readonly Mark[], mirror: Mirror): string {
  let drawn = '';
  for (const mark of marks) drawn += draw(mark, mirror);
  return drawn;
}

function draw(mark: Mark, mirror: Mirror): string {
  const styled = mark.class ? ` class="${escape(mark.class)}"` : '';
  switch (mark.kind) {
    case 'rect':
      return `<rect${styled} x="${turn(mirror, mark.x, mark.width)}" y="${decimal(mark.y)}" width="${decimal(mark.width)}" height="${decimal(mark.height)}"/>`;
    case 'line':
      return `<line${styled} x1="${turn(mirror, mark.x1)}" y1="${decimal(mark.y1)}" x2="${turn(mirror, mark.x2)}" y2="${decimal(mark.y2)}"/>`;
    case 'path':
      return `<path${styled}${mirror.width === undefined ? '' : ` transform="matrix(-1 0 0 1 ${decimal(mirror.width)} 0)"`}${mark.width === undefined ? '' : ` stroke-width="${decimal(mark.width)}"`} d="${mark.d}"/>`;
    case 'circle':
      return `<circle${styled} cx="${turn(mirror, mark.cx)}" cy="${decimal(mark.cy)}" r="${decimal(mark.r)}"/>`;
    case 'text':
      return mirror.letters ? drawLetters(mark, mirror, mirror.letters) : drawText(mark, mirror);
    case 'markup':
      return mark.svg;
    case 'group':
      return drawGroup(mark, styled, mirror);
  }
}

/** A place across, where the page has it. */
function turn({ width }: Mirror, x: number, size = 0): string {
  return decimal(width === undefined ? x : width - x - size);
}

function drawGroup(
  { marks, x = 0, y = 0, column, from, rows, isFixed }: Group,
  styled: string,
  mirror: Mirror,
): string {
  const inner = isFixed ? { ...mirror, width: undefined } : mirror;
  const inside = drawAll(marks, inner);
  if (inside === '') return '';
  const moved =
    x === 0 && y === 0 ? '' : ` transform="translate(${decimal(mirror.width === undefined ? x : -x)} ${decimal(y)})"`;
  const data =
    (column === undefined ? '' : ` data-column="${column}"`) +
    (from === undefined ? '' : ` data-from="${from}"`) +
    (rows === undefined ? '' : ` data-rows="${encodeRows(rows)}"`);
  const turned = isFixed && mirror.width !== undefined ? ' direction="ltr"' : '';
  const attributes = styled + moved + data + turned;
  return attributes === '' ? inside : `<g${attributes}>${inside}</g>`;
}

/** Each as its distance from the one before, to base 36. */
function encodeRows(rows: readonly number[]): string {
  return rows.map((row, index) => (row - (rows[index - 1] ?? 0)).toString(36)).join(' ');
}

function drawText(text: Text, mirror: Mirror): string {
  const { y, lines, style } = text;
  // Most texts are labels, and charts.css has those without a class.
  let classes = style === 'label' ? '' : ` chart-${style}`;
  if (text.anchor !== undefined && text.anchor !== 'start') classes += ` chart-${text.anchor}`;
  if (text.class) classes += ` ${escape(text.class)}`;
  const styled = classes === '' ? '' : ` class="${classes.slice(1)}"`;
  const x = turn(mirror, text.x);
  let written = '';
  for (let index = 0; index < lines.length; index++) {
    const line = escape(mirror.isRightToLeft ? isolate(lines[index] ?? '') : (lines[index] ?? ''));
    written += index === 0 ? line : `<tspan x="${x}" dy="${textStyles[style].leading}">${line}</tspan>`;
  }
  return `<text${styled} x="${x}" y="${decimal(y)}">${written}</text>`;
}

function drawLetters(
  { x, y, lines, style, anchor = 'start', class: className = '' }: Text,
  mirror: Mirror,
  letters: Letters,
): string {
  const { size, weight, leading } = textStyles[style];
  const isRightToLeft = mirror.width !== undefined;
  const at = mirror.width === undefined ? x : mirror.width - x;
  const styled = className === '' ? '' : ` class="${escape(className)}"`;
  return lines
    .map((line, index) => {
      const { d, width } = letters(isRightToLeft ? isolate(line) : line, { size, weight, isRightToLeft });
      // Where a line from right to left starts, it ends for who looks from the left.
      const before = anchor === 'middle' ? width / 2 : (anchor === 'end') === isRightToLeft ? 0 : width;
      if (d === '') return '';
      return `<path${styled} transform="translate(${decimal(at - before)} ${decimal(y + index * leading)})" d="${d}"/>`;
    })
    .join('');
}

/** Keeps the sign of a number, and the order of Latin words, inside a text from right to left; ١٢٣ has it at the right. */
function isolate(line: string): string {
  return /[\p{Script_Extensions=Arabic}\p{Script=Hebrew}]/u.test(line) ? line : `\u2066${line}\u2069`;
}

/** At most one decimal, and no minus before zero. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** The same as text. Whole numbers are written many times faster than fractions, and most of a drawing is numbers. */
function decimal(value: number): string {
  const tenths = Math.round(value * 10);
  if (!(Math.abs(tenths) < 2 ** 30)) return String(round(value));
  const size = Math.abs(tenths);
  const rest = size % 10;
  const whole = (size - rest) / 10;
  return (tenths < 0 ? '-' : '') + (rest === 0 ? whole : `${whole}.${rest}`);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  if (!/[&<>"\u0000-\u001f]/.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
