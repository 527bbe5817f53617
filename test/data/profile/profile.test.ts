import { expect, test } from 'vitest';
import { profileFaults } from '#data/profile/profile.ts';
import { formatProblems } from '#problem.ts';
import { readJson } from '#site/document.ts';

const descriptor = {
  name: 'rain',
  resources: [{ name: 'monthly', path: 'monthly.csv', schema: { fields: [{ name: 'mm', type: 'number' }] } }],
};

function faults(more: object) {
  const { document } = readJson(JSON.stringify({ ...descriptor, ...more }, null, 2), 'datapackage.json');
  if (document === undefined) throw new RangeError('invalid descriptor in the test');
  return formatProblems(profileFaults(document));
}

test('profileFaults() of a sound descriptor is nothing', () => {
  expect(faults({ created: '2019-01-17T00:00:00Z', homepage: 'https://example.org', house: ['rules'] })).toBe('');
});

test('profileFaults() says where, what and the mend, all at once', () => {
  expect(faults({ created: '2019-01-17', licenses: [{ name: 'CC BY 4.0' }] }))
    .toBe(`datapackage.json:17:3  "created" is not as the Data Package standard has it ("2019-01-17")
    fix: write date, time and offset from UTC: "2019-01-17T00:00:00Z"

datapackage.json:20:7  "name" is not as the Data Package standard has it ("CC BY 4.0")
    fix: it must match pattern "^([-a-zA-Z0-9._])+$": see https://datapackage.org/standard/data-package/`);
});

test('profileFaults() names one fault of a field, not one for each type that it might have', () => {
  const fields = [{ name: 'mm', type: 'number', constraints: { minimum: [1] } }];
  const found = faults({ resources: [{ name: 'monthly', path: 'monthly.csv', schema: { fields } }] });
  expect(found.match(/is not as/g)).toHaveLength(1);
  expect(found).toContain('"minimum" is not as the Data Package standard has it');
});

test('profileFaults() lets fieldsMatch be what the text of the standard says', () => {
  const schema = { fieldsMatch: 'subset', fields: [{ name: 'mm', type: 'number' }] };
  expect(faults({ resources: [{ name: 'monthly', path: 'monthly.csv', schema }] })).toBe('');
});
