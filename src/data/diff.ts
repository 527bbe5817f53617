import type { Field, Row, Table, Value } from './table.ts';

/** What became of a table: its fields and its rows, so that the one before and this give the one after. */
export interface TableDiff {
  fields: FieldsDiff;
  /** The fields that say which row is which; empty where rows have no key and are compared whole. */
  key: readonly string[];
  /** In the order of the table after. */
  added: readonly PlacedRow[];
  /** In the order of the table before. */
  removed: readonly PlacedRow[];
  /** In the order of the table after; only where rows have a key. */
  changed: readonly ChangedRow[];
  /** How many rows are in both and alike in the fields that both have. */
  same: number;
  /** The rows of the table before that are still there, in their new order; undefined where that is the old one. */
  order?: readonly number[];
}

export interface FieldsDiff {
  /** With the values that the rows after have in it, in their order. */
  added: readonly { field: Field; values: readonly Value[] }[];
  removed: readonly Field[];
  /** Those whose type, title, unit or description is another. */
  changed: readonly { before: Field; after: Field }[];
  /** The names of all fields after, in their order. */
  names: readonly string[];
}

export interface PlacedRow {
  row: Row;
  /** From 0, in its table. */
  index: number;
}

export interface ChangedRow {
  before: PlacedRow;
  after: PlacedRow;
  cells: readonly { field: string; before: Value; after: Value }[];
}

/**
 * Compares two tables.
 *
 * @param key the fields that say which row is which, as a primary key does; where they do not tell every row of both
 *   tables apart, rows are compared whole
 */
export function diffTables(before: Table, after: Table, key: readonly string[] = []): TableDiff {
  const fields = diffFields(before, after);
  const common = before.fields.map(({ name }) => name).filter((name) => fields.names.includes(name));
  const tells = key.length > 0 && isKeyOf(before, key) && isKeyOf(after, key);
  const pairs = pairRows(before, after, tells ? key : common);

  const changed: ChangedRow[] = [];
  for (const [old, now] of pairs) {
    const cells = common.flatMap((field) => changedCell(field, before.rows[old], after.rows[now]));
    if (cells.length > 0) changed.push({ before: placed(before, old), after: placed(after, now), cells });
  }
  const kept = new Set(pairs.map(([old]) => old));
  const known = new Set(pairs.map(([, now]) => now));
  const order = pairs.map(([old]) => old);
  return {
    fields,
    key: tells ? key : [],
    added: after.rows.flatMap((_, index) => (known.has(index) ? [] : [placed(after, index)])),
    removed: before.rows.flatMap((_, index) => (kept.has(index) ? [] : [placed(before, index)])),
    changed,
    same: pairs.length - changed.length,
    ...(order.every((row, index) => index === 0 || row > (order[index - 1] ?? -1)) ? {} : { order }),
  };
}

/** The table after, made from the one before and what became of it. */
export function applyDiff(before: Table, { fields, added, removed, changed, order }: TableDiff): Table {
  const gone = new Set(removed.map(({ index }) => index));
  const mended = new Map(changed.map((row) => [row.before.index, row.cells]));
  const survivors = order ?? before.rows.flatMap((_, index) => (gone.has(index) ? [] : [index]));
  const rows: Row[] = survivors.map((index) => {
    const cells = (mended.get(index) ?? []).map(({ field, after }) => [field, after] as const);
    return { ...before.rows[index], ...Object.fromEntries(cells) };
  });
  for (const { row, index } of added) rows.splice(index, 0, row);
  const columns = new Map(fields.added.map(({ field, values }) => [field.name, values]));
  const described = new Map([
    ...before.fields.map((field) => [field.name, field] as const),
    ...fields.changed.map(({ after }) => [after.name, after] as const),
    ...fields.added.map(({ field }) => [field.name, field] as const),
  ]);
  return {
    fields: fields.names.flatMap((name) => described.get(name) ?? []),
    rows: rows.map((row, index) =>
      Object.fromEntries(fields.names.map((name) => [name, columns.get(name)?.[index] ?? row[name] ?? null])),
    ),
  };
}

/** Whether nothing became of the table. */
export function isUnchanged({ fields, added, removed, changed, order }: TableDiff): boolean {
  const parts = [fields.added, fields.removed, fields.changed, added, removed, changed, order ?? []];
  return parts.every((part) => part.length === 0);
}

/** Whether two values are one: days by their time, lists and objects by what is in them. */
export function isSame(a: Value, b: Value): boolean {
  return a === b || identity(a) === identity(b);
}

function diffFields(before: Table, after: Table): FieldsDiff {
  const old = new Map(before.fields.map((field) => [field.name, field]));
  const now = new Set(after.fields.map(({ name }) => name));
  return {
    added: after.fields
      .filter(({ name }) => !old.has(name))
      .map((field) => ({ field, values: after.rows.map((row) => row[field.name] ?? null) })),
    removed: before.fields.filter(({ name }) => !now.has(name)),
    changed: after.fields.flatMap((field) => {
      const was = old.get(field.name);
      return was === undefined || isAlike(was, field) ? [] : [{ before: was, after: field }];
    }),
    names: after.fields.map(({ name }) => name),
  };
}

function isAlike(a: Field, b: Field): boolean {
  return a.type === b.type && a.title === b.title && a.unit === b.unit && a.description === b.description;
}

function isKeyOf({ fields, rows }: Table, key: readonly string[]): boolean {
  if (!key.every((name) => fields.some((field) => field.name === name))) return false;
  return new Set(rows.map((row) => keyOf(row, key))).size === rows.length;
}

/** Rows that are one by the named fields, as positions before and after, in the order after. */
function pairRows(before: Table, after: Table, names: readonly string[]): [number, number][] {
  const waiting = new Map<string, number[]>();
  before.rows.forEach((row, index) => {
    const key = keyOf(row, names);
    const alike = waiting.get(key);
    if (alike) alike.push(index);
    else waiting.set(key, [index]);
  });
  return after.rows.flatMap((row, index) => {
    const old = waiting.get(keyOf(row, names))?.shift();
    return old === undefined ? [] : [[old, index] as [number, number]];
  });
}

function keyOf(row: Row, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => identity(row[name] ?? null)));
}

/** A value as a text that no other value has. */
function identity(value: Value): string {
  if (value instanceof Date) return `date ${value.getTime()}`;
  return `${typeof value} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
}

function placed({ rows }: Table, index: number): PlacedRow {
  return { row: rows[index] ?? {}, index };
}

function changedCell(field: string, before: Row | undefined, after: Row | undefined): ChangedRow['cells'] {
  const [old, now] = [before?.[field] ?? null, after?.[field] ?? null];
  return isSame(old, now) ? [] : [{ field, before: old, after: now }];
}
