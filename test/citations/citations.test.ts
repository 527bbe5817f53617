import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citationsIn, citingElements } from '#citations/citations.ts';
import { readCatalogue } from '#data/catalogue.ts';
import { formatReference } from '#data/reference.ts';
import { mdxSource } from '#mdx/sources.ts';
import { noChartFiles } from '#specs/chart-files.ts';

const good = join(import.meta.dirname, '../sites/good');

const text = `---
headline: Rain
---

It rained <Datum from="rain@2026-11-01" field="rain_mm" where={{ month: "2026-10" }} /> millimetres, and then
some <Datum from="rain@latest" show="count" />.

<Chart type="bar" data="rain@2026-11-01/monthly" x="rain_mm" y="month" title="Rain" />

<Chart type="bar" data={rain} title="None" />

> A quotation with <Datum from="rain@1" field="rain_mm" />, and "rain@2026-11-01" in words.
`;
const source = mdxSource(join(good, 'articles/test/index.mdx'), text);

test('citingElements() finds each chart and datum with its place, wherever it stands', () => {
  const found = citingElements(source, noChartFiles).map(({ name, tag, reference }) => [
    `${tag.line}:${tag.column}`,
    name,
    reference && formatReference(reference),
  ]);
  expect(found).toEqual([
    ['5:11', 'Datum', 'rain@2026-11-01'],
    ['6:6', 'Datum', 'rain@latest'],
    ['8:1', 'Chart', 'rain@2026-11-01/monthly'],
    ['10:1', 'Chart', undefined],
    ['12:20', 'Datum', 'rain@1'],
  ]);
});

test('citationsIn() has those whose data are there, with the version that is meant', async () => {
  const { catalogue } = await readCatalogue(good);
  const found = citationsIn([source], catalogue, noChartFiles).map(({ tag, version, resource }) => [
    tag.line,
    version.id,
    resource.name,
  ]);
  expect(found).toEqual([
    [5, '2026-11-01', 'monthly'],
    [6, '2026-11-01', 'monthly'],
    [8, '2026-11-01', 'monthly'],
  ]);
});
