import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatReference, parseReference } from '#data/reference.ts';

test('parseReference() reads dataset, version and resource', () => {
  expect(parseReference('gdp@2026-02-24')).toEqual({ dataset: 'gdp', version: '2026-02-24' });
  expect(parseReference('it-spending@1.4.2/by_region')).toEqual({
    dataset: 'it-spending',
    version: '1.4.2',
    resource: 'by_region',
  });
});

test.each([
  '',
  'gdp',
  'gdp@',
  '@2026',
  'GDP@2026',
  'gdp@2026/',
  'gdp@2026/a/b',
  'gdp@20 26',
  'gdp@2026@1',
  'gdp--x@1',
  'gdp@../1',
  'gdp@1\n',
  'gdp@1/../x',
])('parseReference(%o) is undefined', (text) => {
  expect(parseReference(text)).toBeUndefined();
});

test('parseReference(formatReference(reference)) is the reference', () => {
  const reference = fc.record(
    {
      dataset: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/),
      version: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,12}$/),
      resource: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/),
    },
    { requiredKeys: ['dataset', 'version'] },
  );
  fc.assert(
    fc.property(reference, (given) => {
      expect(parseReference(formatReference(given))).toEqual(given);
    }),
  );
});

test('formatReference(parseReference(text)) is the text, for any text that is a reference', () => {
  const text = fc.stringMatching(/^[a-z-]{1,4}@[a-z0-9.-]{1,4}(\/[a-z0-9._/-]{1,4})?$/);
  fc.assert(
    fc.property(text, (given) => {
      const reference = parseReference(given);
      if (reference !== undefined) expect(formatReference(reference)).toBe(given);
    }),
  );
});
