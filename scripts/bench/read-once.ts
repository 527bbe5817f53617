import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { autoType, csvParse } from 'd3-dsv';
import { readTable } from '#data/read.ts';
import type { FieldSchema } from '#data/table-schema.ts';

/*
 * One reading of the file of `bench read`, in a process of its own, so that its memory is its own.
 */

const fields: FieldSchema[] = [
  { name: 'id', type: 'integer' },
  { name: 'region', type: 'string' },
  { name: 'day', type: 'date' },
  { name: 'value', type: 'number', constraints: { minimum: 0 } },
  { name: 'share', type: 'number' },
  { name: 'note', type: 'string' },
];

const readers: Record<string, (file: string) => Promise<number>> = {
  async dateline(file) {
    const schema = { fields, primaryKey: 'id' };
    const resource = { name: 'rows', path: 'rows.csv', file, format: 'csv' as const, fields, schema };
    const { table, problems } = await readTable({ ...resource, descriptor: dirname(file) });
    if (problems.length > 0) throw new Error(`${problems.length} problems`);
    return table.rows.length;
  },
  async 'd3-dsv'(file) {
    return csvParse(await readFile(file, 'utf8'), autoType).length;
  },
};

const [name = '', file = ''] = process.argv.slice(2);
const start = performance.now();
const rows = await readers[name]?.(file);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, rows }));
