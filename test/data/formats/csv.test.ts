import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '#data/formats/csv.ts';
import { formatProblems } from '#problem.ts';
import { writeCsv } from '../write-csv.ts';

function read(text: string | Buffer) {
  return readCsv(Buffer.from(text), 'a.csv');
}

function problems(text: string | Buffer) {
  return formatProblems(read(text).problems);
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
    fix: put a value that holds a comma in double quotes, or remove what is too much`);
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
    fix: double each quotation mark inside the value ("a ""b"" c"), or close the value with one before the next comma`,
  );
});

test('readCsv() refuses a quotation mark in a value without quotes', () => {
  expect(problems('a,b\n1,2" pipe\n')).toBe(`a.csv:2  a quotation mark inside a value that is not in quotes
    fix: put the whole value in double quotes, and double each quotation mark inside it: "a ""b"" c"`);
});

test('readCsv() names the first line that is not UTF-8', () => {
  expect(problems(Buffer.from('a\nb\nfévrier\n', 'latin1'))).toBe(`a.csv:3  the text is not in UTF-8
    fix: save the file again as "CSV UTF-8" in the spreadsheet, or with the encoding UTF-8 in the editor`);
});

test.each(['', '\uFEFF', '\n\n'])('readCsv(%o) is an empty file', (text) => {
  expect(problems(text)).toBe(`a.csv:1  the file is empty
    fix: write a line of column names, and a line for each row`);
});

test('readCsv() gives back any table that is written as CSV, whatever the line ends', () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(',', '"', '\n', '\r', ' ', 'é', '中', '😀') }));
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (written, newline, mark) => {
      const sheet = read((mark ? '\uFEFF' : '') + writeCsv(written, newline));
      expect(sheet.problems).toEqual([]);
      expect([sheet.header, ...sheet.records]).toEqual(written);
    }),
  );
});
