import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSpec } from '#charts/check.ts';
import { drawChart, layOutChart, readChart } from '#charts/draw.ts';
import { chartTypes } from '#charts/index.ts';
import type { Group, Mark } from '#charts/parts/scene.ts';
import { widths } from '#charts/parts/theme.ts';
import { examples } from './examples.ts';
import { unreadable } from './overlaps.ts';

/* What holds for every chart type, each with all of its examples. */

test('chartTypes lists every file of types/', () => {
  const files = readdirSync('src/charts/types').map((file) => file.replace(/\.ts$/, ''));
  expect(Object.keys(chartTypes).sort()).toEqual(files.sort());
});

describe.each(Object.entries(chartTypes))('%s', (name, type) => {
  const own = examples.filter(({ spec }) => spec.type === name);

  test('has examples with none, few and many rows', () => {
    const counts = own.map(({ table }) => table.rows.length);
    expect(counts).toContain(0);
    // Of some types one mark takes two rows.
    expect(Math.min(...counts.filter(Boolean))).toBeLessThanOrEqual(2);
    expect(Math.max(...counts)).toBeGreaterThan(2);
  });

  test('says what it is for, and what each channel is', () => {
    expect(type.about).toMatch(/\.$/);
    for (const { about, takes } of Object.values(type.channels)) {
      expect(about).not.toBe('');
      expect(takes).not.toEqual([]);
    }
  });

  describe.each(own)('$name', ({ spec, table, locale = 'en' }) => {
    const drawing = drawChart(spec, table, { locale, idPrefix: 'chart' });

    test('is accepted where it has rows', () => {
      const faults = checkSpec(spec, table);
      expect(faults).toEqual(table.rows.length > 0 ? [] : [expect.objectContaining({ prop: 'data' })]);
    });

    test.each(Object.entries(widths))('has labels that can be read (%s)', (_, width) => {
      expect(unreadable(layOutChart(type, readChart(type, spec, table, locale), width))).toEqual([]);
    });

    test('tells which row each of its marks shows', () => {
      for (const width of Object.values(widths)) {
        const { marks } = layOutChart(type, readChart(type, spec, table, locale), width);
        for (const { column = 0, rows, marks: own, first, columns } of columnsIn(marks)) {
          const all = drawing.rows.slice(first);
          const name = drawing.fields[column + columns]?.name ?? '';
          expect(name, 'a column of the table').not.toBe('');
          const known = all.filter((row) => typeof row[name] === 'number');
          const [only] = own;
          const isLine = only?.kind === 'path' && /chart-(?:line|spark|layer|under)/.test(only.class ?? '');
          if (rows) expect(Math.max(...rows)).toBeLessThan(all.length);
          else if (!isLine) expect(own.length).toBeLessThanOrEqual(all.length);
          else if (!/layer|under/.test(only.class ?? '')) {
            expect(only.d.match(/[\d.]+,/g)?.length ?? 0).toBeLessThanOrEqual(known.length);
          }
        }
      }
    });

    test('is described and named', () => {
      expect(drawing.description).toMatch(/[.。]$/);
      expect(drawing.wide).toContain('aria-label="A finding"');
      expect(drawing.wide).toContain('<desc id="chart-wide-description">');
    });

    test('is SVG that a strict policy accepts, without numbers that are none', () => {
      for (const svg of [drawing.narrow, drawing.wide]) {
        expect(svg).not.toMatch(/\sstyle=|<style|<script|\son\w+=|NaN|Infinity|undefined/);
        expect(svg).not.toMatch(/\d\.\d{2,}[^<]*"/);
      }
    });

    test('tabulates what it draws', () => {
      expect(drawing.rows.length > 0).toBe(table.rows.length > 0);
      for (const row of drawing.rows) {
        for (const field of drawing.fields) expect(drawing.cell(row, field)).toMatch(/./);
      }
    });

    test('is drawn the same each time', () => {
      expect(drawChart(spec, table, { locale, idPrefix: 'chart' }).wide).toBe(drawing.wide);
    });
  });
});

/** The groups that show a column, each with its first row in the table and how many columns stand before its own. */
function columnsIn(marks: readonly Mark[], first = 0, columns = 0): (Group & { first: number; columns: number })[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'group') return [];
    const from = first + (mark.from ?? 0);
    if (mark.column !== undefined) return [{ ...mark, first: from, columns }];
    return columnsIn(mark.marks, from, columns + (mark.from === undefined ? 0 : 1));
  });
}
