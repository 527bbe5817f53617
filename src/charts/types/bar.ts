import type { ChartType } from '../chart.ts';
import { layOutBars } from '../parts/bars.ts';
import { matrixFaults, tabulateMatrix } from '../parts/matrix.ts';
import { describeMatrix, matrixLegend, shareFaults } from '../parts/bar-words.ts';

const channels = { name: 'y', value: 'x' };

export const bar: ChartType = {
  about: 'Compares one number between categories: a horizontal bar for each, the longest first.',
  channels: {
    x: { about: 'the length of the bars', takes: ['number', 'integer'], required: true, role: 'measure' },
    y: {
      about: 'the name of each bar',
      takes: ['string', 'any', 'year', 'date', 'yearmonth', 'boolean', 'integer'],
      required: true,
      role: 'name',
    },
    series: {
      about: 'which of several bars of one name a row is, told apart by colour',
      takes: ['string', 'any', 'boolean', 'year', 'integer'],
      role: 'series',
    },
  },
  options: ['sort', 'limit', 'other', 'aggregate', 'arrange', 'highlight', 'format', 'domain', 'annotations'],
  sort: 'descending',
  arrangements: ['grouped', 'stacked', 'share', 'diverging'],
  check: (chart) => [...matrixFaults(chart, 'y', 'a bar'), ...shareFaults(chart, channels)],
  layOut: (chart, width) => layOutBars(chart, width, channels),
  legend: matrixLegend,
  multiplies: 200,
  describe: (chart) => describeMatrix(chart, channels, chart.words.bar.shows),
  tabulate: (chart) => tabulateMatrix(chart, channels),
};
