import { isUtf8 } from 'node:buffer';
import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import type { Problem } from '#problem.ts';
import type { Place } from '#site/document.ts';
import type { Sheet } from './sheet.ts';

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');
const NEWLINE = 10;
const QUOTE = 34;

/**
 * Takes a CSV file apart: UTF-8 (a byte-order mark is tolerated), commas, double quotes, one line of headers.
 *
 * Blank lines are skipped; a row whose only cell is empty is written `""`. Rows that are longer or shorter than the
 * header are problems and left out. After a stray quotation mark nothing can be told apart, so reading ends there.
 */
export function readCsv(bytes: Buffer, file: string): Sheet {
  if (!isUtf8(bytes)) return nothing([notUtf8(bytes, file)]);

  const problems: Problem[] = [];
  const records: string[][] = [];
  const spans: Span[] = [];
  let header: string[] | undefined;
  let from = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  let line = 1;
  let top: Span = { from, to: from, line };

  const take = (record: string[], { bytes: to }: InfoRecord) => {
    const span = { from, to, line };
    from = to;
    line += newlines(bytes, span);
    if (record.length === 1 && record[0] === '' && bytes[span.from] !== QUOTE) return;
    if (header === undefined) {
      header = record;
      top = span;
    } else if (record.length === header.length) {
      records.push(record);
      spans.push(span);
    } else {
      problems.push({ file, line: span.line, column: 1, ...ragged(record.length, header.length) });
    }
  };

  try {
    parse(bytes, {
      bom: true,
      relaxColumnCount: true,
      recordDelimiter: ['\r\n', '\n', '\r'],
      onRecord: (record: string[], info) => {
        take(record, info);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({ file, ...strayQuote(error, bytes.toString('utf8', from), line) });
  }

  if (header === undefined) return nothing(problems.length > 0 ? problems : [{ file, ...EMPTY }]);
  const place = (record: number, column = 0): Place => {
    const span = spans[record] ?? top;
    return placeOfCell(bytes.toString('utf8', span.from, span.to), column, span.line);
  };
  return { header, records, place, problems };
}

/** Where a record stands in the file, in bytes. */
interface Span {
  from: number;
  to: number;
  /** On which it begins, 1-based. */
  line: number;
}

function newlines(bytes: Buffer, { from, to }: Pick<Span, 'from' | 'to'>): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE, from); at !== -1 && at < to; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

const EMPTY = { line: 1, what: 'the file is empty', fix: 'write a line of column names, and a line for each row' };

function nothing(problems: Problem[]): Sheet {
  return { header: [], records: [], place: () => ({ line: 1, column: 1 }), problems };
}

function notUtf8(bytes: Buffer, file: string): Problem {
  let from = 0;
  let line = 1;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) break;
    from = end + 1;
    line++;
  }
  const fix = 'save the file again as "CSV UTF-8" in the spreadsheet, or with the encoding UTF-8 in the editor';
  return { file, line, what: 'the text is not in UTF-8', fix };
}

function ragged(cells: number, columns: number) {
  const fix =
    cells > columns
      ? 'put a value that holds a comma in double quotes, or remove what is too much'
      : 'add a comma for each empty cell, or the values that are missing';
  return { what: `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, and the header has ${columns}`, fix };
}

/**
 * A quotation mark that is not where CSV allows one; placed in the record in which it stands.
 *
 * @param rest the text from that record on
 * @param line on which it begins
 */
function strayQuote({ code }: CsvError, rest: string, line: number) {
  if (code === 'INVALID_OPENING_QUOTE') {
    return {
      line,
      what: 'a quotation mark inside a value that is not in quotes',
      fix: 'put the whole value in double quotes, and double each quotation mark inside it: "a ""b"" c"',
    };
  }
  const opening = openingQuote(rest, line);
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return {
      ...opening,
      what: 'a quotation mark is opened here and never closed',
      fix: 'close it where the value ends',
    };
  }
  return {
    ...opening,
    what: 'the quotation mark that is opened here is closed in the middle of a value',
    fix: 'double each quotation mark inside the value ("a ""b"" c"), or close the value with one before the next comma',
  };
}

/** The last quoted cell that begins in the text before its quotes go wrong. */
function openingQuote(text: string, line: number): Place {
  const wellFormed = /(?:[^",\r\n]*|"(?:[^"]|"")*")(?=,),/y;
  let at = 0;
  while (wellFormed.test(text)) at = wellFormed.lastIndex;
  return placeAt(text, at, line);
}

/** The line and character column at which a cell of a record begins. */
function placeOfCell(record: string, column: number, line: number): Place {
  const cell = /(?:"(?:[^"]|"")*"|[^",]*),/y;
  let at = 0;
  for (let passed = 0; passed < column && cell.test(record); passed++) at = cell.lastIndex;
  return placeAt(record, at, line);
}

function placeAt(text: string, offset: number, firstLine: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: firstLine + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}
