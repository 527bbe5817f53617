import type { CellType, NativeCell, Notation } from './type.ts';

/*
 * `NaN` and `INF`, which the standard allows for numbers, are not read: nothing can be drawn from them.
 */

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+$/;

export const number: CellType = {
  noun: () => 'a number',
  example: ({ decimalChar = '.' }) => `1234${decimalChar}5`,
  reader: (notation) => {
    const bare = bareNumber(notation);
    return bare === undefined ? decimal : (text) => decimal(bare(text));
  },
  native: () => (cell) => {
    const value = typeof cell === 'bigint' ? safe(cell) : cell;
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  },
};

export const integer: CellType = {
  noun: () => 'a whole number',
  example: () => '1234',
  reader: (notation) => {
    const bare = bareNumber({ ...notation, decimalChar: '.' });
    return bare === undefined ? whole : (text) => whole(bare(text));
  },
  native: () => wholeCell,
};

/** Whole numbers beyond 2^53 are no values: a digit would change without a word. */
export function wholeCell(cell: NativeCell): number | undefined {
  const value = typeof cell === 'bigint' ? safe(cell) : cell;
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

function safe(value: bigint): number | undefined {
  return Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
}

function decimal(text: string): number | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function whole(text: string): number | undefined {
  if (!INTEGER.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * From a field's notation to the plain one: `€ 1.234,5` to `1234.5`.
 *
 * @returns undefined where the field's notation is the plain one
 */
function bareNumber({ decimalChar = '.', groupChar = '', bareNumber = true }: Notation) {
  if (decimalChar === '.' && groupChar === '' && bareNumber) return undefined;
  return (text: string): string => {
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
