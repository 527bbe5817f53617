import { expect, test } from 'vitest';
import { table } from '#terminal/table.ts';

test('table() puts columns under each other, also in Chinese', () => {
  expect(
    table(
      ['city', 'rain'],
      [
        ['Kiel', '1'],
        ['北京', '2'],
        ['Ulm', ''],
      ],
    ),
  ).toBe('city  rain\nKiel  1\n北京  2\nUlm');
});
