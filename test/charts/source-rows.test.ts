import { expect, test } from 'vitest';
import { tabulateChart } from '#charts/draw.ts';
import { sourceRowFinder, sourceRows } from '#charts/source-rows.ts';
import type { Table } from '#data/table.ts';

const table: Table = {
  fields: [
    { name: 'city', type: 'string' },
    { name: 'year', type: 'year' },
    { name: 'mm', type: 'number' },
  ],
  rows: [
    { city: 'Kiel', year: 2024, mm: 5 },
    { city: 'Bonn', year: 2024, mm: 9 },
    { city: 'Kiel', year: 2025, mm: 7 },
    { city: 'Bonn', year: 2025, mm: 1 },
    { city: 'Rome', year: 2025, mm: 2 },
  ],
};

const bar = { type: 'bar', title: 'Rain', x: 'mm', y: 'city', filter: { year: 2025 } };
const line = { type: 'line', title: 'Rain', x: 'year', y: 'mm', series: 'city', filter: { city: ['Kiel', 'Bonn'] } };

test('sourceRows() are the rows that a chart draws, those first that its printed rows lead to', () => {
  expect(sourceRows(table, tabulateChart(bar, table, 'en').rows)).toEqual([2, 4, 3]);
  const two = { ...bar, limit: 2 };
  expect(sourceRows(table, tabulateChart(two, table, 'en').rows)).toEqual([2, 4]);
  expect(sourceRows(table, tabulateChart(line, table, 'en').rows)).toEqual([2, 0, 3, 1]);
});

test('sourceRowFinder() finds a printed row, or the first of those that it was made of', () => {
  const drawn = tabulateChart(bar, table, 'en');
  expect(drawn.rows.map(sourceRowFinder(table))).toEqual([2, 4, 3]);
  const lines = tabulateChart(line, table, 'en');
  expect(lines.rows.map(sourceRowFinder(table))).toEqual([2, 0]);
});
