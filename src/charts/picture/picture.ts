import type { Table } from '#data/table.ts';
import type { Spec } from '../chart.ts';
import { layOutSpec } from '../draw.ts';
import type { ChartTypes } from '../index.ts';
import { group, type Mark, type Scene, type TextStyle } from '../parts/scene.ts';
import { toSvg, type Letters } from '../parts/svg.ts';
import { baseline, textHeight, wrap } from '../parts/text-metrics.ts';
import { widths } from '../parts/theme.ts';
import { usedStyles } from './styles.ts';

/** The words around a chart that stands alone. */
export interface PictureWords {
  title: string;
  subtitle?: string;
  /** What stands under it, a paragraph each: note, source, credit, where it comes from. */
  foot: readonly string[];
}

/** Around the picture, in pixels. */
const MARGIN = 24;

/**
 * A chart as a file of its own: with its title, its source and its colours, on paper.
 *
 * @param styles the charts' styles with plain values, as `plainStyles` gives them
 * @param letters draws its texts as paths, for whoever has not the charts' face
 * @returns SVG text, 752 pixels wide
 */
export function drawPicture(
  spec: Spec,
  table: Table,
  words: PictureWords,
  { locale, types, styles, letters }: { locale: string; types: ChartTypes; styles: string; letters?: Letters },
): string {
  const width = widths.wide;
  const { scene, description } = layOutSpec(spec, table, width, { locale, types });
  const head = paragraphs(
    [
      { text: words.title, style: 'heading' },
      ...(words.subtitle ? [{ text: words.subtitle, style: 'label' as const, class: 'chart-soft' }] : []),
    ],
    width,
  );
  const foot = paragraphs(
    words.foot.map((text) => ({ text, style: 'tick', class: 'chart-soft' })),
    width,
  );
  const top = MARGIN + head.height + 16;
  const under = top + scene.height + 16;
  const height = under + foot.height + MARGIN;
  const whole: Scene = {
    width: width + 2 * MARGIN,
    height,
    marks: [
      { kind: 'rect', x: 0, y: 0, width: width + 2 * MARGIN, height, class: 'chart-paper' },
      group(head.marks, { x: MARGIN, y: MARGIN }),
      group(scene.marks, { x: MARGIN, y: top }),
      group(foot.marks, { x: MARGIN, y: under }),
    ],
  };
  const caption = { title: words.title, description, descriptionId: 'description', language: locale };
  const svg = toSvg(whole, 'chart-picture', caption, letters);
  return svg.replace('</desc>', () => `</desc><style>${usedStyles(svg, styles)}</style>`);
}

/** A place for a drawing in another picture. */
export interface DrawingRoom {
  width: number;
  height: number;
  /** The scale under which no label can be read: what is whole only in a smaller one is cut off there. */
  leastScale: number;
}

/**
 * A chart's drawing alone, at the width at which its labels come out largest in a room; of several such, the widest
 * fills it best. Where it will be cut off it is as narrow as it can be.
 *
 * @returns SVG text without a ground, and its size in its own pixels
 */
export function drawToFill(
  spec: Spec,
  table: Table,
  { width, height, leastScale }: DrawingRoom,
  { locale, types, styles, letters }: { locale: string; types: ChartTypes; styles: string; letters?: Letters },
): { svg: string; width: number; height: number } {
  const tried = FILLING.map((filling) => {
    const { scene } = layOutSpec(spec, table, filling, { locale, types });
    return { scene, scale: Math.min(width / scene.width, height / scene.height) };
  });
  const largest = Math.max(...tried.map(({ scale }) => scale));
  const { scene } = tried.reduce((best, next) => (largest >= leastScale && next.scale > largest * 0.97 ? next : best));
  const caption = { title: '', description: '', descriptionId: 'description', language: locale };
  const svg = toSvg(scene, 'chart-picture', caption, letters);
  return {
    width: scene.width,
    height: scene.height,
    svg: svg.replace('</desc>', () => `</desc><style>${usedStyles(svg, styles)}</style>`),
  };
}

/** Narrow, so that labels are large beside the drawing. */
const FILLING = [widths.narrow, 380, 430, 480];

interface Paragraph {
  text: string;
  style: TextStyle;
  class?: string;
}

/** Paragraphs under each other, broken to a width. */
function paragraphs(all: readonly Paragraph[], width: number): { marks: Mark[]; height: number } {
  let y = 0;
  const marks = all.map(({ text, style, class: className }): Mark => {
    const lines = wrap(text, width, style);
    const mark: Mark = { kind: 'text', x: 0, y: y + baseline(style), lines, style, class: className };
    y += textHeight(lines, style) + 4;
    return mark;
  });
  return { marks, height: Math.max(0, y - 4) };
}
