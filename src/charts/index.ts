import type { ChartType } from './chart.ts';
import { bar } from './types/bar.ts';
import { column } from './types/column.ts';
import { line } from './types/line.ts';
import { timeline } from './types/timeline.ts';
import { waffle } from './types/waffle.ts';

/** Every chart type by the name that editors write: a file each in types/. */
export const chartTypes: Readonly<Record<string, ChartType>> = { bar, column, line, timeline, waffle };
