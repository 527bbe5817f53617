import { writtenValue } from './filter.ts';
import type { Field, Row, Table, Value } from './table.ts';

/**
 * A table as CSV that every spreadsheet reads: UTF-8, commas, one line of headings, values in the default formats of
 * Table Schema.
 *
 * @param headingOf a field: its name, unless something else is asked for
 * @param textOf a cell: its value, unless something else is asked for
 */
export function tableAsCsv(
  { fields, rows }: Table,
  headingOf: (field: Field) => string = ({ name }) => name,
  textOf: (row: Row, field: Field) => string = valueText,
): string {
  const lines = [fields.map(headingOf), ...rows.map((row) => fields.map((field) => textOf(row, field)))];
  return lines.map((cells) => `${cells.map((cell) => quoted(cell, cells.length === 1)).join(',')}\n`).join('');
}

/** A table as JSON: a list of objects, one for each row, with numbers and structures as they are and dates in ISO 8601. */
export function tableAsJson({ fields, rows }: Table): string {
  const items = rows.map((row) =>
    JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, plain(row[field.name] ?? null, field)]))),
  );
  return `[\n${items.join(',\n')}\n]\n`;
}

function valueText(row: Row, { name, type }: Field): string {
  const value = row[name] ?? null;
  // A list is written with its delimiter, a point as "longitude, latitude".
  if (Array.isArray(value) && (type === 'list' || type === 'geopoint')) {
    return value.map((item) => writtenValue(item as Value)).join(type === 'list' ? ',' : ', ');
  }
  return writtenValue(value, type);
}

function plain(value: Value, { type }: Field): Value {
  return value instanceof Date ? writtenValue(value, type) : value;
}

/** @param isAlone in its line, where an empty cell must not look like a blank line */
function quoted(cell: string, isAlone: boolean): string {
  return /[",\r\n\uFEFF]/.test(cell) || (isAlone && cell === '') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
