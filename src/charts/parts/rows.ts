import { writtenValue } from '#data/filter.ts';
import type { Field, Row } from '#data/table.ts';

/** Beyond these, the differences and quotients that scales are made of are no numbers any more. */
const LARGEST = 1e300;
const SMALLEST = 1e-300;

/** A value that can be drawn: infinity and the like are missing, and what is next to nothing is zero. */
export function numberIn(row: Row, field: Field | undefined): number | undefined {
  const value = field && row[field.name];
  if (typeof value !== 'number' || !(Math.abs(value) <= LARGEST)) return undefined;
  return Math.abs(value) < SMALLEST ? 0 : value;
}

/** A value as a label. */
export function textIn(row: Row, field: Field | undefined): string {
  return field ? writtenValue(row[field.name], field.type) : '';
}
