import type { Example } from './example.ts';
import { mapExamples } from './maps.ts';
import { partExamples } from './parts.ts';
import { timelineExamples } from './timeline.ts';
import { waffleExamples } from './waffle.ts';

/* Small multiples of types that have none among their own examples: one of these, told apart by region. */

const wanted = [
  'calendar-years',
  'choropleth-world',
  'choropleth-own-shapes',
  'donut-five',
  'gantt-terms',
  'heatmap-months',
  'pictogram-circles',
  'sankey-three-steps',
  'symbols-cities',
  'table-bars',
  'table-courses',
  'timeline-three',
  'treemap-many',
  'waffle-many',
];
const regions = ['North', 'East and west', 'South'];

/** The rows of each region are the same but for their numbers, which get smaller. */
export const facetExamples: readonly Example[] = [
  ...mapExamples,
  ...partExamples,
  ...timelineExamples,
  ...waffleExamples,
]
  .filter(({ name }) => wanted.includes(name))
  .map(({ name, spec, table: { fields, rows } }) => ({
    name: `${name.split('-')[0]}-facets${/own-shapes|courses/.test(name) ? '-2' : ''}`,
    spec: { ...spec, facet: 'region' },
    table: {
      fields: [...fields, { name: 'region', type: 'string' }],
      rows: regions.flatMap((region, index) =>
        rows.map((row) => ({ ...row, ...smaller(row, spec, 1 - index / 4), region })),
      ),
    },
  }));

function smaller(row: Example['table']['rows'][number], spec: Example['spec'], part: number) {
  const measures = ['value', 'size', 'share', 'x'].map((channel) => spec[channel]);
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      measures.includes(name) && typeof value === 'number' ? [[name, value * part]] : [],
    ),
  );
}
