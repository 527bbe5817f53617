import type { ChartType } from './chart.ts';
import { area } from './types/area.ts';
import { bar } from './types/bar.ts';
import { beeswarm } from './types/beeswarm.ts';
import { box } from './types/box.ts';
import { column } from './types/column.ts';
import { dot } from './types/dot.ts';
import { histogram } from './types/histogram.ts';
import { line } from './types/line.ts';
import { lollipop } from './types/lollipop.ts';
import { range } from './types/range.ts';
import { scatter } from './types/scatter.ts';
import { slope } from './types/slope.ts';
import { timeline } from './types/timeline.ts';
import { waffle } from './types/waffle.ts';

/** Every chart type by the name that editors write: a file each in types/. */
export const chartTypes: Readonly<Record<string, ChartType>> = {
  area,
  bar,
  beeswarm,
  box,
  column,
  dot,
  histogram,
  line,
  lollipop,
  range,
  scatter,
  slope,
  timeline,
  waffle,
};
