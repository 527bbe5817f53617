import * as d3 from 'd3';
import { describe, expect, test } from 'vitest';
import { checkSpec } from '#charts/check.ts';
import { drawChart } from '#charts/draw.ts';
import { handDrawn, type DrawingModule, type Easel } from '#charts/hand-drawn.ts';
import { chartTypes } from '#charts/index.ts';
import { table } from './examples/example.ts';

const module: DrawingModule = {
  channels: {
    size: { about: 'the radius', takes: ['number'], required: true },
    label: { about: 'the name', takes: ['string'] },
  },
  draw: ({ d3, rows, fields, width, theme }: Easel) => ({
    height: 50,
    marks: rows.map((row, index) => ({
      kind: 'circle',
      cx: d3.scaleLinear([0, rows.length], [0, width])(index),
      cy: 25,
      r: Number(row[fields['size']?.name ?? '']),
      class: theme.fill(1),
    })),
  }),
  describe: ({ rows }) => `${rows.length} circles.`,
};

const data = table('n v:number', ['a', 3], ['b', 5]);
const spec = { type: 'circles', title: 'T', size: 'v', label: 'n' };
const typesWith = (changes: Partial<DrawingModule>) => ({
  ...chartTypes,
  circles: handDrawn({ ...module, ...changes }, d3),
});

test('a chart drawn by hand gets D3, rows, fields and the width, and is described and tabulated', () => {
  const types = typesWith({});
  expect(checkSpec(spec, data, types)).toEqual([]);
  const drawn = drawChart(spec, data, { locale: 'en', idPrefix: 'a', types });
  expect(drawn.narrow).toContain('<circle class="chart-fill-1" cx="164" cy="25" r="5"/>');
  expect(drawn.wide).toContain('<circle class="chart-fill-1" cx="352" cy="25" r="5"/>');
  expect(drawn.description).toBe('2 circles.');
  expect(drawn.fields.map(({ name }) => name)).toEqual(['v', 'n']);
});

test('it may give SVG text instead of marks', () => {
  const types = typesWith({
    draw: ({ width }) => `<svg viewBox="0 0 ${width} 40"><path class="chart-line" d="M0 0H${width}"/></svg>`,
  });
  expect(checkSpec(spec, data, types)).toEqual([]);
  const { narrow } = drawChart(spec, data, { locale: 'en', idPrefix: 'a', types });
  expect(narrow).toContain('<path class="chart-line" d="M0 0H328"/>');
  expect(narrow).toContain('viewBox="0 0 328 40"');
});

describe('what is wrong with it is said before a page is made', () => {
  const unfinished = undefined as unknown as string;
  test.each([
    [
      'it throws',
      {
        draw: () => {
          throw new Error('no such row');
        },
      },
      'drawing it failed: no such row',
    ],
    ['it gives nothing', { draw: () => unfinished }, 'drawing it failed: draw() gave no { height, marks } and no SVG'],
    [
      'a mark has no place',
      { draw: () => ({ height: 9, marks: [{ kind: 'circle', cx: NaN, cy: 1, r: 1 }] }) },
      'drawing it failed: draw() gave a mark that can\'t be drawn: {"kind":"circle","cx":null,"cy":1,"r":1}',
    ],
    [
      'a mark is of no kind',
      { draw: () => ({ height: 9, marks: [{ kind: 'star' }] }) },
      'drawing it failed: draw() gave a mark that can\'t be drawn: {"kind":"star"}',
    ],
    [
      'its SVG is cut off',
      { draw: () => '<svg viewBox="0 0 328 9"><g></svg>' },
      'drawing it failed: its SVG is not well-formed',
    ],
    [
      'it describes nothing',
      { describe: undefined },
      'the chart has no description, and "circles" does not compose one',
    ],
  ] as [string, Partial<DrawingModule>, string][])('%s', (_, changes, what) => {
    const [fault] = checkSpec(spec, data, typesWith(changes));
    expect(fault?.what).toContain(what);
  });

  test('a channel is misspelt, or is of another type', () => {
    expect(checkSpec({ ...spec, siez: 'v' }, data, typesWith({}))).toMatchObject([
      { prop: 'siez', fix: 'did you mean "size"?' },
    ]);
    expect(checkSpec({ ...spec, size: 'n' }, data, typesWith({}))).toMatchObject([{ prop: 'size' }]);
  });
});

test('a description by the editor stands in for the module’s', () => {
  const types = typesWith({ describe: undefined });
  expect(checkSpec({ ...spec, description: 'Two circles' }, data, types)).toEqual([]);
  const drawn = drawChart({ ...spec, description: 'Two circles' }, data, { locale: 'en', idPrefix: 'a', types });
  expect(drawn.description).toBe('Two circles');
});
