import type { Problem } from '#problem.ts';
import { rulesOf, type Breach } from './constraints.ts';
import { missingTexts, type FieldSchema, type TableSchema } from './table-schema.ts';
import { quoted, type Cell, type Sheet } from './formats/sheet.ts';
import { matchHeader } from './header.ts';
import { keyGuards, type KeyBreach } from './keys.ts';
import type { Row, Table, Value } from './table.ts';
import { types } from './types/types.ts';

const EMPTY_CELL = [''];

/** Why a cell has no value. */
class Misfit {
  readonly breach: Breach;

  constructor(breach: Breach) {
    this.breach = breach;
  }
}

type ReadCell = (cell: Cell) => Value | Misfit;

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
  const { columns, problems } = matchHeader(sheet, schema, file);
  if (columns.length === 0) return { table: { fields, rows: [] }, problems };
  const cells = schema.fields.map((field, index) => ({
    name: field.name,
    column: columns[index] ?? -1,
    read: cellReader(field, missingTexts(schema.missingValues) ?? EMPTY_CELL),
  }));
  const guards = keyGuards(schema);
  const report = (breach: Breach, record: number, column?: number) => {
    const place = sheet.place(record, column);
    // Where a file has no lines, its rows are counted.
    const row = place.line === undefined ? `, in row ${record + 1}` : '';
    problems.push({ file, ...place, what: breach.what + row, fix: breach.fix });
  };

  // A copy of a whole row is one allocation, where a row that grows is several.
  const blank = Object.fromEntries(cells.map(({ name }): [string, Value] => [name, null]));
  const rows: Row[] = [];
  let index = 0;
  for (const record of sheet.records) {
    const row = { ...blank };
    let isWhole = true;
    for (const { name, column, read } of cells) {
      const value = column === -1 ? null : read(record[column] ?? null);
      if (value instanceof Misfit) {
        const { what, fix } = value.breach;
        report({ what: `${what} (field ${name})`, fix }, index, column);
        isWhole = false;
      } else {
        row[name] = value;
      }
    }
    if (isWhole) {
      rows.push(row);
      for (const guard of guards) {
        const breach = guard(row, index);
        if (breach !== undefined) report(inWords(breach, sheet), index);
      }
    }
    index++;
  }
  return { table: { fields, rows }, problems: [...sheet.problems, ...problems] };
}

function inWords({ what, first, fix }: KeyBreach, sheet: Sheet): Breach {
  if (first === undefined) return { what, fix };
  const { line } = sheet.place(first);
  return { what: `${what}, in ${line === undefined ? `row ${first + 1}` : `line ${line}`}`, fix };
}

function cellReader(field: FieldSchema, tableMissing: readonly string[]): ReadCell {
  const missing = new Set(missingTexts(field.missingValues) ?? tableMissing);
  const required = field.constraints?.required === true;
  const type = types[field.type];
  const read = type.reader(field);
  const native = type.native(field);
  const rules = rulesOf(field);
  return (cell) => {
    if (cell === null || isMissing(cell, missing)) return required ? new Misfit(emptyBreach(cell)) : null;
    const value = typeof cell === 'string' ? read(cell) : native(cell);
    if (value === undefined) return new Misfit(misfit(cell, field));
    for (const rule of rules) {
      const breach = rule(value, cell);
      if (breach !== undefined) return new Misfit(breach);
    }
    return value;
  };
}

/** Missing values are texts; a number that is written as one of them is missing, too. */
function isMissing(cell: Exclude<Cell, null>, missing: ReadonlySet<string>): boolean {
  return typeof cell === 'object' ? false : missing.has(typeof cell === 'string' ? cell : String(cell));
}

function emptyBreach(cell: Cell): Breach {
  return {
    what:
      cell === null || cell === ''
        ? 'the cell is empty, and a value is required'
        : `${quoted(cell)} stands for a missing value, and one is required`,
    fix: 'fill it in, or remove "required" from the field in datapackage.json',
  };
}

/** A cell that is not of its field's type. Where it has no digit it is most likely a word for "unknown". */
function misfit(cell: Exclude<Cell, null>, field: FieldSchema): Breach {
  const type = types[field.type];
  const what = `${quoted(cell)} is not ${type.noun(field)}`;
  const isNumber = field.type === 'number' || field.type === 'integer';
  if (isNumber && isLargeWhole(cell)) {
    return {
      what: `${quoted(cell)} is too large to be kept exactly`,
      fix: 'give the field the type "string" in datapackage.json',
    };
  }
  if (typeof cell !== 'string') {
    const meant = nativeType(cell);
    return {
      what,
      fix: `write it as ${type.example(field)}, or give the field the type "${meant}" in datapackage.json`,
    };
  }
  return { what, fix: isNumber ? mendOfNumber(cell, field) : mendOfText(cell, field) };
}

function mendOfText(text: string, field: FieldSchema): string {
  if (text.trim() !== text) return 'remove the spaces around it';
  if (!/\d/.test(text) && OFTEN_WORDS.has(field.type)) return mendOfWord(text);
  return `write it as ${types[field.type].example(field)}`;
}

/** Types of which a text without a digit is most likely no attempt at a value. */
const OFTEN_WORDS = new Set<FieldSchema['type']>([
  'date',
  'datetime',
  'time',
  'year',
  'yearmonth',
  'duration',
  'geopoint',
]);

function mendOfWord(text: string): string {
  return `leave the cell empty, or list "${text}" under missingValues in datapackage.json`;
}

function mendOfNumber(text: string, field: FieldSchema): string {
  const { bareNumber, groupChar } = field;
  if (text.trim() !== text) return 'remove the spaces around it';
  if (!/\d/.test(text)) return mendOfWord(text);
  if (groupChar === undefined && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    return `write ${text.replaceAll(',', '')}, or give the field "groupChar": "," in datapackage.json`;
  }
  if (field.type === 'number' && field.decimalChar === undefined && /^[+-]?\d+,\d+$/.test(text)) {
    return `write ${text.replace(',', '.')}, or give the field "decimalChar": "," in datapackage.json`;
  }
  if (bareNumber !== false && /^\D{1,4}[\d.,]+$|^[+-]?[\d.,]+\s?\D{1,4}$/.test(text)) {
    return 'write the number alone, or give the field "bareNumber": false in datapackage.json';
  }
  return `write it as ${types[field.type].example(field)}`;
}

function isLargeWhole(cell: Cell): boolean {
  return typeof cell === 'bigint' || (typeof cell === 'string' && /^[+-]?\d{16,}$/.test(cell));
}

function nativeType(cell: Exclude<Cell, string | null>): FieldSchema['type'] {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? 'integer' : 'number';
  if (typeof cell === 'boolean') return 'boolean';
  if (cell instanceof Date) return 'datetime';
  return Array.isArray(cell) ? 'array' : 'object';
}
