import type { Chart } from '../chart.ts';
import type { Scene } from './scene.ts';
import { baseline, textHeight, wrap } from './text-metrics.ts';

/** What stands in the place of a chart that has nothing to show. */
export function emptyScene({ words }: Chart, width: number): Scene {
  const lines = wrap(words.nothing, width, 'label');
  return {
    width,
    height: textHeight(lines, 'label') + 2,
    marks: [{ kind: 'text', x: 0, y: baseline('label') + 1, lines, style: 'label', class: 'chart-soft' }],
  };
}
