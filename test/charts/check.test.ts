import { expect, test } from 'vitest';
import fc from 'fast-check';
import { checkSpec } from '#charts/check.ts';
import { table } from './examples/example.ts';

const rain = table(
  'month:yearmonth town rain:number share:number',
  [new Date('2026-01-01'), 'Oslo', 12, 0.5],
  [new Date('2026-02-01'), 'Oslo', 30, 3.7],
  [new Date('2026-01-01'), 'Rome', null, 1],
);

function check(spec: Record<string, unknown>, data = rain): string {
  return checkSpec(spec, data)
    .map(({ prop, what, fix }) => `${prop ?? '-'}: ${what}\n    fix: ${fix}`)
    .join('\n');
}

const bar = { type: 'bar', data: 'rain@1', x: 'rain', y: 'town', title: 'Rome is dry', filter: { month: '2026-01' } };

test('checkSpec() finds nothing wrong with a good chart', () => {
  expect(check({ ...bar, highlight: 'Rome', format: ',d', sort: 'none', limit: 2, id: 'rain', note: 'A note.' })).toBe(
    '',
  );
});

test('checkSpec() of an unknown type names the near one', () => {
  expect(check({ ...bar, type: 'barr' })).toMatchInlineSnapshot(`
    "type: unknown chart type "barr"
        fix: did you mean "bar"?"
  `);
  expect(check({ ...bar, type: 'pie' })).toMatchInlineSnapshot(`
    "type: unknown chart type "pie"
        fix: use area, bar, beeswarm, box, calendar, choropleth, column, donut or one of 17 more"
  `);
  expect(check({ ...bar, type: undefined })).toMatchInlineSnapshot(`
    "type: the chart has no type
        fix: add type="…": area, bar, beeswarm, box, calendar, choropleth, column, donut or one of 17 more"
  `);
  expect(check({ ...bar, type: 'constructor' })).toMatchInlineSnapshot(`
    "type: unknown chart type "constructor"
        fix: use area, bar, beeswarm, box, calendar, choropleth, column, donut or one of 17 more"
  `);
});

test('checkSpec() says all faults at once', () => {
  expect(
    check({
      type: 'bar',
      x: 'town',
      y: 'twon',
      sort: 'descnding',
      limit: 0,
      hilight: 'Rome',
      format: '.1q',
      id: 'Rain 1',
      note: 3,
      zero: true,
    }),
  ).toMatchInlineSnapshot(`
    "hilight: a bar has no "hilight"
        fix: did you mean "highlight"?
    zero: a bar has no "zero"
        fix: use x, y, series, sort, limit, other, aggregate, arrange or one of 4 more, or remove it
    title: the chart has no title
        fix: add title="…": the finding, in a sentence
    id: id can't be "Rain 1"
        fix: use lower-case letters, digits and hyphens, a letter first
    note: note can't be 3
        fix: write some words in quotes
    sort: sort can't be "descnding"
        fix: did you mean "descending"?
    limit: limit can't be 0
        fix: write a whole number: {10}
    format: format can't be ".1q"
        fix: use a d3-format specifier: ".1%", ",d", "$.3s"
    x: x can't be "town", a field of type string: it is the length of the bars
        fix: write x="…": rain or share
    y: unknown field "twon"
        fix: did you mean "town"?"
  `);
});

test('checkSpec() names the field for a missing channel', () => {
  expect(check({ type: 'line', title: 'T', y: 'rain' })).toMatchInlineSnapshot(`
    "x: a line needs x: the place along the axis
        fix: write x="…": month, rain or share"
  `);
  expect(check({ type: 'waffle', title: 'T' }, table('a b', ['c', 'd']))).toMatchInlineSnapshot(`
    "label: a waffle needs label: what the share is of
        fix: write label="…": a or b
    share: a waffle needs share: the share, as a fraction: 0.5 is half
        fix: the data have no field for it: it takes number"
  `);
});

test('checkSpec() of a filter', () => {
  expect(check({ ...bar, filter: { twon: 'Oslo' } })).toMatchInlineSnapshot(`
    "filter: unknown field "twon" in filter
        fix: did you mean "town"?"
  `);
  expect(check({ ...bar, filter: { town: ['Olso', 'Rome'] } })).toMatchInlineSnapshot(`
    "filter: no row has "Olso" in "town"
        fix: did you mean "Oslo"?"
  `);
  expect(check({ ...bar, filter: { town: 'Rome', month: '2026-02' } })).toMatchInlineSnapshot(`
    "filter: the filter {"town":"Rome","month":"2026-02"} leaves no row
        fix: ask for fewer things at once"
  `);
  expect(check({ ...bar, filter: 'town' })).toMatchInlineSnapshot(`
    "filter: filter can't be "town"
        fix: write a field with its value or its values: {{ "Year": 2023, "Code": ["USA", "CHN"] }}"
  `);
});

test('checkSpec() of what stands out', () => {
  expect(check({ ...bar, highlight: ['Rom'] })).toMatchInlineSnapshot(`
    "highlight: nothing is named "Rom" in "town"
        fix: did you mean "Rome"?"
  `);
  expect(check({ ...bar, filter: { town: 'Rome' }, highlight: 'Oslo' })).toMatchInlineSnapshot(`
    "highlight: "Oslo" is to stand out, but the filter leaves it out
        fix: add it to the filter, or remove it here"
  `);
});

test('checkSpec() wants one row for each bar and each point', () => {
  expect(check({ ...bar, filter: undefined })).toMatchInlineSnapshot(`
    "y: "Oslo" has 2 rows, and a bar shows one
        fix: add a filter that leaves one row for each, name what tells them apart as series, or put them together with aggregate="sum""
  `);
  expect(check({ type: 'line', title: 'T', x: 'month', y: 'rain' })).toMatchInlineSnapshot(`
    "series: there are 2 rows at 2026-01, and a line has one point there
        fix: name the field that tells the lines apart as series, add a filter, or put the rows together with aggregate="sum""
  `);
});

test('checkSpec() of shares, dates and statuses', () => {
  expect(check({ type: 'waffle', title: 'T', label: 'town', share: 'share' })).toMatchInlineSnapshot(`
    "share: the share of "Oslo" is 3.7, not between 0 and 1
        fix: give it as a fraction: 0.037 for 3.7%"
  `);
  const plan = table('date event status', ['2019-02-30', 'Opens', 'done'], ['soon', 'Grows', 'perhaps']);
  expect(check({ type: 'timeline', title: 'T', date: 'date', label: 'event', status: 'status' }, plan))
    .toMatchInlineSnapshot(`
    "date: "2019-02-30" is not a date ("Opens")
        fix: write it as 2019, 2019-01 or 2019-01-17
    date: "soon" is not a date ("Grows")
        fix: write it as 2019, 2019-01 or 2019-01-17
    status: unknown status "perhaps"
        fix: use done or planned"
  `);
});

test('checkSpec() of data without rows', () => {
  expect(check({ ...bar, filter: undefined }, table('rain:number town'))).toMatchInlineSnapshot(`
    "data: the data have no rows
        fix: add some, or remove the chart"
  `);
});

test('checkSpec() never throws, whatever it is given', () => {
  const name = fc.constantFrom(
    'type',
    'x',
    'y',
    'series',
    'label',
    'share',
    'date',
    'title',
    'filter',
    'highlight',
    'format',
    'limit',
    'sort',
    'zero',
    'id',
    'status',
    'toString',
  );
  const value = fc.oneof(
    fc.anything(),
    fc.constantFrom('bar', 'line', 'waffle', 'timeline', 'rain', 'town', 'month', 'share', '$.2s'),
  );
  fc.assert(
    fc.property(fc.dictionary(name, value), (spec) => {
      for (const { what, fix } of checkSpec(spec, rain)) {
        expect(what).not.toBe('');
        expect(fix).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});
