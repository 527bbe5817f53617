import { expect, test } from 'vitest';
import { citedRows } from '#citations/cited-rows.ts';
import { citingElements } from '#citations/citations.ts';
import { mdxSource } from '#mdx/sources.ts';
import type { Table } from '#data/table.ts';
import { noChartFiles } from '#specs/chart-files.ts';

const table: Table = {
  fields: [
    { name: 'city', type: 'string' },
    { name: 'mm', type: 'number' },
  ],
  rows: [
    { city: 'Kiel', mm: 5 },
    { city: 'Bonn', mm: 9 },
    { city: 'Rome', mm: 1 },
  ],
};

test.each([
  ['<Datum from="rain@1" where={{ city: "Bonn" }} field="mm" />', [1]],
  ['<Datum from="rain@1" where={{ city: ["Kiel", "Rome"] }} show="sum" field="mm" />', [0, 2]],
  ['<Datum from="rain@1" where={{ city: "Oslo" }} field="mm" />', []],
  [
    '<Chart type="bar" data="rain@1" x="mm" y="city" title="Rain" filter={{ city: ["Rome", "Kiel"] }} sort="ascending" />',
    [2, 0],
  ],
  ['<Chart type="bar" data="rain@1" x="mn" y="city" title="Rain" />', []],
])('citedRows() of %s', (tag, rows) => {
  const [element] = citingElements(mdxSource('/a.mdx', tag), noChartFiles);
  if (element === undefined) throw new RangeError('missing tag in the test');
  expect(citedRows(element, table)).toEqual(rows);
});
