import { z } from 'zod';
import { slug } from '#site/slug.ts';
import { formats } from './formats/formats.ts';
import { RESOURCE_NAME } from './reference.ts';
import { types } from './types.ts';

/*
 * datapackage.json: Data Package 2.0 as far as Dateline reads it. Properties that it does not know are left alone, as
 * the standard wants; known ones that would change how a file is read, and that it does not support, are refused, so that
 * no value is misread in silence.
 *
 * The messages are mends; `checkDocument` says what is wrong.
 *
 * @see https://datapackage.org/standard/data-package/
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
  enum: z
    .array(z.union([z.string(), z.number(), z.boolean()]))
    .min(1, 'list at least one value')
    .optional(),
  /** A regular expression that the whole cell must match. */
  pattern: z
    .string()
    .refine(isPattern, 'write a regular expression, with "\\\\" for each of its backslashes')
    .optional(),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(0).optional(),
});

const fieldSchema = z
  .looseObject({
    /** The column's name, as in the file's header. */
    name: z
      .string()
      .min(1, 'give it the name of its column')
      .refine((name) => name !== '__proto__', 'choose another name'),
    type: z.enum(Object.keys(types) as [keyof typeof types]),
    title: z.string().optional(),
    description: z.string().optional(),
    /** What one unit of the value is, as printed after it: `yuan`. Dateline's own property. */
    unit: z.string().optional(),
    format: z.string().optional(),
    decimalChar: z.string().length(1, 'write one character').optional(),
    groupChar: z.string().min(1, 'write the character between groups of digits, or remove the property').optional(),
    bareNumber: z.boolean().optional(),
    trueValues: z.array(z.string()).optional(),
    falseValues: z.array(z.string()).optional(),
    missingValues: z.array(z.string()).optional(),
    constraints: constraintsSchema.optional(),
  })
  .superRefine((field, context) => {
    // A text's format (email, uri) says how it may be used; a date's says how it must be read.
    if (field.type !== 'string' && field.format !== undefined && field.format !== 'default') {
      const example = types[field.type].example;
      context.addIssue({ code: 'custom', path: ['format'], message: `remove it, and write values as ${example}` });
    }
    const read = types[field.type].reader(field);
    for (const rule of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const) {
      const limit = field.constraints?.[rule];
      if (limit === undefined || typeof limit === 'number' || read(limit) !== undefined) continue;
      const message = `write ${types[field.type].noun}`;
      context.addIssue({ code: 'custom', path: ['constraints', rule], message });
    }
  });

const fieldNames = z.union([z.string(), z.array(z.string()).min(1)], "write a field's name, or a list of them");

const tableSchema = z
  .looseObject({
    fields: z.array(fieldSchema).min(1, 'describe at least one field, with name and type'),
    fieldsMatch: z.literal('exact').optional(),
    /** What stands in a cell that has no value; default the empty cell. */
    missingValues: z.array(z.string()).optional(),
    primaryKey: fieldNames.optional(),
    uniqueKeys: z.array(fieldNames).optional(),
    foreignKeys: z.undefined('remove it: keys into other tables are not checked').optional(),
  })
  .superRefine(({ fields, primaryKey, uniqueKeys = [] }, context) => {
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
      ...(primaryKey === undefined ? [] : [['primaryKey', primaryKey] as const]),
      ...uniqueKeys.map((key) => ['uniqueKeys', key] as const),
    ];
    for (const [path, key] of keys) {
      if ([key].flat().every((name) => names.includes(name))) continue;
      context.addIssue({ code: 'custom', path: [path], message: `use the names of fields: ${names.join(', ')}` });
    }
  });

const resourceSchema = z.looseObject({
  name: z.string().regex(RESOURCE_NAME, 'use letters, digits, dots, hyphens and underscores'),
  /** The file, inside the version's folder. */
  path: z.string().refine(isInside, 'name a file in the folder of the version, as "gdp.csv"'),
  title: z.string().optional(),
  description: z.string().optional(),
  format: z.enum(Object.keys(formats) as [keyof typeof formats]),
  encoding: z
    .string()
    .regex(/^utf-?8$/i, 'save the file as UTF-8, and write "utf-8"')
    .optional(),
  dialect: z.undefined('remove it, and save the file with commas, double quotes and one line of headers').optional(),
  schema: tableSchema,
});

const licenceSchema = z
  .looseObject({ name: z.string().optional(), title: z.string().optional(), path: z.string().optional() })
  .refine(
    ({ name, path }) => name !== undefined || path !== undefined,
    'give its name ("CC-BY-4.0") or its path (an address)',
  );

const sourceSchema = z.looseObject({ title: z.string().min(1), path: z.string().optional() });

export const descriptorSchema = z.looseObject({
  name: slug,
  title: z.string().min(1, 'say what the data are, in a few words'),
  version: z.string().optional(),
  description: z.string().optional(),
  created: z.string().optional(),
  homepage: z.string().optional(),
  keywords: z.array(z.string()).optional(),
  licenses: z.array(licenceSchema).min(1, 'say under which licence the data may be used'),
  sources: z.array(sourceSchema).min(1, 'say where the data come from'),
  resources: z
    .array(resourceSchema)
    .min(1, 'describe at least one file')
    .superRefine((resources, context) => {
      const names = resources.map(({ name }) => name);
      names.forEach((name, index) => {
        if (names.indexOf(name) === index) return;
        context.addIssue({ code: 'custom', path: [index, 'name'], message: 'give each resource a name of its own' });
      });
    }),
});

export type Descriptor = z.output<typeof descriptorSchema>;
export type TableSchema = z.output<typeof tableSchema>;
export type FieldSchema = TableSchema['fields'][number];
export type Licence = z.output<typeof licenceSchema>;
export type Source = z.output<typeof sourceSchema>;

/** A path that stays in its folder; an address is none. */
function isInside(path: string): boolean {
  return path !== '' && !/^\/|^[a-z]+:|\\|(?:^|\/)\.\.?(?:\/|$)/i.test(path);
}

function isPattern(source: string): boolean {
  try {
    return wholeMatch(source) instanceof RegExp;
  } catch {
    return false;
  }
}

/** A constraint's pattern, which must match all of a cell. */
export function wholeMatch(source: string): RegExp {
  return new RegExp(`^(?:${source})$`, 'u');
}
