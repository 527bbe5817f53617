import type { ChartType } from '../chart.ts';
import { describeMatrix } from '../parts/bar-words.ts';
import { layOutDots } from '../parts/dots.ts';
import { matrixFaults, tabulateMatrix } from '../parts/matrix.ts';

const channels = { name: 'y', value: 'x' };

export const lollipop: ChartType = {
  about: 'Compares one number between many categories with less ink than bars: a line from zero and a dot for each.',
  channels: {
    x: { about: 'the length of the lines', takes: ['number', 'integer'], required: true, role: 'measure' },
    y: {
      about: 'the name of each line',
      takes: ['string', 'any', 'year', 'date', 'yearmonth', 'boolean', 'integer'],
      required: true,
      role: 'name',
    },
  },
  options: ['sort', 'limit', 'other', 'aggregate', 'highlight', 'format', 'domain', 'annotations'],
  sort: 'descending',
  check: (chart) => matrixFaults(chart, 'y', 'a line'),
  layOut: (chart, width) => layOutDots(chart, width, true),
  multiplies: 200,
  describe: (chart) => describeMatrix(chart, channels, chart.words.lollipop.shows),
  tabulate: (chart) => tabulateMatrix(chart, channels),
};
