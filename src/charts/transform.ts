import { max, mean, median, min, sum } from 'd3-array';
import { filterRows, writtenValue, type Filter } from '#data/filter.ts';
import type { Field, Row, Table, Value } from '#data/table.ts';
import type { Words } from '#i18n/words.ts';
import type { ChartType, Options, Spec } from './chart.ts';
import { numberIn, textIn } from './parts/rows.ts';
import { derive } from './provenance.ts';

/** What becomes of several values that stand in one place. */
export const aggregates = {
  sum: (values: readonly number[]) => sum(values),
  mean: (values: readonly number[]) => mean(values),
  median: (values: readonly number[]) => median(values),
  lowest: (values: readonly number[]) => min(values),
  highest: (values: readonly number[]) => max(values),
  count: (_: readonly number[], rows: number) => rows,
} satisfies Record<string, (values: readonly number[], rows: number) => number | undefined>;

export type Aggregate = keyof typeof aggregates;

/** The rows that a chart draws, and the fields of its channels. */
export interface Transformed {
  fields: Partial<Record<string, Field>>;
  facet?: Field;
  rows: readonly Row[];
}

/**
 * From the table to what is drawn: filter, several columns put under each other, aggregate, sort, limit.
 *
 * @param spec one whose fields the table has
 */
export function transform(
  type: ChartType,
  spec: Spec,
  table: Table,
  options: Options,
  words: Words['chart'],
): Transformed {
  const names = spec['names'] as Names | undefined;
  const named = (name: unknown) => {
    const field = table.fields.find((field) => field.name === name);
    return field && names ? renameField(field, names) : field;
  };
  const fields = Object.fromEntries(
    Object.keys(type.channels).map((channel) => [channel, named([spec[channel]].flat()[0])]),
  );
  const filtered = filterRows(table, spec['filter'] as Filter | undefined);
  const rows = names === undefined ? filtered : filtered.map((row) => renameValues(row, names));
  let made: Transformed = { fields, facet: named(spec['facet']), rows };
  made = fold(type, spec, table, made, words);
  made = aggregate(type, spec['aggregate'] as Aggregate | undefined, made, words);
  return order(type, options, made, (spec['aggregate'] as Aggregate | undefined) ?? 'sum');
}

/** What values and fields of the data are called in a chart, by what they are called in the data. */
type Names = Readonly<Record<string, string>>;

function renameValues(row: Row, names: Names): Row {
  const renamed = Object.entries(row).map(([field, value]): [string, Value] => {
    const name = typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : undefined;
    return [field, name ?? value];
  });
  return derive(Object.fromEntries(renamed), [row]);
}

function renameField(field: Field, names: Names): Field {
  const title = names[field.title ?? field.name] ?? names[field.name];
  return title === undefined ? field : { ...field, title };
}

/** The channel of a type that has a role. */
export function channelWith(type: ChartType, role: 'measure' | 'name' | 'series'): string | undefined {
  return Object.keys(type.channels).find((name) => type.channels[name]?.role === role);
}

/** The columns that stand side by side in the table, where a channel was given several. */
export function foldedFields(
  type: ChartType,
  spec: Spec,
  { fields }: Table,
): { channel: string; columns: Field[] } | undefined {
  const channel = channelWith(type, 'measure');
  const written = channel === undefined ? undefined : spec[channel];
  if (channel === undefined || !Array.isArray(written) || written.length < 2) return undefined;
  return { channel, columns: written.flatMap((name) => fields.find((field) => field.name === name) ?? []) };
}

/** Columns side by side as rows under each other: a series for each. */
function fold(
  type: ChartType,
  spec: Spec,
  table: Table,
  { fields, rows, ...rest }: Transformed,
  words: Words['chart'],
): Transformed {
  const folded = foldedFields(type, spec, table);
  const series = channelWith(type, 'series');
  if (folded === undefined || series === undefined) return { fields, rows, ...rest };
  const { channel, columns } = folded;
  const taken = new Set(table.fields.map(({ name }) => name));
  const name = unlike('series', taken);
  const value = unlike('value', taken);
  const title = (field: Field) => field.title ?? field.name;
  const measure: Field = { ...columns[0], name: value, type: 'number', title: words.columns(columns.map(title)) };
  return {
    ...rest,
    fields: { ...fields, [channel]: measure, [series]: { name, type: 'string', title: '' } },
    rows: rows.flatMap((row) =>
      columns.map((column) => derive({ ...row, [name]: title(column), [value]: row[column.name] ?? null }, [row])),
    ),
  };
}

function unlike(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? unlike(`${name}_`, taken) : name;
}

/** Rows that are alike in all but their measures become one. */
function aggregate(
  type: ChartType,
  how: Aggregate | undefined,
  { fields, facet, rows }: Transformed,
  words: Words['chart'],
): Transformed {
  if (how === undefined) return { fields, facet, rows };
  const isMeasure = (channel: string) => type.channels[channel]?.role === 'measure';
  const measures = Object.keys(fields).filter(isMeasure);
  const counted = Object.fromEntries(
    measures.map((channel) => [channel, how === 'count' ? countField(words) : fields[channel]]),
  );
  const keys = Object.keys(fields).flatMap((channel) => (isMeasure(channel) ? [] : (fields[channel] ?? [])));
  if (facet) keys.push(facet);
  return {
    fields: { ...fields, ...counted },
    facet,
    rows: groups(rows, keys).map((members) => join(members, keys, how, Object.values(counted))),
  };
}

function countField(words: Words['chart']): Field {
  return { name: 'count', type: 'integer', title: words.count };
}

function groups(rows: readonly Row[], keys: readonly Field[]): Row[][] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    let key = '';
    for (const { name, type } of keys) key += `${writtenValue(row[name], type)}\u0000`;
    const group = byKey.get(key);
    if (group) group.push(row);
    else byKey.set(key, [row]);
  }
  return [...byKey.values()];
}

function join(
  members: readonly Row[],
  keys: readonly Field[],
  how: Aggregate,
  measures: readonly (Field | undefined)[],
): Row {
  const [first = {}] = members;
  const kept = keys.map(({ name }): [string, Value] => [name, first[name] ?? null]);
  const joined = measures.flatMap((field): [string, Value][] => {
    if (field === undefined) return [];
    const values = members.flatMap((row) => numberIn(row, field) ?? []);
    const isNothing = how !== 'count' && values.length === 0;
    return [[field.name, isNothing ? null : (aggregates[how](values, members.length) ?? null)]];
  });
  return derive(Object.fromEntries([...kept, ...joined]), members);
}

/** Names by the sum of their values, the first of them, and the rest as one. */
function order(
  type: ChartType,
  { sort = type.sort, limit, other }: Options,
  made: Transformed,
  how: Aggregate,
): Transformed {
  const name = channelWith(type, 'name');
  const measure = channelWith(type, 'measure');
  const named = name === undefined ? undefined : made.fields[name];
  if (named === undefined || measure === undefined || (sort === undefined && limit === undefined)) return made;
  const { fields, facet, rows } = made;
  const members = groups(rows, [named]).map((rows) => ({ rows, size: sizeOf(rows, fields[measure]) }));
  const direction = sort === 'ascending' ? 1 : -1;
  if (sort === 'ascending' || sort === 'descending') {
    members.sort(({ size: left }, { size: right }) => {
      // Where a value is missing, neither order says anything: those come last.
      if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
      return (left - right) * direction;
    });
  }
  const kept = members.slice(0, limit).flatMap(({ rows }) => rows);
  const rest = members.slice(limit ?? members.length).flatMap(({ rows }) => rows);
  if (other === undefined || rest.length === 0) return { fields, facet, rows: kept };
  return { fields, facet, rows: [...kept, ...together(type, made, rest, named, other, how)] };
}

/** The sum of the values of a name; undefined where it has none. */
function sizeOf(group: readonly Row[], measure: Field | undefined): number | undefined {
  let size: number | undefined;
  for (const row of group) {
    const value = numberIn(row, measure);
    if (value !== undefined) size = (size ?? 0) + value;
  }
  return size;
}

/** What is beyond the limit, under one name: a row for each series. */
function together(
  type: ChartType,
  { fields, facet }: Transformed,
  rest: readonly Row[],
  named: Field,
  other: string,
  how: Aggregate,
): Row[] {
  const series = channelWith(type, 'series');
  const keys = [series ? fields[series] : undefined, facet].flatMap((field) => field ?? []);
  const measures = Object.keys(fields).filter((channel) => type.channels[channel]?.role === 'measure');
  // The counts of what is put together are added, not counted again.
  const joining = how === 'count' ? 'sum' : how;
  return groups(rest, keys).map((members) =>
    derive(
      {
        ...join(
          members,
          keys,
          joining,
          measures.map((channel) => fields[channel]),
        ),
        [named.name]: other,
      },
      members,
    ),
  );
}

/** The names that a chart tells apart, in the order of the rows: its series, or else what its marks are called by. */
export function namesIn(type: ChartType, { fields, rows }: Pick<Transformed, 'fields' | 'rows'>): string[] {
  const field = fieldOfNames(type, fields);
  return field === undefined ? [] : [...new Set(rows.map((row) => textIn(row, field)))];
}

export function fieldOfNames(type: ChartType, fields: Transformed['fields']): Field | undefined {
  const [series, name] = [channelWith(type, 'series'), channelWith(type, 'name')];
  const own = type.highlights && fields[type.highlights];
  if (own) return own;
  return (series ? fields[series] : undefined) ?? (name ? fields[name] : undefined);
}
