import type { Problem } from '#problem.ts';
import { rulesOf, type Breach } from './constraints.ts';
import type { FieldSchema, TableSchema } from './descriptor.ts';
import type { Sheet } from './formats/sheet.ts';
import { matchHeader } from './header.ts';
import { keyGuards, type KeyBreach } from './keys.ts';
import type { Row, Table, Value } from './table.ts';
import { types } from './types.ts';

const EMPTY_CELL = [''];

/** What a cell gives: its value, or why it has none. */
type ReadCell = (text: string) => Value | { breach: Breach };

/**
 * Reads a sheet's cells by their fields' types, and checks constraints and keys.
 *
 * @param file the resource's name in problems
 * @param fields what the table says of itself
 * @returns the rows in which every cell could be read, and all problems
 */
export function castTable(
  sheet: Sheet,
  schema: TableSchema,
  fields: Table['fields'],
  file: string,
): { table: Table; problems: Problem[] } {
  const { columns, problems } = matchHeader(sheet, schema.fields, file);
  const cells = schema.fields.map((field, index) => ({
    name: field.name,
    column: columns[index] ?? -1,
    read: cellReader(field, schema.missingValues ?? EMPTY_CELL),
  }));
  const present = cells.filter(({ column }) => column !== -1);
  const guards = keyGuards(schema);

  const rows: Row[] = [];
  sheet.records.forEach((record, index) => {
    const row: Record<string, Value> = {};
    let whole = true;
    for (const { name, column, read } of present) {
      const value = read(record[column] ?? '');
      if (isBreach(value)) {
        const { what, fix } = value.breach;
        problems.push({ file, ...sheet.place(index, column), what: `${what} (field ${name})`, fix });
        whole = false;
      } else {
        row[name] = value;
      }
    }
    if (!whole) return;
    rows.push(row);
    for (const guard of guards) {
      const breach = guard(row, index);
      if (breach !== undefined) problems.push({ file, ...sheet.place(index), ...inWords(breach, sheet) });
    }
  });
  return { table: { fields, rows }, problems };
}

function inWords({ what, first, fix }: KeyBreach, sheet: Sheet): Breach {
  return { what: first === undefined ? what : `${what}, in line ${sheet.place(first).line}`, fix };
}

function isBreach(value: Value | { breach: Breach }): value is { breach: Breach } {
  return typeof value === 'object' && value !== null && 'breach' in value;
}

function cellReader(field: FieldSchema, tableMissing: readonly string[]): ReadCell {
  const missing = new Set(field.missingValues ?? tableMissing);
  const required = field.constraints?.required === true;
  const read = types[field.type].reader(field);
  const rules = rulesOf(field);
  return (text) => {
    if (missing.has(text)) return required ? { breach: emptyBreach(text) } : null;
    const value = read(text);
    if (value === undefined) return { breach: misfit(text, field) };
    for (const rule of rules) {
      const breach = rule(value, text);
      if (breach !== undefined) return { breach };
    }
    return value;
  };
}

function emptyBreach(text: string): Breach {
  return {
    what:
      text === ''
        ? 'the cell is empty, and a value is required'
        : `"${text}" stands for a missing value, and one is required`,
    fix: 'fill it in, or remove "required" from the field in datapackage.json',
  };
}

/** A text that is not of its field's type. Where it has no digit it is most likely a word for "unknown". */
function misfit(text: string, { type, bareNumber, groupChar }: FieldSchema): Breach {
  const { noun, example } = types[type];
  const what = `"${text}" is not ${noun}`;
  const isNumber = type === 'number' || type === 'integer';
  if (type === 'integer' && /^[+-]?\d+$/.test(text)) {
    return {
      what: `"${text}" is too large to be kept exactly`,
      fix: 'give the field the type "string" in datapackage.json',
    };
  }
  if (text.trim() !== text) return { what, fix: 'remove the spaces around it' };
  if (!/\d/.test(text) && type !== 'boolean') {
    return { what, fix: `leave the cell empty, or list "${text}" under missingValues in datapackage.json` };
  }
  if (isNumber && groupChar === undefined && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    return { what, fix: `write ${text.replaceAll(',', '')}, or give the field "groupChar": "," in datapackage.json` };
  }
  if (isNumber && bareNumber !== false && /^\D{1,4}[\d.,]+$|^[+-]?[\d.,]+\s?\D{1,4}$/.test(text)) {
    return { what, fix: 'write the number alone, or give the field "bareNumber": false in datapackage.json' };
  }
  return { what, fix: `write it as ${example}` };
}
