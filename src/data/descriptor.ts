import { z } from 'zod';
import { slug } from '#site/slug.ts';
import { TABLES } from '#site/urls.ts';
import { dialectSchema } from './dialect.ts';
import { isEncoding } from './formats/encoding.ts';
import { formatOfName, formats, type Format } from './formats/formats.ts';
import { RESOURCE_NAME } from './reference.ts';
import { tableSchema } from './table-schema.ts';

/*
 * datapackage.json: Data Package 2.0 as far as Dateline reads it. Properties that it does not know are left alone, as
 * the standard wants; known ones that would change how a file is read, and that it does not support, are refused, so that
 * no value is misread in silence.
 *
 * The messages are mends; `checkDocument` says what is wrong.
 *
 * @see https://datapackage.org/standard/data-package/
 */

const resourceSchema = z
  .looseObject({
    name: z.string().regex(RESOURCE_NAME, 'use letters, digits, dots, hyphens and underscores'),
    /** The file, inside the version's folder. */
    path: z
      .string()
      .refine(isInside, 'name a file in the folder of the version, as "gdp.csv"')
      .refine(
        (path) => !path.startsWith(`${TABLES}/`),
        'put it elsewhere: the site makes files of its own in "tables"',
      ),
    title: z.string().optional(),
    description: z.string().optional(),
    /** Default what the file's name says. */
    format: z.enum(Object.keys(formats) as [Format]).optional(),
    /** As the Encoding Standard names it: `windows-1252`. */
    encoding: z
      .string()
      .refine(isEncoding, 'use a name as "utf-8", "utf-16le", "windows-1252" or "gb18030"')
      .optional(),
    dialect: dialectSchema.optional(),
    schema: tableSchema,
  })
  .transform((resource, context) => {
    const format = resource.format ?? formatOfName(resource.path);
    if (format !== undefined) return { ...resource, format };
    const message = `add "format" with one of ${Object.keys(formats).join(', ')}`;
    context.addIssue({ code: 'custom', path: ['path'], message, input: resource.path });
    return z.NEVER;
  });

const licenceSchema = z
  .looseObject({ name: z.string().optional(), title: z.string().optional(), path: z.string().optional() })
  .refine(
    ({ name, path }) => name !== undefined || path !== undefined,
    'give its name ("CC-BY-4.0") or its path (an address)',
  );

const sourceSchema = z.looseObject({ title: z.string().min(1), path: z.string().optional() });

const contributorSchema = z.looseObject({
  title: z.string().optional(),
  path: z.string().optional(),
  givenName: z.string().optional(),
  familyName: z.string().optional(),
  organization: z.string().optional(),
  roles: z.array(z.string()).optional(),
});

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
  contributors: z.array(contributorSchema).optional(),
  resources: z.array(resourceSchema).min(1, 'describe at least one file').superRefine(areDistinct).superRefine(meet),
});

export type Descriptor = z.output<typeof descriptorSchema>;
export type Licence = z.output<typeof licenceSchema>;
export type Source = z.output<typeof sourceSchema>;
export type Contributor = z.output<typeof contributorSchema>;

type ResourceSchema = z.output<typeof resourceSchema>;

function areDistinct(resources: readonly ResourceSchema[], context: z.RefinementCtx): void {
  const names = resources.map(({ name }) => name);
  names.forEach((name, index) => {
    if (names.indexOf(name) === index) return;
    context.addIssue({ code: 'custom', path: [index, 'name'], message: 'give each resource a name of its own' });
  });
}

/** Foreign keys name tables and fields that there are. */
function meet(resources: readonly ResourceSchema[], context: z.RefinementCtx): void {
  resources.forEach(({ name, schema }, index) => {
    schema.foreignKeys?.forEach(({ reference }, key) => {
      const path = [index, 'schema', 'foreignKeys', key, 'reference'];
      const target = resources.find((resource) => resource.name === (reference.resource || name));
      const known = target?.schema.fields.map((field) => field.name) ?? [];
      if (target === undefined) {
        const message = `use the name of a resource: ${resources.map((resource) => resource.name).join(', ')}`;
        context.addIssue({ code: 'custom', path: [...path, 'resource'], message });
      } else if (![reference.fields].flat().every((field) => known.includes(field))) {
        const message = `use the names of its fields: ${known.join(', ')}`;
        context.addIssue({ code: 'custom', path: [...path, 'fields'], message });
      }
    });
  });
}

/** A path that stays in its folder; an address is none. */
function isInside(path: string): boolean {
  return path !== '' && !/^\/|^[a-z]+:|\\|(?:^|\/)\.\.?(?:\/|$)/i.test(path);
}
