import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, readTsv } from '#data/formats/csv.ts';
import type { Writing } from '#data/formats/sheet.ts';
import { formatProblems } from '#problem.ts';
import { goneThrough } from '../gone-through.ts';
import { writeCell, writeCsv, type Written } from '../write-csv.ts';

function read(text: string | Buffer, writing?: Writing) {
  return goneThrough(readCsv(Buffer.from(text), 'a.csv', writing));
}

function problems(text: string | Buffer, writing?: Writing) {
  return formatProblems(read(text, writing).problems);
}

test('readCsv() gives header and records, quotes undone', () => {
  const { header, records, problems } = read('a,b\n1,"x, ""y"""\n"2\n3",\n');
  expect(header).toEqual(['a', 'b']);
  expect(records).toEqual([
    ['1', 'x, "y"'],
    ['2\n3', ''],
  ]);
  expect(problems).toEqual([]);
});

test('readCsv() tolerates a byte-order mark, mixed line ends, blank lines and no newline at the end', () => {
  const { header, records } = read('\uFEFFa,b\r\n1,2\n\n3,4\r\n\r\n5,6');
  expect(header).toEqual(['a', 'b']);
  expect(records).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
});

test('readCsv() tells an empty cell from a blank line by its quotes', () => {
  expect(read('a\n""\n\nx\n').records).toEqual([[''], ['x']]);
});

test('place() is the line and the character at which a cell begins', () => {
  const { place } = read('\uFEFFa,b,c\r\n"1\r\n1",é,"3"\r\n4,"5,5",6\r\n');
  expect(place(-1, 1)).toEqual({ line: 1, column: 3 });
  expect(place(0, 0)).toEqual({ line: 2, column: 1 });
  expect(place(0, 2)).toEqual({ line: 3, column: 6 });
  expect(place(1, 2)).toEqual({ line: 4, column: 9 });
});

test('readCsv() reports rows that are too long or too short, all of them', () => {
  expect(problems('a,b\n1\n2,3\n4,5,6\n')).toBe(`a.csv:2:1  the row has 1 cell, and the header has 2
    fix: add a comma for each empty cell, or the values that are missing

a.csv:4:1  the row has 3 cells, and the header has 2
    fix: put a value that holds a comma in quotes, or remove what is too much`);
});

test('readCsv() finds the quotation mark that is never closed, and keeps what it found before', () => {
  expect(problems('a,b\n1\n"x\ny","z\n3,4\n5,6\n')).toBe(`a.csv:2:1  the row has 1 cell, and the header has 2
    fix: add a comma for each empty cell, or the values that are missing

a.csv:4:4  a quotation mark is opened here and never closed
    fix: close it where the value ends`);
});

test('readCsv() finds the quotation mark that is closed in the middle of a value', () => {
  expect(problems('a,b\n1,"2"x\n')).toBe(
    `a.csv:2:3  the quotation mark that is opened here is closed in the middle of a value
    fix: double each quotation mark inside it: "a ""b"" c"; or close the value with one before the next comma`,
  );
});

test('readCsv() takes a quotation mark inside a value without quotes as it is', () => {
  expect(read('place,inches\n17°57\'42"N,2"\n').records).toEqual([['17°57\'42"N', '2"']]);
});

test('readCsv() sees a space that keeps quotes from being quotes', () => {
  expect(problems('a,b\n1, "2,3"\n')).toContain('remove the space before the quotation mark');
});

test('readCsv() names the first line that is not UTF-8', () => {
  expect(problems(Buffer.from('a\nb\nfévrier\n', 'latin1'))).toBe(`a.csv:3  the text is not in UTF-8
    fix: save the file again as "CSV UTF-8" in the spreadsheet, or name its encoding in datapackage.json, as "windows-1252"`);
});

test.each(['', '\uFEFF', '\n\n'])('readCsv(%o) is an empty file', (text) => {
  expect(problems(text)).toBe(`a.csv:1  the file is empty
    fix: write a line of column names, and a line for each row`);
});

test.each<[string, Writing['dialect'], string[], string[][]]>([
  ['a;b\n1,5;x\n', { delimiter: ';' }, ['a', 'b'], [['1,5', 'x']]],
  ['a||b\n1|2||x\n', { delimiter: '||' }, ['a', 'b'], [['1|2', 'x']]],
  ["a,b\n'1,''5',x\n", { quoteChar: "'" }, ['a', 'b'], [["1,'5", 'x']]],
  ['a,b\n"1""",x\n', { doubleQuote: false }, ['a', 'b'], []],
  ['a,b\n1\\,5,"x"\n', { escapeChar: '\\' }, ['a', 'b'], [['1,5', '"x"']]],
  ['a, b\n1,  "2, 3"\n', { skipInitialSpace: true }, ['a', 'b'], [['1', '2, 3']]],
  [
    'a,b;1,2\n;3,4',
    { lineTerminator: ';' },
    ['a', 'b'],
    [
      ['1', '2\n'],
      ['3', '4'],
    ],
  ],
  ['# made in May\na,b\n1,2\n#,3\n', { commentChar: '#' }, ['a', 'b'], [['1', '2']]],
  ['Made in May\n\na,b\n1,2\nsum,2\n', { headerRows: [3], commentRows: [5] }, ['a', 'b'], [['1', '2']]],
  [
    'fruit,,nut\nid,name,id\n1,2,3\n',
    { headerRows: [1, 2], headerJoin: '-' },
    ['fruit-id', 'fruit-name', 'nut-id'],
    [['1', '2', '3']],
  ],
])('readCsv(%o) reads it by the dialect %o', (text, dialect, header, records) => {
  const sheet = read(text, { dialect });
  expect(sheet.header).toEqual(header);
  expect(sheet.records).toEqual(records);
});

test('readCsv() takes a null sequence for a missing cell', () => {
  expect(read('a,b\n\\N,x\n', { dialect: { nullSequence: '\\N' } }).records).toEqual([[null, 'x']]);
});

test('readCsv() takes the fields of the schema for the header that a file does not have', () => {
  const sheet = read('1,2\n3\n', { dialect: { header: false }, names: ['a', 'b'] });
  expect(sheet.header).toEqual(['a', 'b']);
  expect(sheet.records).toEqual([['1', '2']]);
  expect(formatProblems(sheet.problems)).toContain('a.csv:2:1  the row has 1 cell, and the header has 2');
});

test('readTsv() reads tabs', () => {
  const sheet = goneThrough(readTsv(Buffer.from('a\tb\n1,5\t"x\ty"\n'), 'a.tsv'));
  expect(sheet.records).toEqual([['1,5', 'x\ty']]);
});

test.each([
  ['windows-1252', Buffer.from('a\nfévrier\n', 'latin1')],
  ['utf-16le', Buffer.from('a\nfévrier\n', 'utf16le')],
  ['utf-16', Buffer.from('\uFEFFa\nfévrier\n', 'utf16le').swap16()],
  ['utf-8', Buffer.from('\uFEFFa\nfévrier\n')],
])('readCsv() reads %s', (encoding, bytes) => {
  expect(read(bytes, { encoding })).toMatchObject({ header: ['a'], records: [['février']], problems: [] });
});

test('readCsv() reads the encodings of Chinese newsrooms', () => {
  const bytes = Buffer.from([0x61, 0x0a, 0xb1, 0xb1, 0xbe, 0xa9, 0x0a]);
  expect(read(bytes, { encoding: 'gb18030' }).records).toEqual([['北京']]);
});

test('readCsv() refuses a byte-order mark that contradicts the descriptor, and bytes that the encoding does not have', () => {
  expect(problems(Buffer.from('\uFEFFa\n1\n', 'utf16le')))
    .toBe(`a.csv:1  the file's byte-order mark says utf-16le, and its descriptor says utf-8
    fix: write "encoding": "utf-16le" for it in datapackage.json, or save the file in utf-8`);
  expect(problems(Buffer.from([0x61, 0x0a, 0xff, 0xff]), { encoding: 'shift_jis' })).toBe(
    `a.csv  the text is not in shift_jis
    fix: correct the encoding in datapackage.json, or save the file again in UTF-8`,
  );
});

const dialects = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', '::'),
    lineTerminator: fc.constantFrom('\n', '\r\n', '\r', '\u001e'),
    marks: fc.constantFrom<Partial<Written>>({ quoteChar: '"' }, { quoteChar: "'" }, { escapeChar: '\\' }),
  })
  .map(({ marks, ...dialect }): Written => ({ ...dialect, ...marks }));

test('readCsv() gives back any table that is written as CSV, in every dialect', () => {
  const sign = fc.constantFrom(',', ';', '|', ':', '"', "'", '\\', '\n', '\r', '\t', ' ', 'é', '中', '😀');
  const cell = fc.oneof(fc.string(), fc.string({ unit: sign }));
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(table, dialects, fc.boolean(), (written, dialect, mark) => {
      // A blank line is no row; with escapes instead of quotes an empty cell alone can't be told from one.
      fc.pre(dialect.escapeChar === undefined || written.every((row) => row.length > 1 || row[0] !== ''));
      const sheet = read((mark ? '\uFEFF' : '') + writeCsv(written, dialect), { dialect });
      expect(sheet.problems).toEqual([]);
      expect([sheet.header, ...sheet.records]).toEqual(written);
    }),
  );
});

test('place() is where the cell was written, in every dialect', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\\', '\n', '\r\n', 'é'), minLength: 1 });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }));
  fc.assert(
    fc.property(table, dialects, (written, dialect) => {
      const sheet = read(writeCsv(written, dialect), { dialect });
      written.slice(1).forEach((row, record) =>
        row.forEach((_, column) => {
          const before = writeCsv(written.slice(0, record + 1), dialect) + writeCells(row.slice(0, column), dialect);
          const lines = before.split(/\r\n?|\n/);
          expect(sheet.place(record, column)).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
        }),
      );
    }),
  );
});

function writeCells(cells: readonly string[], dialect: Written): string {
  return cells.map((cell) => writeCell(cell, dialect) + (dialect.delimiter ?? ',')).join('');
}
