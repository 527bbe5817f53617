import type { ChartType } from '../chart.ts';
import { describeMatrix, matrixLegend, shareFaults } from '../parts/bar-words.ts';
import { layOutColumns } from '../parts/columns.ts';
import { matrixFaults, tabulateMatrix } from '../parts/matrix.ts';

const channels = { name: 'x', value: 'y' };

export const column: ChartType = {
  about: 'Compares one number between years, dates or a few categories: a column for each, in the order of the file.',
  channels: {
    y: { about: 'the height of the columns', takes: ['number', 'integer'], required: true, role: 'measure' },
    x: {
      about: 'the name of each column',
      takes: ['string', 'any', 'year', 'date', 'yearmonth', 'boolean', 'integer'],
      required: true,
      role: 'name',
    },
    series: {
      about: 'which of several columns of one name a row is, told apart by colour',
      takes: ['string', 'any', 'boolean', 'year', 'integer'],
      role: 'series',
    },
  },
  options: ['sort', 'limit', 'other', 'aggregate', 'arrange', 'highlight', 'format', 'domain', 'yTitle', 'annotations'],
  arrangements: ['grouped', 'stacked', 'share'],
  check: (chart) => [...matrixFaults(chart, 'x', 'a column'), ...shareFaults(chart, channels)],
  layOut: layOutColumns,
  legend: matrixLegend,
  multiplies: 150,
  describe: (chart) => describeMatrix(chart, channels, chart.words.bar.showsColumns),
  tabulate: (chart) => tabulateMatrix(chart, channels),
};
