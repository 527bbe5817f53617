import { castTable } from '#data/cast.ts';
import type { Resource } from '#data/catalogue.ts';
import { inferField, type Hints, type InferredField } from '#data/infer/field.ts';
import { inferKey } from '#data/infer/key.ts';
import { missingTexts, type FieldSchema, type TableSchema } from '#data/table-schema.ts';
import { Misuse } from '#terminal/command.ts';
import type { Incoming } from './incoming.ts';

export interface InferredSchema {
  schema: TableSchema;
  fields: readonly InferredField[];
  /** What is otherwise than in the version before. */
  changes: string[];
}

/**
 * The schema of a file: as in the version before where that fits all cells, else inferred from them.
 *
 * @param before the resource of the same name in the version before
 * @param key the fields that tell rows apart; inferred where it is left out
 * @throws {Misuse} where the key names no field
 */
export function inferSchema(
  { header, records }: Pick<Incoming, 'header' | 'records'>,
  hints: Hints,
  before: Resource | undefined,
  key: readonly string[] | undefined,
): InferredSchema {
  const known = new Map(before?.schema.fields.map((field) => [field.name, field]));
  const tableMissing = before?.schema.missingValues;
  const fields = header.map((name, column) => {
    const cells = records.map((record) => record[column] ?? null);
    const inferred = inferField(name, cells, hints);
    const old = known.get(name);
    if (old === undefined) return inferred;
    const kept = tableMissing && !old.missingValues ? { ...old, missingValues: tableMissing } : old;
    if (fits(kept, cells)) return { ...inferred, field: kept, notes: [] };
    const { title, description, unit } = old;
    return { ...inferred, field: { ...inferred.field, ...defined({ title, description, unit }) } };
  });
  const own = fields.map(({ field }) => field);
  const unknown = key?.filter((name) => !header.includes(name)) ?? [];
  if (unknown.length > 0)
    throw new Misuse(`--key names no field: ${unknown.join(', ')} (there is ${header.join(', ')})`);
  const primaryKey = key ?? keptKey(before, header) ?? inferKey(own, records);
  return {
    schema: {
      fields: own,
      ...(primaryKey.length > 0 && { primaryKey: primaryKey.length === 1 ? primaryKey[0] : [...primaryKey] }),
    },
    fields,
    changes: before === undefined ? [] : changesOf(before.schema.fields, own),
  };
}

function keptKey(before: Resource | undefined, header: readonly string[]): string[] | undefined {
  const key = before?.schema.primaryKey === undefined ? undefined : [before.schema.primaryKey].flat();
  return key?.every((name) => header.includes(name)) ? key : undefined;
}

/** Whether a field reads all cells of a column. */
function fits(field: FieldSchema, cells: Incoming['records'][number]): boolean {
  const sheet = {
    header: [field.name],
    records: cells.map((cell) => [cell]),
    place: () => ({ line: 1, column: 1 }),
    problems: [],
  };
  return castTable(sheet, { fields: [field] }, [field], '').problems.length === 0;
}

function changesOf(before: readonly FieldSchema[], after: readonly FieldSchema[]): string[] {
  const names = (fields: readonly FieldSchema[]) => fields.map(({ name }) => name);
  const added = names(after).filter((name) => !names(before).includes(name));
  const removed = names(before).filter((name) => !names(after).includes(name));
  const changed = after.flatMap((field) => {
    const old = before.find(({ name }) => name === field.name);
    return old === undefined || old.type === field.type ? [] : [`${field.name}: ${old.type} → ${field.type}`];
  });
  return [...added.map((name) => `${name}: a new field`), ...removed.map((name) => `${name}: is gone`), ...changed];
}

function defined<Shape extends object>(shape: Shape): Partial<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Partial<Shape>;
}

/** What stands for a missing value in a field, for the table that an editor is shown. */
export function missingWords(field: FieldSchema): string {
  return (missingTexts(field.missingValues) ?? []).filter((text) => text !== '').join(' ');
}
