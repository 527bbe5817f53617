import { expect, test } from 'vitest';
import { citedDatasets } from '#site/citing.ts';

test('citedDatasets() finds references in attributes, each dataset once', () => {
  const source = `<Chart data="gdp@2026-02-24/gdp" /> <Chart data='it-security-spending@2019-01-17' /> <Chart data={"gdp@1"} />`;
  expect(citedDatasets(source)).toEqual(['gdp', 'it-security-spending']);
});

test('citedDatasets() takes no e-mail address for a reference', () => {
  expect(citedDatasets('Write to desk@meridian.example.')).toEqual([]);
});
