import type { FieldSchema } from '../table-schema.ts';
import { types } from '../types/types.ts';

export type DateNotation = Pick<FieldSchema, 'type' | 'format'>;

/** Which of day and month is written first, where a file does not say. */
export type DayOrder = 'dmy' | 'mdy';

const standard: DateNotation[] = [{ type: 'date' }, { type: 'datetime' }, { type: 'yearmonth' }, { type: 'time' }];

const patterns = [
  '%Y/%m/%d',
  '%d.%m.%Y',
  '%d %B %Y',
  '%d %b %Y',
  '%B %d, %Y',
  '%b %d, %Y',
  '%b %d %Y',
  '%B %d %Y',
  '%d-%b-%Y',
  '%a, %d %b %Y',
];
const times = ['%H:%M:%S', '%H:%M'];

/** Forms in which the day and the month look alike. */
const twins: [dmy: string, mdy: string][] = [
  ['%d/%m/%Y', '%m/%d/%Y'],
  ['%d-%m-%Y', '%m-%d-%Y'],
];

/**
 * The notation in which all texts are dates or times.
 *
 * @param texts distinct, none missing
 * @param order which of day and month comes first where both would do
 * @returns undefined where there is none; `ambiguous` where day and month can't be told apart
 */
export function inferDates(texts: readonly string[], order?: DayOrder): DateNotation | 'ambiguous' | undefined {
  if (!texts.every((text) => /\d/.test(text) && !/^[+-]?[\d.,]*$/.test(text)) && !texts.every(isDotted))
    return undefined;
  const simple = [...standard, ...patterns.map(asDate), ...patterns.flatMap(withTimes)];
  const found = [...simple, ...withTimes('%Y-%m-%d')].find((notation) => fits(texts, notation));
  if (found !== undefined) return found;
  for (const [dayFirst, monthFirst] of twins) {
    const forms = (pattern: string) => [asDate(pattern), ...withTimes(pattern)];
    const dmy = forms(dayFirst).find((notation) => fits(texts, notation));
    const mdy = forms(monthFirst).find((notation) => fits(texts, notation));
    if (dmy !== undefined && mdy !== undefined) return order === undefined ? 'ambiguous' : order === 'dmy' ? dmy : mdy;
    if (dmy !== undefined || mdy !== undefined) return dmy ?? mdy;
  }
  return undefined;
}

/** `17.01.2019`, which is no number though it has nothing but digits and points. */
function isDotted(text: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text);
}

function asDate(format: string): DateNotation {
  return { type: 'date', format };
}

function withTimes(day: string): DateNotation[] {
  return times.map((time) => ({ type: 'datetime', format: `${day} ${time}` }));
}

function fits(texts: readonly string[], notation: DateNotation): boolean {
  const read = types[notation.type].reader(notation);
  return texts.every((text) => read(text) !== undefined);
}
