import { Ajv } from 'ajv';
import { z } from 'zod';
import { absent } from '#site/values.ts';
import { itemTypes } from './types/structures.ts';
import { types } from './types/types.ts';

/*
 * The schema of a resource: its fields, and what their values must keep to. The messages are mends.
 *
 * @see https://datapackage.org/standard/table-schema/
 */

const bound = z.union([z.number(), z.string()], 'write a number, or a text in the notation of the field');

/** What every value of a field must keep to. */
const constraintsSchema = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  minimum: bound.optional(),
  maximum: bound.optional(),
  exclusiveMinimum: bound.optional(),
  exclusiveMaximum: bound.optional(),
  enum: z.array(z.unknown()).min(1, 'list at least one value').optional(),
  /** A regular expression that the whole cell must match. */
  pattern: z
    .string()
    .refine(isPattern, 'write a regular expression, with "\\\\" for each of its backslashes')
    .optional(),
  /** In characters, items of a list, or keys of an object. */
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(0).optional(),
  /** What an object or array must look like. */
  jsonSchema: z.record(z.string(), z.unknown()).refine(isJsonSchema, 'write a valid JSON Schema').optional(),
});

/** A text that stands for something, alone or with a label. */
const labelled = (mend: string) => z.array(z.union([z.string(), z.looseObject({ value: z.string() })], mend));

const missingValuesSchema = labelled('write each missing value in quotes, or as {"value": "-99", "label": "…"}');

const category = z.union([z.string(), z.number()]);
const categoriesSchema = z.array(
  z.union(
    [category, z.looseObject({ value: category, label: z.string().optional() })],
    'write a value, or {"value": 1, "label": "…"}',
  ),
);

const typeNames = Object.keys(types) as [keyof typeof types];

const fieldSchema = z
  .looseObject({
    /** The column's name, as in the file's header. */
    name: z
      .string()
      .min(1, 'give it the name of its column')
      .refine((name) => name !== '__proto__', 'choose another name'),
    type: z.enum(typeNames).default('any'),
    title: z.string().optional(),
    description: z.string().optional(),
    /** What one unit of the value is, as printed after it: `yuan`. Dateline's own property. */
    unit: z.string().optional(),
    format: z.string().optional(),
    decimalChar: z.string().length(1, 'write one character').optional(),
    groupChar: z.string().min(1, 'write the character between groups of digits, or remove the property').optional(),
    bareNumber: z.boolean().optional(),
    trueValues: z.array(z.string()).min(1, 'list at least one value').optional(),
    falseValues: z.array(z.string()).min(1, 'list at least one value').optional(),
    /** Between the items of a list. */
    delimiter: z.string().min(1, 'write what stands between two items').optional(),
    /** Of a list. */
    itemType: z.enum(Object.keys(itemTypes) as [keyof typeof itemTypes]).optional(),
    missingValues: missingValuesSchema.optional(),
    /** All values that there can be. */
    categories: categoriesSchema.optional(),
    categoriesOrdered: z.boolean().optional(),
    constraints: constraintsSchema.optional(),
  })
  .superRefine((field, context) => {
    const type = types[field.type];
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (field.format !== undefined && field.format !== 'default' && type.hasFormat?.(field.format) !== true) {
      refuse(
        ['format'],
        type.formats ? `use ${type.formats}` : `remove it, and write values as ${type.example(field)}`,
      );
      return;
    }
    const read = type.reader(field);
    const native = type.native(field);
    for (const rule of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const) {
      const limit = field.constraints?.[rule];
      const value = typeof limit === 'string' ? read(limit) : limit === undefined ? limit : native(limit);
      if (limit !== undefined && value === undefined) refuse(['constraints', rule], `write ${type.noun(field)}`);
    }
  });

const fieldNames = z.union([z.string(), z.array(z.string()).min(1)], "write a field's name, or a list of them");

const foreignKeySchema = z
  .looseObject({
    fields: fieldNames,
    reference: z.looseObject({
      /** Of the same package; the table itself where it is left out. */
      resource: z.string().optional(),
      fields: fieldNames,
      package: absent('remove it: tables of other packages are not looked up'),
    }),
  })
  .refine(({ fields, reference }) => [fields].flat().length === [reference.fields].flat().length, {
    path: ['reference', 'fields'],
    error: 'name as many fields there as here',
  });

const MATCHES = ['exact', 'equal', 'subset', 'superset', 'partial'] as const;

export const tableSchema = z
  .looseObject({
    fields: z.array(fieldSchema).min(1, 'describe at least one field, with name and type'),
    /** How the fields meet the columns of the file. The standard's text has a string, its profile a list of one. */
    fieldsMatch: z
      .preprocess((written) => (Array.isArray(written) && written.length === 1 ? written[0] : written), z.enum(MATCHES))
      .optional(),
    /** What stands in a cell that has no value; default the empty cell. */
    missingValues: missingValuesSchema.optional(),
    primaryKey: fieldNames.optional(),
    uniqueKeys: z.array(fieldNames).optional(),
    foreignKeys: z.array(foreignKeySchema).optional(),
  })
  .superRefine(({ fields, primaryKey, uniqueKeys = [], foreignKeys = [] }, context) => {
    const names = fields.map(({ name }) => name);
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      context.addIssue({
        code: 'custom',
        path: ['fields', index, 'name'],
        message: 'give each field a name of its own',
      });
    });
    const keys = [
      ...(primaryKey === undefined ? [] : [[['primaryKey'], primaryKey] as const]),
      ...uniqueKeys.map((key) => [['uniqueKeys'], key] as const),
      ...foreignKeys.map(({ fields }, index) => [['foreignKeys', index, 'fields'], fields] as const),
    ];
    for (const [path, key] of keys) {
      if ([key].flat().every((name) => names.includes(name))) continue;
      context.addIssue({ code: 'custom', path: [...path], message: `use the names of fields: ${names.join(', ')}` });
    }
  });

export type TableSchema = z.output<typeof tableSchema>;
export type FieldSchema = TableSchema['fields'][number];

/** The texts that stand for a missing value, without their labels. */
export function missingTexts(written: z.output<typeof missingValuesSchema> | undefined): string[] | undefined {
  return written?.map((missing) => (typeof missing === 'string' ? missing : missing.value));
}

/** The values of a field's categories, without their labels. */
export function categoryValues(
  written: z.output<typeof categoriesSchema> | undefined,
): (string | number)[] | undefined {
  return written?.map((category) => (typeof category === 'object' ? category.value : category));
}

function isPattern(source: string): boolean {
  try {
    return wholeMatch(source) instanceof RegExp;
  } catch {
    return false;
  }
}

function isJsonSchema(schema: Record<string, unknown>): boolean {
  try {
    new Ajv({ strict: false, logger: false }).compile(schema);
    return true;
  } catch {
    return false;
  }
}

/** A constraint's pattern, which must match all of a cell. */
export function wholeMatch(source: string): RegExp {
  return new RegExp(`^(?:${source})$`, 'u');
}
