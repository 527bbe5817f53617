import type { Field, FieldType, Row, Table, Value } from '#data/table.ts';

/** A chart that has caused trouble, or could: what an editor wrote, and the data. */
export interface Example {
  /** Begins with the chart type. */
  name: string;
  spec: Record<string, unknown> & { type: string };
  table: Table;
  /** English where it is left out. */
  locale?: string;
}

/** A table by its header, `name:type`, and its rows. */
export function table(header: string, ...rows: readonly (readonly Value[])[]): Table {
  const fields: Field[] = header.split(' ').map((column) => {
    const [name = '', type = 'string'] = column.split(':');
    return { name, type: type as FieldType };
  });
  return {
    fields,
    rows: rows.map((row): Row => Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null]))),
  };
}

/** A label as long as those of statistical offices. */
export const SIXTY = 'Manufacture of basic pharmaceutical products and preparations';
