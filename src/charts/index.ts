import type { ChartType } from './chart.ts';
import { area } from './types/area.ts';
import { bar } from './types/bar.ts';
import { beeswarm } from './types/beeswarm.ts';
import { box } from './types/box.ts';
import { calendar } from './types/calendar.ts';
import { choropleth } from './types/choropleth.ts';
import { column } from './types/column.ts';
import { donut } from './types/donut.ts';
import { dot } from './types/dot.ts';
import { gantt } from './types/gantt.ts';
import { heatmap } from './types/heatmap.ts';
import { histogram } from './types/histogram.ts';
import { line } from './types/line.ts';
import { lollipop } from './types/lollipop.ts';
import { number } from './types/number.ts';
import { pictogram } from './types/pictogram.ts';
import { range } from './types/range.ts';
import { sankey } from './types/sankey.ts';
import { scatter } from './types/scatter.ts';
import { slope } from './types/slope.ts';
import { symbols } from './types/symbols.ts';
import { table } from './types/table.ts';
import { timeline } from './types/timeline.ts';
import { treemap } from './types/treemap.ts';
import { waffle } from './types/waffle.ts';

/** Chart types by the names that editors write. */
export type ChartTypes = Readonly<Record<string, ChartType>>;

/** Every chart type of Dateline's own: a file each in types/. A site may draw others by hand. */
export const chartTypes: ChartTypes = {
  area,
  bar,
  beeswarm,
  box,
  calendar,
  choropleth,
  column,
  donut,
  dot,
  gantt,
  heatmap,
  histogram,
  line,
  lollipop,
  number,
  pictogram,
  range,
  sankey,
  scatter,
  slope,
  symbols,
  table,
  timeline,
  treemap,
  waffle,
};
