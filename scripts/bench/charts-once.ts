import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { drawChart } from '#charts/draw.ts';
import type { Table } from '#data/table.ts';
import { seededRandom } from './seeded-random.ts';

/*
 * A bar chart of so many rows, of other values each time, as on a site: drawn by Dateline, at both widths, or by
 * Observable Plot on linkedom, at one. Prints the milliseconds of each time, and the size of the first SVG.
 */
const [contender = 'dateline', rows = '30', times = '3000'] = process.argv.slice(2);
const random = seededRandom(20190117);
const names = Array.from(
  { length: Number(rows) },
  (_, i) => `Country ${String.fromCharCode(65 + (i % 26))}${Math.floor(i / 26) || ''}`,
);
const tables = Array.from({ length: Number(times) }, (): Table => ({
  fields: [
    { name: 'country', type: 'string' },
    { name: 'gdp', type: 'number' },
  ],
  rows: names.map((country, i) => ({ country, gdp: Math.round((27e12 / (1 + i * 0.8)) * (0.9 + random() / 5)) })),
}));

const draw = contender === 'plot' ? await plot() : dateline;
const milliseconds = tables.map((table) => {
  const start = performance.now();
  draw(table);
  return performance.now() - start;
});
const [first = { fields: [], rows: [] }] = tables;
const svg = draw(first);
const bytes = Buffer.byteLength(svg);
console.log(
  JSON.stringify({ milliseconds, bytes, brotli: brotliCompressSync(svg).length, isSame: draw(first) === svg }),
);

function dateline(table: Table): string {
  const spec = { type: 'bar', x: 'gdp', y: 'country', format: '$.3s', title: 'The largest economies' };
  const { narrow, wide } = drawChart(spec, table, { locale: 'en', idPrefix: 'chart' });
  return narrow + wide;
}

/** The peers have no types here, and are installed by the benchmark alone. */
async function plot(): Promise<(table: Table) => string> {
  const load = createRequire(join(import.meta.dirname, 'peers/package.json'));
  const { parseHTML } = load('linkedom') as { parseHTML: (html: string) => { document: unknown } };
  const Plot = (await import(pathToFileURL(load.resolve('@observablehq/plot')).href)) as Record<
    string,
    (...options: unknown[]) => { outerHTML?: string }
  >;
  return ({ rows }) => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const text = ({ gdp }: { gdp: number }) => `$${(gdp / 1e12).toFixed(2)}trn`;
    const marks = [
      Plot['barX']?.(rows, { x: 'gdp', y: 'country', sort: { y: '-x' } }),
      Plot['text']?.(rows, { x: 'gdp', y: 'country', text, dx: 3, textAnchor: 'start' }),
    ];
    return Plot['plot']?.({ document, width: 704, marginLeft: 110, marks }).outerHTML ?? '';
  };
}
