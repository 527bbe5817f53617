import type { Problem } from '#problem.ts';
import type { Dialect } from '../dialect.ts';
import { decode } from './encoding.ts';
import { placer } from './lines.ts';
import { Scanner, type Signs, type StrayQuote } from './scanner.ts';
import { nothing, type Cell, type Sheet, type Writing } from './sheet.ts';

const NEWLINES = ['\n', '\r\n', '\r'];

export function readCsv(bytes: Buffer, file: string, writing: Writing = {}): Sheet {
  return readDelimited(bytes, file, writing, ',');
}

export function readTsv(bytes: Buffer, file: string, writing: Writing = {}): Sheet {
  return readDelimited(bytes, file, writing, '\t');
}

/**
 * Takes a delimited file apart by its dialect.
 *
 * Blank lines are skipped; a row whose only cell is empty is written `""`. Rows that are longer or shorter than the
 * header are problems and left out. After a stray quotation mark nothing can be told apart, so reading ends there.
 */
function readDelimited(
  bytes: Buffer,
  file: string,
  { encoding, dialect = {}, names }: Writing,
  standard: string,
): Sheet {
  const decoded = decode(bytes, file, encoding);
  if ('problem' in decoded) return nothing([decoded.problem]);
  const { text } = decoded;
  const signs = signsOf(dialect, standard);
  const place = placer(text);
  const problems: Problem[] = [];
  const starts: number[] = [];

  const rows = rowsOf(text, signs, dialect, (stray) =>
    problems.push({ file, ...place(stray.offset), ...words(stray, signs) }),
  );
  const { header, top } = readHeader(rows, dialect, names);
  if (header === undefined) return nothing(problems.length > 0 ? problems : [{ file, ...EMPTY }]);

  function* records(): Generator<Cell[]> {
    const { nullSequence } = dialect;
    for (const { cells, from } of rows) {
      if (cells.length !== header?.length) {
        problems.push({ file, line: place(from).line, column: 1, ...ragged(cells, header?.length ?? 0, signs) });
        continue;
      }
      starts.push(from);
      yield nullSequence === undefined ? cells : cells.map((cell) => (cell === nullSequence ? null : cell));
    }
  }
  return {
    header,
    records: records(),
    place: (record, column = 0) => place(offsetOfCell(text, signs, starts[record] ?? top, column)),
    problems,
  };
}

interface Line {
  cells: string[];
  /** The row's number in the file, from 1, comments and blank lines counted. */
  number: number;
  /** Where it begins. */
  from: number;
}

function* rowsOf(
  text: string,
  signs: Signs,
  { commentChar, commentRows = [] }: Dialect,
  report: (stray: StrayQuote) => void,
): Generator<Line, undefined> {
  const scanner = new Scanner(text, signs);
  const comments = new Set(commentRows);
  for (let number = 1; !scanner.isAtEnd; number++) {
    const from = scanner.at;
    if (commentChar !== undefined && text.startsWith(commentChar, from)) {
      scanner.skipLine();
      continue;
    }
    const cells: string[] = [];
    do {
      const cell = scanner.cell();
      if (cell === undefined) break;
      cells.push(cell);
    } while (!scanner.endsRow);
    if (scanner.stray !== undefined) return void report(scanner.stray);
    const isBlank = cells.length === 1 && cells[0] === '' && !scanner.wasQuoted;
    if (!isBlank && !comments.has(number)) yield { cells, number, from };
  }
}

/** The names of the columns, read off the first rows. */
function readHeader(
  rows: Generator<Line, undefined>,
  { header = true, headerRows, headerJoin = ' ' }: Dialect,
  names: readonly string[] = [],
): { header?: readonly string[]; top: number } {
  if (!header) return { header: names, top: 0 };
  const last = headerRows === undefined ? undefined : Math.max(...headerRows);
  const found: string[][] = [];
  for (let next = rows.next(); !next.done; next = rows.next()) {
    const { cells, number, from } = next.value;
    if (headerRows === undefined || headerRows.includes(number)) found.push(cells);
    if (last === undefined || number >= last) return { header: joinNames(found, headerJoin), top: from };
  }
  return { top: 0 };
}

/** Names in several rows, one above the other: an upper name stands for what follows it on the right, too. */
function joinNames(rows: readonly string[][], join: string): string[] {
  const lowest = rows.at(-1) ?? [];
  return lowest.map((_, column) => {
    const parts = rows.map((row, depth) => {
      if (depth === rows.length - 1) return row[column] ?? '';
      return row.slice(0, column + 1).findLast((name) => name !== '') ?? '';
    });
    return parts.filter((part) => part !== '').join(join);
  });
}

function signsOf(dialect: Dialect, standard: string): Signs {
  const { delimiter = standard, lineTerminator: terminator, escapeChar: escape } = dialect;
  const { quoteChar = '"', doubleQuote: isDoubled = true, skipInitialSpace: skipsSpace = false } = dialect;
  return {
    delimiter,
    terminator: terminator === undefined || NEWLINES.includes(terminator) ? undefined : terminator,
    quote: escape === undefined ? quoteChar : undefined,
    isDoubled,
    escape,
    skipsSpace,
  };
}

/** Where a cell of the row that begins at an offset begins itself. */
function offsetOfCell(text: string, signs: Signs, from: number, column: number): number {
  const scanner = new Scanner(text, signs, from);
  for (let passed = 0; passed < column; passed++) {
    scanner.cell();
    if (scanner.endsRow) break;
  }
  return scanner.at;
}

const EMPTY = { line: 1, what: 'the file is empty', fix: 'write a line of column names, and a line for each row' };

function ragged(cells: readonly string[], columns: number, { delimiter, quote = '' }: Signs) {
  const what = `the row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, and the header has ${columns}`;
  const sign = nameOfDelimiter(delimiter);
  if (cells.length < columns) {
    return { what, fix: `add a ${sign} for each empty cell, or the values that are missing` };
  }
  const isLate = quote !== '' && cells.some((cell) => cell.startsWith(' ') && cell.trimStart().startsWith(quote));
  const fix = isLate
    ? `remove the space before the quotation mark, or write "dialect": {"skipInitialSpace": true} in datapackage.json`
    : `put a value that holds a ${sign} in quotes, or remove what is too much`;
  return { what, fix };
}

/** A delimiter as a person calls it. */
export function nameOfDelimiter(delimiter: string): string {
  const names: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };
  return names[delimiter] ?? `"${delimiter}"`;
}

function words({ kind }: StrayQuote, { quote = '', delimiter, isDoubled }: Signs): { what: string; fix: string } {
  const doubling = isDoubled
    ? `double each quotation mark inside it: ${quote}a ${quote}${quote}b${quote}${quote} c${quote}`
    : '';
  if (kind === 'never closed') {
    return { what: 'a quotation mark is opened here and never closed', fix: 'close it where the value ends' };
  }
  const close = `close the value with one before the next ${nameOfDelimiter(delimiter)}`;
  return {
    what: 'the quotation mark that is opened here is closed in the middle of a value',
    fix: isDoubled ? `${doubling}; or ${close}` : close,
  };
}
