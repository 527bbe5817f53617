import type { FieldType, Value } from './table.ts';

/** What a field's type needs to know of the field to read a cell. */
export interface Notation {
  /** Stands between units and fractions; default `.`. */
  decimalChar?: string;
  /** Stands between groups of digits; default none. */
  groupChar?: string;
  /** `false` where a number may have a currency or percent sign around it, which is ignored. Default `true`. */
  bareNumber?: boolean;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
}

export interface CellType {
  /** As in `"n/a" is not …`. */
  noun: string;
  /** How a value is written, as in `write it as …`. */
  example: string;
  /** A reader of one field's cells. It gives undefined where the text is not of the type; it is never given a missing value. */
  reader(notation: Notation): (text: string) => Exclude<Value, null> | undefined;
}

/**
 * The types of Table Schema, each in its default format.
 *
 * `NaN` and `INF`, which the standard allows for numbers, are not read: nothing can be drawn from them.
 *
 * @see https://datapackage.org/standard/table-schema/#field-types
 */
export const types: Record<FieldType, CellType> = {
  string: { noun: 'a text', example: 'words', reader: () => (text) => text },
  any: { noun: 'a value', example: 'words', reader: () => (text) => text },
  number: {
    noun: 'a number',
    example: '1234.5',
    reader: (notation) => {
      const bare = bareNumber(notation);
      return (text) => decimal(bare(text));
    },
  },
  integer: {
    noun: 'a whole number',
    example: '1234',
    reader: (notation) => {
      const bare = bareNumber({ ...notation, decimalChar: '.' });
      return (text) => integer(bare(text));
    },
  },
  boolean: {
    noun: 'true or false',
    example: 'true or false',
    reader: ({ trueValues = TRUE, falseValues = FALSE }) => {
      const known = new Map([
        ...falseValues.map((text) => [text, false] as const),
        ...trueValues.map((text) => [text, true] as const),
      ]);
      return (text) => known.get(text);
    },
  },
  date: {
    noun: 'a date',
    example: '2019-01-17',
    reader: () => (text) => (DATE.test(text) ? instant(text) : undefined),
  },
  datetime: { noun: 'a date with a time', example: '2019-01-17T18:00:00Z', reader: () => datetime },
  time: { noun: 'a time', example: '18:00:00', reader: () => (text) => (TIME.test(text) ? text : undefined) },
  year: { noun: 'a year', example: '2019', reader: () => (text) => (YEAR.test(text) ? Number(text) : undefined) },
  yearmonth: {
    noun: 'a year and month',
    example: '2019-01',
    reader: () => (text) => (YEARMONTH.test(text) ? instant(`${text}-01`) : undefined),
  },
};

const TRUE = ['true', 'True', 'TRUE', '1'];
const FALSE = ['false', 'False', 'FALSE', '0'];

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+$/;
const YEAR = /^-?\d{4}$/;
const YEARMONTH = /^\d{4}-\d{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/;
const DATETIME = /^(\d{4}-\d{2}-\d{2})T([^Z+-]+)(Z|[+-]\d{2}:\d{2})?$/;

function decimal(text: string): number | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function integer(text: string): number | undefined {
  if (!INTEGER.test(text)) return undefined;
  const value = Number(text);
  // Beyond this a digit would change without a word.
  return Number.isSafeInteger(value) ? value : undefined;
}

/** From a field's notation to the plain one: `€ 1.234,5` to `1234.5`. */
function bareNumber({ decimalChar = '.', groupChar = '', bareNumber = true }: Notation): (text: string) => string {
  if (decimalChar === '.' && groupChar === '' && bareNumber) return (text) => text;
  return (text) => {
    let bare = bareNumber ? text : withoutSigns(text, decimalChar);
    if (groupChar !== '') bare = bare.replaceAll(groupChar, '');
    if (decimalChar === '.') return bare;
    // A point that is no decimal sign here must not become one.
    return bare.includes('.') ? '' : bare.replace(decimalChar, '.');
  };
}

/** Without what stands around the digits: `-€95` and `€-95` to `-95`, `95 %` to `95`. */
function withoutSigns(text: string, decimalChar: string): string {
  const isNumeric = (char: string | undefined) => char !== undefined && (/\d/.test(char) || char === decimalChar);
  const chars = [...text];
  const from = chars.findIndex(isNumeric);
  const to = chars.findLastIndex(isNumeric);
  if (from === -1) return '';
  return (chars.slice(0, from).includes('-') ? '-' : '') + chars.slice(from, to + 1).join('');
}

/** Without an offset it is taken as UTC. */
function datetime(text: string): Date | undefined {
  const [, day = '', time = '', zone = 'Z'] = DATETIME.exec(text) ?? [];
  if (!TIME.test(time) || instant(day) === undefined) return undefined;
  const at = new Date(`${day}T${time}${zone}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** @returns undefined for a day that is in no calendar, as 2019-02-30, which Date would move to March */
function instant(day: string): Date | undefined {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? at : undefined;
}
