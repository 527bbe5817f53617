import type { Problem } from '#problem.ts';
import { readJsonText, type JsonText } from './json-text.ts';
import type { Path } from './json-offsets.ts';
import { isKeyedRow, keyedSheet, type KeyedRow } from './keyed.ts';
import { nothing, type Cell, type Sheet, type Writing } from './sheet.ts';

/**
 * Takes a JSON file apart: a list of rows, each an object or a list of cells, or an object of columns.
 *
 * The dialect's `property` says under which key that stands (`result.rows` for a key in a key).
 */
export function readJsonTable(bytes: Buffer, file: string, writing: Writing = {}): Sheet {
  const json = readJsonText(bytes, file, writing);
  if ('problem' in json) return nothing([json.problem]);
  const { property, itemType } = writing.dialect ?? {};
  const path = pathTo(json.value, property);
  const table = path.reduce<unknown>((value, key) => (value as KeyedRow)[key], json.value);
  if (path.length === 0 && property !== undefined) {
    return nothing([{ file, ...json.place([]), ...noProperty(property, json.value) }]);
  }
  if (Array.isArray(table)) {
    const isListed = itemType === undefined ? Array.isArray(table[0]) : itemType === 'array';
    return isListed ? listedRows(table, path, json, file, writing) : keyedRows(table, path, json, file, writing);
  }
  if (isKeyedRow(table) && Object.keys(table).length > 0 && Object.values(table).every(isColumn)) {
    return columns(table as Record<string, unknown[]>, path, json, file);
  }
  return nothing([{ file, ...json.place(path), ...noRows(json.value) }]);
}

/** The keys down to the table; none where the property is not there. */
function pathTo(value: unknown, property: string | undefined): string[] {
  if (property === undefined || !isKeyedRow(value)) return [];
  if (Object.hasOwn(value, property)) return [property];
  const [first = '', ...rest] = property.split('.');
  if (rest.length === 0 || !Object.hasOwn(value, first)) return [];
  const below = pathTo(value[first], rest.join('.'));
  return below.length === 0 ? [] : [first, ...below];
}

function keyedRows(rows: unknown[], path: Path, json: JsonText, file: string, { dialect }: Writing): Sheet {
  const problems: Problem[] = [];
  rows.forEach((row, index) => {
    if (!isKeyedRow(row)) problems.push({ file, ...json.place([...path, index]), ...NO_OBJECT });
  });
  if (rows.length === 0) problems.push({ file, ...json.place(path), ...EMPTY });
  if (problems.length > 0) return nothing(problems);
  const place = (record: number, key?: string) => json.place([...path, record, ...(key === undefined ? [] : [key])]);
  return keyedSheet(rows as KeyedRow[], place, problems, dialect?.itemKeys);
}

function listedRows(
  rows: unknown[],
  path: Path,
  json: JsonText,
  file: string,
  { dialect, names = [] }: Writing,
): Sheet {
  const hasHeader = dialect?.header !== false;
  const problems: Problem[] = [];
  const header = hasHeader ? rows[0] : names;
  if (!Array.isArray(header) || !header.every((name) => typeof name === 'string')) {
    return nothing([{ file, ...json.place([...path, 0]), ...NO_NAMES }]);
  }
  const first = hasHeader ? 1 : 0;
  const kept: { cells: Cell[]; index: number }[] = [];
  for (let index = first; index < rows.length; index++) {
    const cells = rows[index];
    if (!Array.isArray(cells)) problems.push({ file, ...json.place([...path, index]), ...NO_LIST });
    else if (cells.length === header.length) kept.push({ cells: cells as Cell[], index });
    else {
      const what = `the row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, and the header has ${header.length}`;
      problems.push({ file, ...json.place([...path, index]), what, fix: 'write null for each value that is missing' });
    }
  }
  return {
    header,
    records: kept.map(({ cells }) => cells),
    place: (record, column) =>
      json.place([...path, kept[record]?.index ?? 0, ...(column === undefined ? [] : [column])]),
    problems,
  };
}

function columns(table: Record<string, unknown[]>, path: Path, json: JsonText, file: string): Sheet {
  const header = Object.keys(table);
  const [first = '', ...others] = header;
  const length = table[first]?.length ?? 0;
  const problems = others.flatMap((name): Problem[] => {
    const count = table[name]?.length ?? 0;
    if (count === length) return [];
    const what = `the column "${name}" has ${count} values, and "${first}" has ${length}`;
    return [{ file, ...json.place([...path, name]), what, fix: 'write null for each value that is missing' }];
  });
  if (problems.length > 0) return nothing(problems);
  function* records(): Generator<Cell[]> {
    for (let row = 0; row < length; row++) yield header.map((name) => table[name]?.[row] as Cell);
  }
  return {
    header,
    isKeyed: true,
    records: records(),
    place: (record, column = 0) => json.place([...path, header[column] ?? first, ...(record === -1 ? [] : [record])]),
    problems,
  };
}

const EMPTY = { what: 'the file has no rows', fix: 'write at least one row, or remove the resource' };
const NO_OBJECT = { what: 'the row is not an object', fix: 'write every row as {"name of column": value, …}' };
const NO_LIST = { what: 'the row is not a list', fix: 'write every row as a list of its cells' };
const NO_NAMES = {
  what: 'the first row does not hold the names of the columns',
  fix: 'write a first row of names, or "dialect": {"header": false} in datapackage.json',
};

function noProperty(property: string, value: unknown) {
  const keys = isKeyedRow(value) ? Object.keys(value) : [];
  const fix =
    keys.length > 0
      ? `name one of its keys under "property" in datapackage.json: ${keys.slice(0, 10).join(', ')}`
      : 'remove "property" from the dialect in datapackage.json';
  return { what: `there is no key "${property}"`, fix };
}

function noRows(value: unknown) {
  if (isKeyedRow(value) && value['type'] === 'FeatureCollection') return otherFormat('GeoJSON', 'geojson');
  if (isKeyedRow(value) && value['type'] === 'Topology') return otherFormat('TopoJSON', 'topojson');
  const keys = isKeyedRow(value) ? Object.keys(value).filter((key) => isRows(value[key])) : [];
  const [first] = keys;
  const fix =
    first === undefined
      ? 'write a list of objects, a list of lists with the names first, or an object of columns'
      : `write "dialect": {"property": "${first}"} in datapackage.json, if the rows stand under ${orOf(keys)}`;
  return { what: 'the file is no table', fix };
}

function otherFormat(name: string, format: string) {
  return { what: `the file is ${name}`, fix: `write "format": "${format}" for it in datapackage.json` };
}

function orOf(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(' or ');
}

function isRows(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object' && row !== null);
}

function isColumn(value: unknown): boolean {
  return Array.isArray(value) && !(value.length > 0 && value.every(isKeyedRow));
}
