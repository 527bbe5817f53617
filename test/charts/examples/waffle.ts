import { type Example, SIXTY, table } from './example.ts';

const waffle = { type: 'waffle', label: 'label', share: 'share', qualifier: 'qualifier', title: 'A finding' };

export const waffleExamples: readonly Example[] = [
  {
    name: 'waffle-one',
    spec: waffle,
    table: table('label share:number qualifier', ['Websites with security loopholes', 0.5, 'more than']),
  },
  {
    name: 'waffle-many',
    spec: { ...waffle, sort: 'descending', format: '.1%' },
    table: table(
      'label share:number qualifier',
      ['None', 0, null],
      ['A trace', 0.0004, 'about'],
      ['Some, with a label that takes more than one line', 0.334, null],
      ['All', 1, null],
      ['Nobody knows', null, 'about'],
    ),
  },
  { name: 'waffle-none', spec: waffle, table: table('label share:number qualifier') },
  {
    name: 'waffle-long-names',
    spec: waffle,
    table: table('label share:number qualifier', [
      `${SIXTY}, ${SIXTY}, ${SIXTY}, ${SIXTY}`,
      0.071,
      'according to the ministry less than',
    ]),
  },
];
