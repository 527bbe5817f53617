import { expect, test } from 'vitest';
import type { FieldSchema } from '#data/table-schema.ts';
import { words } from '#i18n/words.ts';
import { fieldRules, tableRules } from '#site/field-rules.ts';

const { data } = words('en');

test.each<[Partial<FieldSchema>, string[]]>([
  [{}, []],
  [{ constraints: { required: true, unique: true } }, ['always given', 'never twice']],
  [{ constraints: { minimum: 0, maximum: '9' } }, ['0 or more', '9 or less']],
  [{ constraints: { exclusiveMinimum: 0, exclusiveMaximum: 9 } }, ['more than 0', 'less than 9']],
  [{ constraints: { minLength: 1, maxLength: 3 } }, ['1 characters or more', '3 characters or less']],
  [{ constraints: { pattern: '[A-Z]{3}' } }, ['written as [A-Z]{3}']],
  [{ constraints: { enum: ['a', 1] } }, ['one of a, 1']],
  [{ categories: [{ value: 'a', label: 'A' }, 'b'] }, ['one of a, b']],
  [{ constraints: { enum: [1, 2, 3, 4, 5, 6, 7, 8, 9] } }, ['one of 1, 2, 3, 4, 5, 6, 7, 8, …']],
])('fieldRules(%o) says what values keep to', (field, rules) => {
  expect(fieldRules({ name: 'f', type: 'string', ...field }, data)).toEqual(rules);
});

test('tableRules() says what rows keep to, and what stands for a missing value', () => {
  const fields: FieldSchema[] = [
    { name: 'state', type: 'string' },
    { name: 'year', type: 'year', missingValues: ['', { value: '-' }] },
  ];
  const foreignKeys = [{ fields: 'state', reference: { resource: 'states', fields: ['code'] } }];
  expect(
    tableRules({ fields, primaryKey: ['state', 'year'], foreignKeys, missingValues: ['', 'n/a'] }, data, 'en'),
  ).toEqual([
    'Each row has its own state and year.',
    'state refers to code in the table states.',
    'A missing value is written as “n/a” or “-”.',
  ]);
});
