import { moveApart } from './labels.ts';
import type { Mark } from './scene.ts';
import { baseline, shorten, textHeight, textWidth, wrap } from './text-metrics.ts';

/** What is written at a line's end. */
export interface EndLabel {
  name: string;
  /** The last value, where it is written too; under the name. */
  value?: string;
  isStrong: boolean;
  /** The class of the name: the line's colour, dark enough for text. */
  class: string;
  /** Where the line ends, in pixels. */
  x: number;
  y: number;
}

/** From the plot's end to the labels: room for the leaders, which a single label doesn't need. */
const leader = (labels: readonly unknown[]) => (labels.length === 1 ? 10 : 18);
const APART = 3;

interface Placed extends EndLabel {
  lines: readonly string[];
  height: number;
}

/**
 * Breaks the names to a width and leaves out those for which there is no height; the ones that come first stay.
 *
 * @param labels the most important first
 */
export function fitLabels(
  labels: readonly EndLabel[],
  width: number,
  height: number,
): { labels: Placed[]; width: number } {
  const placed: Placed[] = [];
  let free = height;
  for (const label of labels) {
    const lines = wrap(label.name, width, style(label), 3);
    const size =
      textHeight(lines, 'label') + (label.value === undefined ? 0 : textHeight([label.value], 'label')) + APART;
    if (size > free) continue;
    free -= size;
    placed.push({ ...label, value: label.value && shorten(label.value, width, 'label'), lines, height: size });
  }
  const widest = Math.max(
    0,
    ...placed.map((label) =>
      Math.max(textWidth(label.value ?? '', 'label'), ...label.lines.map((line) => textWidth(line, style(label)))),
    ),
  );
  return { labels: placed, width: placed.length === 0 ? 0 : Math.ceil(widest) + leader(placed) };
}

/** The width that lets every word stand in one line, as far as there is room. */
export function labelWidth(labels: readonly EndLabel[], least: number, most: number): number {
  const words = labels.flatMap((label) => label.name.split(/\s+/).map((word) => textWidth(word, style(label))));
  return Math.min(most, Math.max(least, Math.ceil(Math.max(0, ...words))));
}

const style = ({ isStrong }: EndLabel) => (isStrong ? 'strong' : 'label');

/**
 * The labels on the right of a plot, moved apart, each with a fine line from its own line's end where it had to move.
 *
 * @param right the plot's right edge
 * @param frame the heights between which labels may stand
 */
export function drawLabels(labels: readonly Placed[], right: number, frame: readonly [number, number]): Mark[] {
  const middles = moveApart(
    labels.map(({ y, height }) => ({ at: y, size: height })),
    ...frame,
  );
  const x = right + leader(labels);
  return labels.flatMap((label, index): Mark[] => {
    const middle = middles[index] ?? label.y;
    const top = middle - (label.height - APART) / 2;
    const text: Mark = {
      kind: 'text',
      x,
      y: top + baseline('label'),
      lines: label.lines,
      style: style(label),
      class: label.class,
    };
    const value: Mark[] =
      label.value === undefined
        ? []
        : [
            {
              kind: 'text',
              x,
              y: top + textHeight(label.lines, 'label') + baseline('label'),
              lines: [label.value],
              style: 'label',
            },
          ];
    const isAway = Math.abs(middle - label.y) > 4 || right - label.x > 2;
    const line: Mark[] = isAway
      ? [{ kind: 'path', d: leaderPath(label, right, x - 3, middle), class: 'chart-leader' }]
      : [];
    return [...line, text, ...value];
  });
}

function leaderPath({ x, y }: EndLabel, right: number, to: number, middle: number): string {
  const points = [
    [x + 5, y],
    [Math.max(x + 5, right + 4), y],
    [to - 3, middle],
    [to, middle],
  ] as const;
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
