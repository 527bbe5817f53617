import { barExamples } from './examples/bar.ts';
import { columnExamples } from './examples/column.ts';
import type { Example } from './examples/example.ts';
import { facetExamples } from './examples/facets.ts';
import { lineExamples } from './examples/line.ts';
import { mapExamples } from './examples/maps.ts';
import { partExamples } from './examples/parts.ts';
import { plotExamples } from './examples/plots.ts';
import { rowExamples } from './examples/rows.ts';
import { scriptExamples } from './examples/scripts.ts';
import { timelineExamples } from './examples/timeline.ts';
import { waffleExamples } from './examples/waffle.ts';

/** Every chart that has caused trouble, or could: by what they have in common. */
export const examples: readonly Example[] = [
  ...barExamples,
  ...columnExamples,
  ...facetExamples,
  ...lineExamples,
  ...mapExamples,
  ...partExamples,
  ...plotExamples,
  ...rowExamples,
  ...scriptExamples,
  ...timelineExamples,
  ...waffleExamples,
];
