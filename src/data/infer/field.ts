import type { Cell } from '../formats/sheet.ts';
import { isStructure } from '../table.ts';
import type { FieldSchema } from '../table-schema.ts';
import { types } from '../types/types.ts';
import { inferDates, type DayOrder } from './dates.ts';
import { inferNumbers } from './numbers.ts';

/** A field as it was inferred from its cells. */
export interface InferredField {
  field: FieldSchema;
  /** What an editor should know of it. */
  notes: string[];
  /** How many cells are missing. */
  missing: number;
  /** A cell as written. */
  example: string;
}

export interface Hints {
  /** Whether numbers of the file have a decimal comma, where that can't be told. */
  prefersComma?: boolean;
  dayOrder?: DayOrder;
}

/** Words and signs that people write where there is no value. */
const MISSING = new Set([
  '',
  '-',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  ':',
  '*',
  'x',
  'NA',
  'N/A',
  'n/a',
  'na',
  'n.a.',
  '#N/A',
  'NaN',
  'nan',
  'null',
  'NULL',
  'None',
  'k. A.',
  'k.A.',
  '无',
]);

const YEAR_NAME = /year|jahr|année|año|anno|年/i;

/** The type of a column's cells, which fits every one of them. */
export function inferField(name: string, cells: readonly Cell[], hints: Hints = {}): InferredField {
  const present = cells.filter((cell) => cell !== null && cell !== '');
  const texts = [...new Set(present.filter((cell) => typeof cell === 'string'))];
  const { field, notes } =
    texts.length > 0 && present.some((cell) => typeof cell !== 'string')
      ? { field: { name, type: 'any' as const }, notes: ['texts and other values mixed'] }
      : texts.length > 0
        ? inferTexts(name, texts, hints)
        : { field: inferNative(name, present), notes: [] };
  const words = new Set(field.missingValues?.map(String) ?? ['']);
  const isMissing = (cell: Cell) => cell === null || (typeof cell === 'string' && words.has(cell));
  const example = cells.find((cell) => !isMissing(cell)) ?? '';
  return { field, notes, missing: cells.filter(isMissing).length, example: exampleOf(example) };
}

/** Whether a text is a number or a date, and so hardly the name of a column. */
export function readsAsValue(text: string): boolean {
  if (/^\d{4}$/.test(text)) return false;
  const dates = inferDates([text]);
  return inferNumbers([text], false) !== undefined || dates !== undefined;
}

function inferTexts(name: string, texts: readonly string[], hints: Hints): Pick<InferredField, 'field' | 'notes'> {
  const words = texts.filter((text) => MISSING.has(text));
  const values = texts.filter((text) => !MISSING.has(text));
  const withMissing = (field: FieldSchema, notes: string[] = []) =>
    words.length === 0
      ? { field, notes }
      : { field: { ...field, missingValues: ['', ...words] }, notes: [...notes, `${words.join(' ')} as missing`] };
  if (values.length === 0) return { field: { name, type: 'string' }, notes: [] };

  if (
    values.every((text) => /^(?:true|false)$/i.test(text)) &&
    values.every((text) => types.boolean.reader({})(text) !== undefined)
  ) {
    return withMissing({ name, type: 'boolean' });
  }
  const numbers = inferNumbers(values, hints.prefersComma ?? false);
  if (numbers !== undefined) {
    const { sign, ...notation } = numbers;
    if (isYears(name, notation.type, values)) return withMissing({ name, type: 'year' });
    const notes = sign === undefined ? [] : [`the sign ${sign} is passed over`];
    if (notation.groupChar !== undefined) notes.push(`${JSON.stringify(notation.groupChar)} between thousands`);
    return withMissing({ name, ...notation, ...(sign !== undefined && { unit: sign }) }, notes);
  }
  const dates = inferDates(values, hints.dayOrder);
  if (dates === 'ambiguous')
    return {
      field: { name, type: 'string' },
      notes: ['dates of which day and month look alike: say --dates dmy or mdy'],
    };
  if (dates !== undefined)
    return withMissing({ name, ...dates }, dates.format === undefined ? [] : [`written as ${dates.format}`]);
  return { field: { name, type: 'string' }, notes: [] };
}

function isYears(name: string, type: FieldSchema['type'], texts: readonly string[]): boolean {
  return type === 'integer' && YEAR_NAME.test(name) && texts.every((text) => /^[12]\d{3}$/.test(text));
}

function inferNative(name: string, cells: readonly Cell[]): FieldSchema {
  const all = (test: (cell: Cell) => boolean) => cells.length > 0 && cells.every(test);
  if (cells.length === 0) return { name, type: 'string' };
  if (all((cell) => typeof cell === 'boolean')) return { name, type: 'boolean' };
  if (all((cell) => typeof cell === 'bigint' || Number.isSafeInteger(cell))) {
    return isYears(name, 'integer', cells.map(String)) ? { name, type: 'year' } : { name, type: 'integer' };
  }
  if (all((cell) => typeof cell === 'number')) return { name, type: 'number' };
  if (all((cell) => cell instanceof Date)) {
    return { name, type: all((cell) => types.date.native({})(cell as Date) !== undefined) ? 'date' : 'datetime' };
  }
  if (all((cell) => Array.isArray(cell))) return { name, type: 'array' };
  if (all((cell) => isStructure(cell) && types.geojson.native({})(cell) !== undefined))
    return { name, type: 'geojson' };
  if (all((cell) => isStructure(cell) && !Array.isArray(cell))) return { name, type: 'object' };
  return { name, type: 'any' };
}

function exampleOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
