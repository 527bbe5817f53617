import { z } from 'zod';
import { nearest, type Problem } from '#problem.ts';
import type { WrittenDocument } from './document.ts';

/** A document as its schema reads it, or what keeps it from that. */
export type Checked<T> = { value: T; problems: [] } | { value: undefined; problems: Problem[] };

/**
 * Reads a document by its schema.
 *
 * A message that a schema gives is a mend ("use lower-case letters"); what is wrong is said here, from the value.
 */
export function checkDocument<S extends z.ZodType>(schema: S, document: WrittenDocument): Checked<z.output<S>> {
  const result = schema.safeParse(document.value);
  if (result.success) return { value: result.data, problems: [] };
  const { issues } = result.error;
  const misspelt = issues.flatMap((issue) => meantKeys(issue, schema));
  const own = issues.filter(
    ({ path }) => valueAt(document.value, path) !== undefined || !misspelt.includes(path.join('.')),
  );
  return { value: undefined, problems: own.flatMap((issue) => toProblems(issue, schema, document)) };
}

/** The keys that unknown ones were probably meant to be; that those are missing need not be said as well. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = Object.keys(shapeAt(schema, issue.path));
  return issue.keys.map((key) => [...issue.path, nearest(key, known) ?? key].join('.'));
}

function toProblems(issue: z.core.$ZodIssue, schema: z.ZodType, document: WrittenDocument): Problem[] {
  const { path } = issue;
  const at = (place: readonly PropertyKey[]) => ({ file: document.file, ...document.place(place) });
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeAt(schema, path));
    return issue.keys.map((key) => ({ ...at([...path, key]), ...unknownKey(key, path, known, document) }));
  }
  const value = valueAt(document.value, path);
  if (value === undefined) return [{ ...at(path), ...missing(issue, document) }];
  return [{ ...at(path), ...unfit(issue, value, document) }];
}

function unknownKey(key: string, path: readonly PropertyKey[], known: readonly string[], document: WrittenDocument) {
  const meant = nearest(key, known);
  const where = path.length === 0 ? '' : ` in ${label(path, document.value)}`;
  return {
    what: `unknown key "${key}"${where}`,
    fix: meant === undefined ? `remove it; the keys are ${known.join(', ')}` : `did you mean "${meant}"?`,
  };
}

function missing({ path, ...issue }: z.core.$ZodIssue, { format, value }: WrittenDocument) {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1) ?? 'everything');
  const list = issue.code === 'invalid_type' && issue.expected === 'array';
  const example = format === 'json' ? `"${key}": ${list ? '[…]' : '"…"'}` : `${key}: ${list ? '[…]' : '…'}`;
  return {
    what: `"${key}" is missing${parent.length === 0 ? '' : ` in ${label(parent, value)}`}`,
    fix: `add ${format === 'json' ? example : `a line "${example}"`}`,
  };
}

function unfit(issue: z.core.$ZodIssue, value: unknown, document: WrittenDocument) {
  const name = label(issue.path, document.value);
  const shown = document.written(issue.path) ?? JSON.stringify(value);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, issue.expected, value, shown);
    case 'too_big': {
      const length = typeof value === 'string' ? value.trim().length : NaN;
      const over = length - Number(issue.maximum);
      return {
        what: `${name} has ${length} characters, and ${issue.maximum} fit`,
        fix: `shorten it by ${over} ${over === 1 ? 'character' : 'characters'}`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meant = nearest(String(value), values);
      return {
        what: `${name} can't be ${clip(shown)}`,
        fix: meant ? `did you mean "${meant}"?` : `use ${either(values)}`,
      };
    }
    default:
      return { what: isEmpty(value) ? `${name} is empty` : `${name} can't be ${clip(shown)}`, fix: issue.message };
  }
}

/** What a schema expects, with its article. */
const kinds: Record<string, string> = { string: 'a text', int: 'a whole number', boolean: 'true or false' };

function wrongType(name: string, expected: string, value: unknown, shown: string) {
  if (value === null) return { what: `${name} is empty`, fix: 'fill it in, or remove the line' };
  const kind = kindOf(value);
  if (expected === 'array') {
    return { what: `${name} is not a list`, fix: `write it in square brackets: [${clip(shown)}]` };
  }
  if (expected === 'object') {
    return { what: `${name} is a ${kind}, not a group of keys`, fix: 'write its keys under it, one a line, indented' };
  }
  if (expected === 'string' && kind !== 'list' && kind !== 'group of keys') {
    return { what: `${name} is the ${kind} ${clip(shown)}, not a text`, fix: `put it in quotes: "${clip(shown)}"` };
  }
  const wanted = kinds[expected] ?? `a ${expected}`;
  return { what: `${name} is a ${kind}, not ${wanted}`, fix: `write ${wanted}` };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : typeof value === 'string' && value.trim() === '';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (value instanceof Date) return 'date';
  if (typeof value === 'object') return 'group of keys';
  return typeof value === 'string' ? 'text' : typeof value;
}

/**
 * What an editor would call the thing at a path: `headline`, `name of source`, `item 2 of authors`; inside a list of
 * things with names, `title of "technology"`.
 */
function label(path: readonly PropertyKey[], root: unknown): string {
  if (path.length === 0) return 'the file';
  const step = path.at(-1);
  const outer = path.slice(0, -1);
  if (typeof step === 'number') return nameOf(valueAt(root, path)) ?? `item ${step + 1} of ${label(outer, root)}`;
  const item = outer.findLastIndex((key) => typeof key === 'number');
  const around = item === -1 ? outer : outer.slice(0, item + 1);
  return around.length === 0 ? String(step) : `${String(step)} of ${label(around, root)}`;
}

/** An item of a list goes by its name or id, where it has one. */
function nameOf(item: unknown): string | undefined {
  const { id, name = id } = (item ?? {}) as Record<string, unknown>;
  return typeof name === 'string' ? `"${name}"` : undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  );
}

/** The keys that a schema knows at a path. */
function shapeAt(schema: unknown, path: readonly PropertyKey[]): Record<string, unknown> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return shapeAt(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return shapeAt(schema.element, path.slice(1));
  if (!(schema instanceof z.ZodObject)) return {};
  return path.length === 0 ? schema.shape : shapeAt(schema.shape[String(path[0])], path.slice(1));
}

function either(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
