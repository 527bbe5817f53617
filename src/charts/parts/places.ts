import type { Field } from '#data/table.ts';
import { readMoment } from './moments.ts';
import { isTime } from './series.ts';

/**
 * Where a value that an editor writes lies on a field's axis: a number, milliseconds since 1970 for a date, or the name
 * itself.
 *
 * @returns undefined where the field has no place for such a value
 */
export function placeOn(field: Field, value: unknown): number | string | undefined {
  if (isTime(field)) {
    return typeof value === 'string' || typeof value === 'number'
      ? readMoment(String(value), 'string')?.at.getTime()
      : undefined;
  }
  if (['number', 'integer', 'year'].includes(field.type)) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The same as a number, for axes that have no names on them. */
export function numberOn(field: Field | undefined, value: unknown): number | undefined {
  const place = field && placeOn(field, value);
  return typeof place === 'number' ? place : undefined;
}
