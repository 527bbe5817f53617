import { isStructure, type FieldType, type Structure } from '../table.ts';
import { boolean } from './booleans.ts';
import { date, datetime, time } from './dates.ts';
import { integer, number } from './numbers.ts';
import { string } from './strings.ts';
import type { CellType, NativeCell } from './type.ts';

export const object: CellType = {
  noun: () => 'a JSON object',
  example: () => '{"north": 12}',
  reader: () => (text) => plainObject(json(text)),
  native: () => plainObject,
};

export const array: CellType = {
  noun: () => 'a JSON array',
  example: () => '[12, 14]',
  reader: () => (text) => anArray(json(text)),
  native: () => anArray,
};

/** The types that items of a list may have. */
export const itemTypes: Partial<Record<FieldType, CellType>> = {
  string,
  integer,
  boolean,
  number,
  datetime,
  date,
  time,
};

/** Items of one type, each in its default format. */
export const list: CellType = {
  noun: ({ itemType = 'string' }) => (itemType === 'string' ? 'a list' : `a list of ${itemType}s`),
  example: ({ itemType = 'string', delimiter = ',' }) => {
    const item = (itemTypes[itemType] ?? string).example({});
    return `${item}${delimiter}${item}`;
  },
  reader: ({ itemType = 'string', delimiter = ',' }) => {
    const read = (itemTypes[itemType] ?? string).reader({});
    return (text) => whole(text.split(delimiter).map(read));
  },
  native: ({ itemType = 'string' }) => {
    const type = itemTypes[itemType] ?? string;
    const [read, native] = [type.reader({}), type.native({})];
    const item = (cell: unknown) => (typeof cell === 'string' ? read(cell) : native(cell as NativeCell));
    return (cell) => (Array.isArray(cell) ? whole(cell.map(item)) : undefined);
  },
};

/** @returns undefined where one of the items is of another type */
function whole(items: readonly unknown[]): Structure | undefined {
  return items.includes(undefined) ? undefined : items;
}

/** A text as JSON; undefined where it is none. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function plainObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isStructure(value) && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
}

function anArray(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}
