import { z } from 'zod';
import { absent } from '#site/values.ts';

const oneSign = z.string().length(1, 'write one character');
const signs = z.string().min(1, 'write at least one character, or remove the property');
const rows = z.array(z.int().min(1, 'count rows from 1')).min(1, 'name at least one row, or remove the property');
const forSheets = absent('remove it: it is for spreadsheets and databases, which are not read');

/**
 * Table Dialect: how a delimited or JSON file is written.
 *
 * @see https://datapackage.org/standard/table-dialect/
 */
export const dialectSchema = z
  .strictObject({
    $schema: z.string().optional(),
    /** Whether the file begins with the names of its columns; default `true`. */
    header: z.boolean().optional(),
    /** The rows that the names of columns stand in, from 1; what is above them is passed over. Default the first. */
    headerRows: rows.optional(),
    /** Between the parts of a name that stands in several rows; default a space. */
    headerJoin: z.string().optional(),
    /** Rows that are no data. */
    commentRows: rows.optional(),
    /** What a row that is no data begins with. */
    commentChar: signs.optional(),
    /** Between cells; default a comma, and in TSV a tab. */
    delimiter: signs.optional(),
    /** Between rows; default any of the usual ones. */
    lineTerminator: signs.optional(),
    /** Around a cell that holds a delimiter; default `"`. */
    quoteChar: oneSign.optional(),
    /** Whether a quotation mark inside quotes is written twice; default `true`. */
    doubleQuote: z.boolean().optional(),
    /** Before a sign that is meant as it is; instead of quotes. */
    escapeChar: oneSign.optional(),
    /** A cell that is no value at all. */
    nullSequence: z.string().optional(),
    /** Whether spaces after a delimiter are no part of the cell; default `false`. */
    skipInitialSpace: z.boolean().optional(),
    /** In JSON: the key that the rows stand under; in TopoJSON the name of the object. */
    property: signs.optional(),
    /** In JSON: what a row is. */
    itemType: z.enum(['array', 'object']).optional(),
    /** In JSON: the keys that are read of a row that is an object, and their order. */
    itemKeys: z.array(z.string()).min(1, 'name at least one key, or remove the property').optional(),
    sheetNumber: forSheets,
    sheetName: forSheets,
    table: forSheets,
  })
  .refine(({ escapeChar, quoteChar }) => escapeChar === undefined || quoteChar === undefined, {
    path: ['escapeChar'],
    error: 'keep one of escapeChar and quoteChar',
  });

export type Dialect = z.output<typeof dialectSchema>;
