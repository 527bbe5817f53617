import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { drawChart } from '#charts/draw.ts';
import type { Table } from '#data/table.ts';
import { seededRandom } from './seeded-random.ts';

/*
 * One bar chart of so many rows, drawn again and again by Dateline, at both widths, and by Observable Plot on linkedom,
 * at one, in turns. Prints milliseconds for each time, and the size of the SVG.
 */
const [rows = '30', times = '200'] = process.argv.slice(2);
const random = seededRandom(20190117);
const names = Array.from(
  { length: Number(rows) },
  (_, i) => `Country ${String.fromCharCode(65 + (i % 26))}${Math.floor(i / 26) || ''}`,
);
const values = names.map((_, i) => Math.round((27e12 / (1 + i * 0.8)) * (0.9 + random() / 5)));

const table: Table = {
  fields: [
    { name: 'country', type: 'string' },
    { name: 'gdp', type: 'number' },
  ],
  rows: names.map((country, i) => ({ country, gdp: values[i] ?? 0 })),
};
const spec = { type: 'bar', x: 'gdp', y: 'country', format: '$.3s', title: 'The largest economies' };
const dateline = () => {
  const { narrow, wide } = drawChart(spec, table, { locale: 'en', idPrefix: 'chart' });
  return narrow + wide;
};

// The peers have no types here, and are installed by the benchmark alone.
const load = createRequire(join(import.meta.dirname, 'peers/package.json'));
const { parseHTML } = load('linkedom') as { parseHTML: (html: string) => { document: unknown } };
const Plot = (await import(pathToFileURL(load.resolve('@observablehq/plot')).href)) as Record<
  string,
  (...options: unknown[]) => { toString(): string }
>;
const rowsOfPlot = table.rows.map((row) => ({ ...row }));
const plot = () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const marks = [
    Plot['barX']?.(rowsOfPlot, { x: 'gdp', y: 'country', sort: { y: '-x' } }),
    Plot['text']?.(rowsOfPlot, {
      x: 'gdp',
      y: 'country',
      text: (row: { gdp: number }) => `$${(row.gdp / 1e12).toFixed(2)}trn`,
      dx: 3,
      textAnchor: 'start',
    }),
  ];
  const drawn = Plot['plot']?.({ document, width: 704, marginLeft: 110, marks });
  return (drawn as { outerHTML?: string } | undefined)?.outerHTML ?? '';
};

const contenders = { dateline, plot };
const measured = Object.entries(contenders).map(([name, draw]) => ({ name, draw, milliseconds: [] as number[] }));
for (let turn = 0; turn < Number(times); turn++) {
  for (const { draw, milliseconds } of measured) {
    const start = performance.now();
    draw();
    milliseconds.push(performance.now() - start);
  }
}
const results = measured.map(({ name, draw, milliseconds }) => {
  const svg = draw();
  return {
    name,
    milliseconds,
    bytes: Buffer.byteLength(svg),
    brotli: brotliCompressSync(svg).length,
    isSame: draw() === svg,
  };
});
console.log(JSON.stringify(results));
