import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Problem } from '#problem.ts';
import { readJson } from '#site/document.ts';
import { castTable } from './cast.ts';
import type { Resource } from './catalogue.ts';
import { formats } from './formats/formats.ts';
import type { Sheet } from './formats/sheet.ts';
import type { Table } from './table.ts';

/** A resource's rows, and what is wrong with the rest of it. */
export interface ReadTable {
  table: Table;
  problems: Problem[];
}

/** By file: what was read last, and from what. */
const kept = new Map<string, { stamp: string; result: Promise<ReadTable> }>();

/**
 * Reads a resource by its schema, all problems at once.
 *
 * A file is read once while it and its description stay the same, so several charts on one dataset cost one reading. The
 * result is shared: it must not be changed.
 *
 * @throws {Error} where the file can't be read for a reason that is not the editor's
 */
export async function readTable(resource: Resource): Promise<ReadTable> {
  const found = await stat(resource.file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (found === undefined) return nothing(resource);

  const { format, encoding, dialect, schema } = resource;
  const stamp = JSON.stringify([found.mtimeMs, found.size, format, encoding, dialect, schema]);
  const known = kept.get(resource.file);
  if (known?.stamp === stamp) return known.result;
  const result = readAndCast(resource);
  kept.set(resource.file, { stamp, result });
  // What failed for the machine's reasons may succeed the next time.
  result.catch(() => kept.delete(resource.file));
  return result;
}

/** Takes a resource's file apart, without reading its cells by the schema. */
export async function openSheet({ file, format, encoding, dialect, schema }: Resource): Promise<Sheet> {
  const names = schema.fields.map(({ name }) => name);
  return formats[format](await readFile(file), relative(process.cwd(), file), { encoding, dialect, names });
}

async function readAndCast(resource: Resource): Promise<ReadTable> {
  const { file, schema, fields } = resource;
  const sheet = await openSheet(resource);
  if (sheet.header.length === 0) return { table: { fields, rows: [] }, problems: sheet.problems };
  return castTable(sheet, schema, fields, relative(process.cwd(), file));
}

/** The file is not there: its descriptor says so, in the line that names it. */
async function nothing({ name, path, fields, descriptor }: Resource): Promise<ReadTable> {
  const file = relative(process.cwd(), descriptor);
  const table = { fields, rows: [] };
  const { document, problems } = readJson(await readFile(descriptor, 'utf8'), file);
  if (document === undefined) return { table, problems };
  const { resources } = document.value as { resources: { name: string }[] };
  const index = resources.findIndex((resource) => resource.name === name);
  const place = document.place(['resources', index, 'path']);
  const fix = 'put the file beside datapackage.json, or correct its path';
  return { table, problems: [{ file, ...place, what: `there is no file "${path}"`, fix }] };
}
