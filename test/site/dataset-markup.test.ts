import { expect, test } from 'vitest';
import type { Version } from '#data/catalogue.ts';
import { bibtexOf, makersOf, yearOf } from '#site/dataset-citation.ts';
import { dcatCatalogue, schemaDataset } from '#site/dataset-markup.ts';

const version: Version = {
  dataset: 'rain',
  id: '2026-11-01',
  directory: '/data/rain/2026-11-01',
  title: 'Rain & snow by month',
  sources: [{ title: 'The weather office', path: 'https://weather.example/rain' }, { title: 'A gauge' }],
  licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
  contributors: [],
  keywords: ['rain'],
  created: '2026-11-01T00:00:00Z',
  resources: [
    {
      name: 'monthly',
      path: 'monthly.parquet',
      file: '/data/rain/2026-11-01/monthly.parquet',
      format: 'parquet',
      fields: [{ name: 'mm', type: 'number', title: 'Rain', unit: 'mm' }],
      schema: { fields: [{ name: 'mm', type: 'number' }] },
      descriptor: '/data/rain/2026-11-01/datapackage.json',
    },
  ],
};
const site = { name: 'The Gauge', address: 'https://gauge.example', language: 'en' };

test('schemaDataset() has what a search engine wants of a dataset', () => {
  const markup = schemaDataset(version, site);
  expect(markup).toMatchObject({
    '@type': 'Dataset',
    name: 'Rain & snow by month',
    url: 'https://gauge.example/data/rain/2026-11-01/',
    version: '2026-11-01',
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    creator: [{ name: 'The weather office' }, { name: 'A gauge' }],
    isBasedOn: ['https://weather.example/rain'],
    variableMeasured: [{ name: 'mm', unitText: 'mm' }],
  });
  expect(String(markup['description']).length).toBeGreaterThan(50);
  expect(markup['distribution']).toEqual(
    [
      ['application/vnd.apache.parquet', 'monthly.parquet'],
      ['text/csv', 'tables/monthly.csv'],
      ['application/json', 'tables/monthly.json'],
      ['application/json', 'datapackage.json'],
    ].map(([encodingFormat, path]) =>
      expect.objectContaining({ encodingFormat, contentUrl: `https://gauge.example/data/rain/2026-11-01/${path}` }),
    ),
  );
});

test('dcatCatalogue() lists datasets with their distributions', () => {
  expect(dcatCatalogue([version], site)).toMatchObject({
    '@type': 'dcat:Catalog',
    'dcat:dataset': [
      {
        '@id': 'https://gauge.example/data/rain/',
        'dct:identifier': 'rain@2026-11-01',
        'dcat:distribution': [
          { 'dcat:downloadURL': 'https://gauge.example/data/rain/2026-11-01/monthly.parquet' },
          {},
          {},
          {},
        ],
      },
    ],
  });
});

test('makersOf() names contributors before sources', () => {
  const contributors = [{ givenName: 'Ana', familyName: 'Lima' }, { organization: 'A gauge' }, { roles: ['editor'] }];
  expect(makersOf({ ...version, contributors })).toEqual(['Ana Lima', 'A gauge']);
  expect(makersOf(version)).toEqual(['The weather office', 'A gauge']);
});

test('bibtexOf() writes an entry that BibTeX reads as it is meant', () => {
  expect(bibtexOf(version, 'The {Gauge}', 'https://gauge.example/data/rain/2026-11-01/')).toBe(
    String.raw`@dataset{rain-2026-11-01,
  author = {{The weather office} and {A gauge}},
  title = {{Rain \& snow by month}},
  version = {2026-11-01},
  publisher = {The Gauge},
  year = {2026},
  url = {https://gauge.example/data/rain/2026-11-01/},
}`,
  );
  expect(yearOf({ created: undefined })).toBe('');
});
