import readWorkbook from 'read-excel-file/node';
import { ContentError } from '#problem.ts';

type Workbook = Awaited<ReturnType<typeof readWorkbook>>;
type SheetCell = Workbook[number]['data'][number][number];

/** A sheet of a workbook as CSV in UTF-8, and what was made of it. */
export interface ConvertedSheet {
  csv: string;
  notes: string[];
}

/**
 * Reads one sheet of an XLSX file: formulas by their last results, dates as ISO 8601, without what stands above the
 * names of its columns and without empty rows and columns.
 *
 * @param name of the sheet; may be left out where only one has cells
 * @throws {ContentError} where the file is no workbook, or does not say which sheet is meant
 */
export async function convertSheet(bytes: Buffer, file: string, name: string | undefined): Promise<ConvertedSheet> {
  const refuse = (what: string, fix: string) => new ContentError([{ file, what, fix }]);
  const workbook = await readWorkbook(bytes).catch((error: Error) => {
    throw refuse(`the file can't be read as XLSX: ${error.message}`, 'save it again from the spreadsheet, or as CSV');
  });
  const filled = workbook.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  const names = filled.map(({ sheet }) => sheet);
  const chosen = name === undefined && filled.length === 1 ? filled[0] : filled.find(({ sheet }) => sheet === name);
  if (filled.length === 0) throw refuse('the workbook is empty', 'name a file with rows');
  if (chosen === undefined) {
    const what = name === undefined ? `the workbook has ${names.length} sheets` : `there is no sheet "${name}"`;
    throw refuse(what, `name one of them: --sheet ${names.map((name) => `"${name}"`).join(', ')}`);
  }
  return toCsv(chosen.data, chosen.sheet);
}

function toCsv(data: readonly SheetCell[][], sheet: string): ConvertedSheet {
  const width = Math.max(...data.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    data.some((row) => (row[column] ?? null) !== null),
  );
  const counts = data.map((row) => columns.filter((column) => (row[column] ?? null) !== null).length);
  // Names stand in the first row that is as full as any, or nearly: a table may have empty cells, its names have not.
  const fullest = Math.max(...counts);
  const top = counts.findIndex((count) => count >= fullest);
  const rows = data.slice(top).filter((row) => columns.some((column) => (row[column] ?? null) !== null));
  const notes = [`written as CSV, from the sheet “${sheet}”`];
  if (top > 0) notes.push(`left out what stands above the names of the columns (rows 1 to ${top})`);
  const csv = rows.map((row) => columns.map((column) => quoted(textOf(row[column] ?? null))).join(',')).join('\n');
  return { csv: `${csv}\n`, notes };
}

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell);
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace('.000Z', 'Z');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
