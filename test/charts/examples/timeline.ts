import { type Example, SIXTY, table } from './example.ts';

const timeline = { type: 'timeline', date: 'date', label: 'event', status: 'status', title: 'A finding' };

export const timelineExamples: readonly Example[] = [
  {
    name: 'timeline-three',
    spec: timeline,
    table: table(
      'date event status',
      ['2017-12', 'Construction of the park begins', 'done'],
      ['2020', 'Industrial output is expected to reach 100 billion yuan', 'planned'],
      ['2019-01-17', 'More than 10 internet security companies have signed', 'done'],
    ),
  },
  {
    name: 'timeline-one',
    spec: { ...timeline, status: undefined },
    table: table('date:year event', [2020, 'The only event']),
  },
  { name: 'timeline-none', spec: timeline, table: table('date event status') },
  {
    name: 'timeline-many',
    spec: { ...timeline, sort: 'descending' },
    table: table(
      'date:date event status:boolean',
      ...Array.from({ length: 9 }, (_, i) => [
        new Date(Date.UTC(2015 + i, i, 1 + i)),
        i % 3 === 0 ? `${SIXTY} ${SIXTY}` : `Event ${i}`,
        i < 6,
      ]),
    ),
  },
];
