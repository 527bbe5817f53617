import type { Mark, Scene, Text } from './scene.ts';
import { textStyles } from './theme.ts';

/** What a picture is called, and what it says, for those who don't see it. */
export interface Caption {
  title: string;
  description: string;
  /** The id of the description's element; one per page. */
  descriptionId: string;
}

/** A scene as SVG text: classes for all that has a colour, numbers with one decimal, no style attributes. */
export function toSvg({ width, height, marks }: Scene, className: string, caption: Caption): string {
  const { title, description, descriptionId } = caption;
  const attributes =
    `class="chart-drawing ${className}" viewBox="0 0 ${round(width)} ${round(height)}" ` +
    `width="${round(width)}" height="${round(height)}" role="img" ` +
    `aria-label="${escape(title)}" aria-describedby="${escape(descriptionId)}"`;
  const desc = `<desc id="${escape(descriptionId)}">${escape(description)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${desc}${marks.map(draw).join('')}</svg>`;
}

function draw(mark: Mark): string {
  const styled = mark.class ? ` class="${escape(mark.class)}"` : '';
  switch (mark.kind) {
    case 'rect':
      return `<rect${styled} x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}"/>`;
    case 'line':
      return `<line${styled} x1="${round(mark.x1)}" y1="${round(mark.y1)}" x2="${round(mark.x2)}" y2="${round(mark.y2)}"/>`;
    case 'path':
      return `<path${styled} d="${mark.d}"/>`;
    case 'circle':
      return `<circle${styled} cx="${round(mark.cx)}" cy="${round(mark.cy)}" r="${round(mark.r)}"/>`;
    case 'text':
      return drawText(mark);
    case 'group':
      return `<g${styled}>${mark.marks.map(draw).join('')}</g>`;
  }
}

function drawText({ x, y, lines, style, anchor = 'start', ...mark }: Text): string {
  const classes = [`chart-${style}`, anchor === 'start' ? '' : `chart-${anchor}`, mark.class].filter(Boolean).join(' ');
  const [first = '', ...rest] = lines;
  const { leading } = textStyles[style];
  const spans = rest.map((line) => `<tspan x="${round(x)}" dy="${leading}">${escape(line)}</tspan>`).join('');
  return `<text class="${escape(classes)}" x="${round(x)}" y="${round(y)}">${escape(first)}${spans}</text>`;
}

/** At most one decimal, and no minus before zero. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
