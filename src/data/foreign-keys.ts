import { relative } from 'node:path';
import type { Problem } from '#problem.ts';
import type { Resource } from './catalogue.ts';
import { comparable } from './constraints.ts';
import { openSheet, type ReadTable } from './read.ts';
import type { Row, Table } from './table.ts';
import type { TableSchema } from './table-schema.ts';

type ForeignKey = NonNullable<TableSchema['foreignKeys']>[number];

/**
 * Checks that what a table refers to by its foreign keys is there. A reference with an empty cell refers to nothing.
 *
 * @param table the resource, read without problems, so that its rows are those of the file
 * @param others the tables of the same version by their names, itself included
 */
export async function foreignKeyFaults(
  resource: Resource,
  table: Table,
  others: ReadonlyMap<string, ReadTable>,
): Promise<Problem[]> {
  const faults = (resource.schema.foreignKeys ?? []).flatMap((key) => {
    const target = others.get(key.reference.resource || resource.name);
    return target === undefined ? [] : danglingRows(table, target.table, key, resource.name);
  });
  if (faults.length === 0) return [];
  const file = relative(process.cwd(), resource.file);
  const sheet = await openSheet(resource);
  // The sheet knows its rows' places once it has been gone through.
  Array.from(sheet.records, () => undefined);
  return faults.map(({ row, column, what }) => {
    const place = sheet.place(row, sheet.header.indexOf(column));
    const where = place.line === undefined ? `, in row ${row + 1}` : '';
    return { file, ...place, what: what + where, fix: 'correct the value, or add the row that it refers to' };
  });
}

/** A row whose key is in no row of the other table. */
interface Dangling {
  row: number;
  column: string;
  what: string;
}

function danglingRows({ rows }: Table, target: Table, { fields, reference }: ForeignKey, name: string): Dangling[] {
  const [here, there] = [[fields].flat(), [reference.fields].flat()];
  const known = new Set(target.rows.map((row) => keyOf(row, there)));
  return rows.flatMap((row, index) => {
    if (here.some((field) => (row[field] ?? null) === null) || known.has(keyOf(row, here))) return [];
    const values = here.map((field) => String(comparable(row[field] ?? null))).join(', ');
    const table = reference.resource || name;
    const what = `there is no row with ${there.join(', ')} ${values} in the table "${table}" (field ${here.join(', ')})`;
    return [{ row: index, column: here[0] ?? '', what }];
  });
}

function keyOf(row: Row, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => comparable(row[field] ?? null)));
}
