import { Ajv } from 'ajv';
import { categoryValues, wholeMatch, type FieldSchema } from './table-schema.ts';
import { quoted, type Cell } from './formats/sheet.ts';
import { isStructure, type Value } from './table.ts';
import type { Present } from './types/type.ts';
import { types } from './types/types.ts';

/** A rule that a value breaks, and the mend. */
export interface Breach {
  what: string;
  fix: string;
}

/** @param cell as written; a missing value is not given, but to `required` */
type Rule = (value: Present, cell: Cell) => Breach | undefined;

const FIX = 'correct the value, or the constraint in datapackage.json';

/**
 * The rules that a field's constraints and categories make for its values, `required` apart.
 *
 * `unique` remembers what it has seen, so the rules serve one reading of one table.
 */
export function rulesOf(field: FieldSchema): Rule[] {
  return [...bounds(field), ...lengths(field), ...choices(field), ...shapes(field)];
}

function rule(breaks: (value: Present, cell: Cell) => boolean, what: string): Rule {
  return (value, cell) => (breaks(value, cell) ? { what: `${quoted(cell)} ${what}`, fix: FIX } : undefined);
}

function bounds(field: FieldSchema): Rule[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field.constraints ?? {};
  const rules: Rule[] = [];
  const bound = (limit: string | number | undefined, breaks: (order: Order, limit: Order) => boolean, what: string) => {
    if (limit === undefined) return;
    const value = limitOf(limit, field);
    if (value === undefined) return;
    const end = orderOf(value, field);
    rules.push(rule((value) => breaks(orderOf(value, field), end), `${what} ${limit}`));
  };
  bound(minimum, (value, limit) => value < limit, 'is below the minimum of');
  bound(maximum, (value, limit) => value > limit, 'is above the maximum of');
  bound(exclusiveMinimum, (value, limit) => value <= limit, 'is not above');
  bound(exclusiveMaximum, (value, limit) => value >= limit, 'is not below');
  return rules;
}

/** A limit as a value of its field: written as in its cells, or as JSON has it. */
export function limitOf(limit: string | number, field: FieldSchema): Present | undefined {
  const type = types[field.type];
  return typeof limit === 'string' ? type.reader(field)(limit) : type.native(field)(limit);
}

type Order = number | string;

function orderOf(value: Present, { type }: FieldSchema): Order {
  const { order } = types[type];
  if (order !== undefined) return order(value);
  return typeof value === 'string' ? value : Number(value);
}

function lengths({ constraints = {} }: FieldSchema): Rule[] {
  const { minLength, maxLength } = constraints;
  const rules: Rule[] = [];
  if (minLength !== undefined) {
    rules.push((value, cell) =>
      lengthOf(value) < minLength
        ? { what: `${quoted(cell)} is shorter than ${minLength} ${partsOf(value)}`, fix: FIX }
        : undefined,
    );
  }
  if (maxLength !== undefined) {
    rules.push((value, cell) =>
      lengthOf(value) > maxLength
        ? { what: `${quoted(cell)} is longer than ${maxLength} ${partsOf(value)}`, fix: FIX }
        : undefined,
    );
  }
  return rules;
}

/** In characters as a reader counts them, items or keys. */
function lengthOf(value: Present): number {
  return isStructure(value) ? Object.keys(value).length : [...String(value)].length;
}

function partsOf(value: Present): string {
  return Array.isArray(value) ? 'items' : isStructure(value) ? 'keys' : 'characters';
}

function choices(field: FieldSchema): Rule[] {
  const { enum: allowed, unique } = field.constraints ?? {};
  const rules: Rule[] = [];
  if (allowed !== undefined) rules.push(oneOf(allowed, field, 'is none of'));
  const categories = categoryValues(field.categories);
  if (categories !== undefined) rules.push(oneOf(categories, field, 'is none of the categories'));
  if (unique === true) {
    const seen = new Set<unknown>();
    rules.push(rule((value) => seen.size === seen.add(comparable(value)).size, 'is there twice'));
  }
  return rules;
}

function oneOf(choices: readonly unknown[], field: FieldSchema, what: string): Rule {
  const type = types[field.type];
  const [read, native] = [type.reader(field), type.native(field)];
  const values = choices.map((choice) => {
    const value = typeof choice === 'string' ? read(choice) : native(choice as Exclude<Present, string>);
    return comparable(value ?? (choice as Present));
  });
  const allowed = new Set(values);
  const shown = choices.map((choice) => (isStructure(choice) ? JSON.stringify(choice) : String(choice))).join(', ');
  return rule((value) => !allowed.has(comparable(value)), `${what} ${shown}`);
}

function shapes({ constraints = {} }: FieldSchema): Rule[] {
  const { pattern, jsonSchema } = constraints;
  const rules: Rule[] = [];
  if (pattern !== undefined) {
    const expression = wholeMatch(pattern);
    rules.push(rule((_, cell) => !expression.test(String(cell)), `does not match the pattern ${pattern}`));
  }
  if (jsonSchema !== undefined) {
    const validate = new Ajv({ strict: false, logger: false }).compile(jsonSchema);
    rules.push((value, cell) => {
      if (validate(value)) return undefined;
      const { instancePath = '', message = 'does not match' } = validate.errors?.[0] ?? {};
      const where = instancePath === '' ? 'it' : instancePath;
      return { what: `${quoted(cell)} does not match the field's JSON Schema: ${where} ${message}`, fix: FIX };
    });
  }
  return rules;
}

/** A value as a Set compares it. */
export function comparable(value: Value): string | number | boolean | null {
  if (value instanceof Date) return value.getTime();
  return isStructure(value) ? JSON.stringify(value) : value;
}
