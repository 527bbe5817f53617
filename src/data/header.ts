import { nearest, type Problem } from '#problem.ts';
import type { TableSchema } from './table-schema.ts';
import { nameOfDelimiter } from './formats/csv.ts';
import type { Sheet } from './formats/sheet.ts';

/** In what a Sheet's place() takes: the header. */
const HEADER = -1;

/** What each kind of match lets pass; only the first wants the order, too. */
const matches = {
  exact: { more: false, fewer: false },
  equal: { more: false, fewer: false },
  subset: { more: true, fewer: false },
  superset: { more: false, fewer: true },
  partial: { more: true, fewer: true },
};

/**
 * Compares a file's header with the fields that its descriptor gives, as the schema's `fieldsMatch` wants it: by default
 * the same names in the same order, each once.
 *
 * @returns for each field the column that it has in the file (-1 for none), and the problems; without columns nothing
 *   of the file can be read
 */
export function matchHeader(
  sheet: Pick<Sheet, 'header' | 'isKeyed' | 'place'>,
  { fields, fieldsMatch = 'exact' }: Pick<TableSchema, 'fields' | 'fieldsMatch'>,
  file: string,
): { columns: number[]; problems: Problem[] } {
  const { header, place, isKeyed } = sheet;
  const names = fields.map(({ name }) => name);
  const problems: Problem[] = [];
  const report = (column: number, what: string, fix: string) =>
    problems.push({ file, ...place(HEADER, column), what, fix });

  const other = otherDelimiter(header, names);
  if (other !== undefined) {
    report(0, `the file seems to use ${nameOfDelimiter(other)}s between its cells`, mendOfDelimiter(other));
    return { columns: [], problems };
  }
  const { more, fewer } = matches[fieldsMatch];
  const absent = names.filter((name) => !header.includes(name));
  header.forEach((name, column) => {
    if (header.indexOf(name) !== column && names.includes(name)) {
      report(column, `the column "${name}" is there twice`, 'rename or remove one of the two');
    } else if (names.includes(name) || more) {
      return;
    } else if (name.trim() === '') {
      report(column, `column ${column + 1} has no name`, 'name it, or remove it');
    } else if (header.indexOf(name) !== column) {
      report(column, `the column "${name}" is there twice`, 'rename or remove one of the two');
    } else {
      report(column, `the column "${name}" is not described`, describe(name, column, names, absent));
    }
  });
  if (problems.length === 0 && !fewer) {
    for (const name of absent) {
      report(0, `there is no column "${name}"`, `add it, or remove the field "${name}" from datapackage.json`);
    }
  }
  if (absent.length === names.length && problems.length === 0) {
    report(0, 'none of the fields is in the file', `name its columns in datapackage.json: ${header.join(', ')}`);
  }
  const wantsOrder = fieldsMatch === 'exact' && !isKeyed && absent.length === 0;
  if (wantsOrder && problems.length === 0 && names.some((name, column) => header[column] !== name)) {
    const order = `write the fields in datapackage.json in this order: ${header.join(', ')}`;
    report(0, 'the columns are not in the order of the fields', order);
  }
  return { columns: names.map((name) => header.indexOf(name)), problems };
}

/** Where the whole header is one cell, the sign that would make fields of it. */
function otherDelimiter(header: readonly string[], names: readonly string[]): string | undefined {
  const [only, ...others] = header;
  if (only === undefined || others.length > 0 || names.includes(only)) return undefined;
  return [',', ';', '\t', '|'].find((sign) => {
    const parts = only.split(sign);
    return parts.length > 1 && parts.some((part) => names.includes(part.trim().replaceAll('"', '')));
  });
}

function mendOfDelimiter(delimiter: string): string {
  return `write "dialect": {"delimiter": ${JSON.stringify(delimiter)}} for it in datapackage.json, or save it with the delimiter that is described`;
}

function describe(name: string, column: number, names: readonly string[], absent: readonly string[]): string {
  const expected = names[column];
  const meant = nearest(name, absent) ?? (expected !== undefined && absent.includes(expected) ? expected : undefined);
  return meant === undefined
    ? `add a field "${name}" to datapackage.json, or remove the column`
    : `rename it to "${meant}", or the field "${meant}" in datapackage.json to "${name}"`;
}
