import { expect, test } from 'vitest';
import { formatProblems } from '#problem.ts';
import { readJson, readYaml, type WrittenDocument } from '#site/document.ts';

function yaml(text: string, firstLine?: number): WrittenDocument {
  const { document } = readYaml(text, 'a.yaml', firstLine);
  if (document === undefined) throw new SyntaxError(`invalid YAML in a test: ${text}`);
  return document;
}

test('readYaml() gives days and moments as dates, as Astro reads them', () => {
  expect(yaml('day: 2019-01-17\nquoted: "2019-01-17"\n').value).toEqual({
    day: new Date('2019-01-17'),
    quoted: '2019-01-17',
  });
});

test('place() is that of the key, of the item, or of the nearest thing around', () => {
  const document = yaml('source:\n  name: Xinhua\nauthors: [a, b]\n', 2);
  expect(document.place(['source', 'name'])).toEqual({ line: 3, column: 3 });
  expect(document.place(['authors', 1])).toEqual({ line: 4, column: 14 });
  expect(document.place(['source', 'url'])).toEqual({ line: 2, column: 1 });
  expect(document.place(['headline'])).toEqual({ line: 2, column: 1 });
});

test('written() is the value with its quotes', () => {
  const document = yaml("a: 'x'\nb: 2019-01-17\n");
  expect(document.written(['a'])).toBe("'x'");
  expect(document.written(['b'])).toBe('2019-01-17');
  expect(document.written(['c'])).toBeUndefined();
});

test.each([
  ['headline: Flood: a report', '1:11  a colon in a value, or lines that are not indented alike'],
  ['headline: "Flood\nb: 1', '2:5  a quotation mark is not closed'],
  ["headline: 'it's'", `1:15  unexpected "s'"`],
  ['headline: @flood', '1:11  a value can\'t begin with "@"'],
  ['authors:\n\t- desk', '2:1  a line is indented with a tab'],
  ['authors: [desk\nb: 1', '2:1  a list or group in brackets is not closed'],
  ['headline:Flood\nb: 1', '1:1  "headline:Flood" is not a key with a value'],
  ['a: 1\nheadline\nb: 2', '2:1  "headline" is not a key with a value'],
  ['a: 1\na: 2', '2:1  the key "a" is there twice'],
  ['a: "\\q"', '1:5  "\\q" has no meaning in double quotes'],
  ['a: *b', '1:1  Unresolved alias'],
  ['a: !b c', '1:4  Unresolved tag: !b'],
])('readYaml(%o) says what is wrong and where', (text, expected) => {
  const { document, problems } = readYaml(text, 'a.yaml');
  expect(document).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(formatProblems(problems)).toContain(`a.yaml:${expected}`);
});

test('readJson() tolerates a byte-order mark', () => {
  expect(readJson('\uFEFF{}', 'a.json').document?.value).toEqual({});
});

test('readJson() knows the places of its values, tabs and all', () => {
  const { document } = readJson('{\n\t"resources": [\n\t\t{ "path": "a.csv" }\n\t]\n}', 'a.json');
  expect(document?.value).toEqual({ resources: [{ path: 'a.csv' }] });
  expect(document?.place(['resources', 0, 'path'])).toEqual({ line: 3, column: 5 });
  expect(document?.place(['resources', 0])).toEqual({ line: 3, column: 3 });
});

test.each([
  ['{\n  "a": 1,\n}', '3:1  not valid JSON: Expected double-quoted property name'],
  ['{\n  "a": 1\n  "b": 2\n}', "3:3  not valid JSON: Expected ',' or '}' after property value"],
  ['{\n  "a": tru\n}\n', '2  not valid JSON: Unexpected token'],
  ['{\n  "a": 1\n', '3:1  not valid JSON'],
])('readJson(%o) says what is wrong and where', (text, expected) => {
  expect(formatProblems(readJson(text, 'a.json').problems)).toContain(`a.json:${expected}`);
});
