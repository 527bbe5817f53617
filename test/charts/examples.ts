import { barExamples } from './examples/bar.ts';
import { columnExamples } from './examples/column.ts';
import type { Example } from './examples/example.ts';
import { lineExamples } from './examples/line.ts';
import { timelineExamples } from './examples/timeline.ts';
import { waffleExamples } from './examples/waffle.ts';

/** Every chart that has caused trouble, or could: a file for each type. */
export const examples: readonly Example[] = [
  ...barExamples,
  ...columnExamples,
  ...lineExamples,
  ...timelineExamples,
  ...waffleExamples,
];
