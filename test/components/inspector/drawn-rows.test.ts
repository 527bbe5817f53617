import { describe, expect, test } from 'vitest';
import { drawChart } from '#charts/draw.ts';
import type { Table } from '#data/table.ts';
import { areaEdges, decodeRows, pathPoints } from '../../../src/components/inspector/drawing.ts';

/* Paths that leave rows out, or mix them, say which row each of their points shows. */

/** What the groups of a drawing say: the rows of their paths, and the paths. */
function pathsOf(svg: string): { rows: number[]; d: string }[] {
  const groups = svg.matchAll(/<g data-column="\d+"(?: data-rows="([^"]*)")?><path[^>]* d="([^"]*)"/g);
  return Array.from(groups, ([, rows = '', d = '']) => ({ rows: rows === '' ? [] : decodeRows(rows), d }));
}

const options = { locale: 'en', idPrefix: 'chart' };

test('an area with more days than pixels and with gaps', () => {
  // It rises each day, so a point's height tells its day.
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    day: new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10),
    rain: index % 7 === 3 ? null : index,
  }));
  const table: Table = {
    fields: [
      { name: 'day', type: 'date' },
      { name: 'rain', type: 'number' },
    ],
    rows,
  };
  const drawing = drawChart({ type: 'area', x: 'day', y: 'rain', title: 'Rain' }, table, options);
  const [{ rows: said = [], d = '' } = {}] = pathsOf(drawing.wide);
  const edges = areaEdges(d);
  expect(said).toHaveLength(edges.length);
  const [, measure] = drawing.fields;
  const values = said.map((row) => Number(drawing.rows[row]?.[measure?.name ?? ''] ?? NaN));
  const [first = 0, last = 0] = [edges[0]?.[1], edges.at(-1)?.[1]];
  const [high = 0, low = 0] = [values[0], values.at(-1)];
  edges.forEach(([, y], index) => {
    const expected = first + ((last - first) * ((values[index] ?? 0) - high)) / (low - high);
    expect(Math.abs(y - expected)).toBeLessThan(0.3);
  });
});

describe.each(['scatter', 'beeswarm'])('a %s of many dots in three colours', (type) => {
  test('shows each row once', () => {
    const rows = Array.from({ length: 900 }, (_, index) => ({
      kind: ['p', 'q', 'r'][(index * index) % 3] ?? '',
      a: (index * 7) % 901,
      b: (index * 13) % 887,
    }));
    const table: Table = {
      fields: [
        { name: 'kind', type: 'string' },
        { name: 'a', type: 'number' },
        { name: 'b', type: 'number' },
      ],
      rows,
    };
    const spec = { type, x: 'a', ...(type === 'scatter' && { y: 'b' }), series: 'kind', title: 'Dots' };
    const drawing = drawChart(spec, table, options);
    const dots = pathsOf(drawing.wide).flatMap(({ rows, d }) => {
      const points = pathPoints(d);
      expect(points).toHaveLength(rows.length);
      return rows.map((row, index) => ({ row, x: points[index]?.[0] ?? NaN, a: Number(drawing.rows[row]?.['a']) }));
    });
    expect(dots.map(({ row }) => row).sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
    dots.sort((a, b) => a.a - b.a);
    dots.slice(1).forEach(({ x }, index) => expect(x).toBeGreaterThanOrEqual(dots[index]?.x ?? 0));
  });
});
