import { wholeMatch, type FieldSchema } from './descriptor.ts';
import type { Value } from './table.ts';
import { types } from './types.ts';

/** A rule that a value breaks, and the mend. */
export interface Breach {
  what: string;
  fix: string;
}

/** @param text the cell as written; a missing value is not given, but to `required` */
type Rule = (value: Exclude<Value, null>, text: string) => Breach | undefined;

const FIX = 'correct the value, or the constraint in datapackage.json';

/**
 * The rules that a field's constraints make for its values, `required` apart.
 *
 * `unique` remembers what it has seen, so the rules serve one reading of one table.
 */
export function rulesOf(field: FieldSchema): Rule[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, pattern, minLength, maxLength, ...rest } =
    field.constraints ?? {};
  const read = types[field.type].reader(field);
  const limit = (bound: string | number | undefined) => {
    const value = typeof bound === 'string' ? read(bound) : bound;
    return value === undefined ? undefined : { bound, value };
  };
  const low = limit(minimum);
  const high = limit(maximum);
  const above = limit(exclusiveMinimum);
  const below = limit(exclusiveMaximum);

  const rules: Rule[] = [];
  const rule = (breaks: (value: Exclude<Value, null>, text: string) => boolean, what: string) =>
    rules.push((value, text) => (breaks(value, text) ? { what: `"${text}" ${what}`, fix: FIX } : undefined));

  if (low) rule((value) => value < low.value, `is below the minimum of ${low.bound}`);
  if (high) rule((value) => value > high.value, `is above the maximum of ${high.bound}`);
  if (above) rule((value) => value <= above.value, `is not above ${above.bound}`);
  if (below) rule((value) => value >= below.value, `is not below ${below.bound}`);
  if (minLength !== undefined)
    rule((_, text) => [...text].length < minLength, `is shorter than ${minLength} characters`);
  if (maxLength !== undefined)
    rule((_, text) => [...text].length > maxLength, `is longer than ${maxLength} characters`);
  if (pattern !== undefined) {
    const expression = wholeMatch(pattern);
    rule((_, text) => !expression.test(text), `does not match the pattern ${pattern}`);
  }
  if (rest.enum !== undefined) {
    const allowed = new Set(
      rest.enum.map((value) => comparable(typeof value === 'string' ? (read(value) ?? value) : value)),
    );
    rule((value) => !allowed.has(comparable(value)), `is none of ${rest.enum.join(', ')}`);
  }
  if (rest.unique === true) {
    const seen = new Set<unknown>();
    rule((value) => seen.size === seen.add(comparable(value)).size, 'is there twice');
  }
  return rules;
}

/** A value as a Set compares it. */
export function comparable(value: Value): string | number | boolean | null {
  return value instanceof Date ? value.getTime() : value;
}
