import { nearest, type Problem } from '#problem.ts';
import type { Sheet } from './formats/sheet.ts';
import type { FieldSchema } from './descriptor.ts';

/** In what a Sheet's place() takes: the header. */
const HEADER = -1;

/**
 * Compares a file's header with the fields that its descriptor gives: the same names in the same order, each once.
 *
 * @returns for each field the column that it has in the file (-1 for none), and the problems
 */
export function matchHeader(
  { header, place }: Sheet,
  fields: readonly FieldSchema[],
  file: string,
): { columns: number[]; problems: Problem[] } {
  const names = fields.map(({ name }) => name);
  const problems: Problem[] = [];
  const report = (column: number, what: string, fix: string) =>
    problems.push({ file, ...place(HEADER, column), what, fix });

  const absent = names.filter((name) => !header.includes(name));
  header.forEach((name, column) => {
    if (name.trim() === '' && !names.includes(name)) {
      report(column, `column ${column + 1} has no name`, 'name it, or remove it');
    } else if (header.indexOf(name) !== column) {
      report(column, `the column "${name}" is there twice`, 'rename or remove one of the two');
    } else if (!names.includes(name)) {
      report(column, `the column "${name}" is not described`, describe(name, column, names, absent));
    }
  });
  if (problems.length === 0) {
    for (const name of absent) {
      report(0, `there is no column "${name}"`, `add it, or remove the field "${name}" from datapackage.json`);
    }
    if (absent.length === 0 && names.some((name, column) => header[column] !== name)) {
      const order = `write the fields in datapackage.json in this order: ${header.join(', ')}`;
      report(0, 'the columns are not in the order of the fields', order);
    }
  }
  return { columns: names.map((name) => header.indexOf(name)), problems };
}

function describe(name: string, column: number, names: readonly string[], absent: readonly string[]): string {
  const expected = names[column];
  const meant = nearest(name, absent) ?? (expected !== undefined && absent.includes(expected) ? expected : undefined);
  return meant === undefined
    ? `add a field "${name}" to datapackage.json, or remove the column`
    : `rename it to "${meant}", or the field "${meant}" in datapackage.json to "${name}"`;
}
