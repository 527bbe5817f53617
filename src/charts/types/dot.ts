import type { ChartType } from '../chart.ts';
import { describeMatrix } from '../parts/bar-words.ts';
import { layOutDots } from '../parts/dots.ts';
import { matrixFaults, seriesOf, tabulateMatrix } from '../parts/matrix.ts';
import { tonesOf } from '../parts/tones.ts';

const channels = { name: 'y', value: 'x' };

export const dot: ChartType = {
  about: 'Compares several numbers of each category along one axis, which need not begin at zero: a dot for each.',
  channels: {
    x: { about: 'where the dots stand', takes: ['number', 'integer'], required: true, role: 'measure' },
    y: {
      about: 'the name of each lane',
      takes: ['string', 'any', 'year', 'date', 'yearmonth', 'boolean', 'integer'],
      required: true,
      role: 'name',
    },
    series: {
      about: 'which of several dots of one name a row is, told apart by colour',
      takes: ['string', 'any', 'boolean', 'year', 'integer'],
      role: 'series',
    },
  },
  options: [
    'sort',
    'limit',
    'other',
    'aggregate',
    'highlight',
    'format',
    'zero',
    'domain',
    'scale',
    'xTitle',
    'annotations',
  ],
  sort: 'descending',
  check: (chart) => matrixFaults(chart, 'y', 'a dot'),
  layOut: (chart, width) => layOutDots(chart, width, false),
  legend(chart) {
    const series = seriesOf(chart);
    const tone = tonesOf(chart, series);
    return series.map((name) => ({ kind: 'name', name, tone: tone(name), shape: 'symbol' }));
  },
  multiplies: 200,
  describe: (chart) => describeMatrix(chart, channels, chart.words.dot.shows),
  tabulate: (chart) => tabulateMatrix(chart, channels),
};
