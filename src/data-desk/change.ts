import { checkSpec } from '#charts/check.ts';
import { tabulateChart } from '#charts/draw.ts';
import type { ChartTypes } from '#charts/index.ts';
import type { Citation } from '#citations/citations.ts';
import { readDatum } from '#data/datum.ts';
import { diffTables } from '#data/diff.ts';
import { readTable } from '#data/read.ts';
import type { Field, Row, Table } from '#data/table.ts';
import { formatDatum, formatFaults } from '#site/datum-format.ts';

/** What a chart or a datum shows its readers, before and after it cites another version. */
export type Change =
  | { kind: 'datum'; before: string; after: string }
  | { kind: 'chart'; title: string; rows: number; changed: string[]; added: string[]; removed: string[] }
  /** It can't be shown from the other version, for these reasons. */
  | { kind: 'broken'; faults: string[] };

/** Whether readers see the same as before. */
export function isSilent(change: Change): boolean {
  if (change.kind === 'broken') return false;
  if (change.kind === 'datum') return change.before === change.after;
  return change.changed.length + change.added.length + change.removed.length === 0;
}

/**
 * Compares what a place shows from the version that it cites and from another.
 *
 * @param to what it would cite
 * @param language of the text, BCP 47
 */
export async function changeOf(citation: Citation, to: Citation, language: string): Promise<Change> {
  const [before, after] = [await readTable(citation.resource), await readTable(to.resource)];
  const { types, attributes } = citation;
  const { values } = attributes;
  return citation.name === 'Datum'
    ? datumChange(values, before.table, after.table, language)
    : chartChange(values, before.table, after.table, language, types);
}

type Values = Citation['attributes']['values'];

function datumChange(values: Values, before: Table, after: Table, language: string): Change {
  const now = readDatum(values, after);
  const faults = Array.isArray(now) ? now : formatFaults(values, now);
  if (Array.isArray(now) || faults.length > 0) return broken(faults);
  return { kind: 'datum', before: datumText(values, before, language), after: formatDatum(now, values, language) };
}

/** What a datum says; where it can't be read of that table, a question mark. */
export function datumText(values: Values, table: Table, language: string): string {
  const datum = readDatum(values, table);
  return Array.isArray(datum) || formatFaults(values, datum).length > 0 ? '?' : formatDatum(datum, values, language);
}

function chartChange(values: Values, before: Table, after: Table, language: string, types: ChartTypes): Change {
  const faults = checkSpec(values, after, types);
  if (faults.length > 0) return broken(faults);
  const now = tabulateChart(values, after, language, types);
  const was =
    checkSpec(values, before, types).length > 0 ? { ...now, rows: [] } : tabulateChart(values, before, language, types);
  // What names a mark: a label, a day, a series.
  const key = now.fields.filter(({ type }) => type !== 'number' && type !== 'integer').map(({ name }) => name);
  const diff = diffTables(was, now, key);

  const names = now.fields.map(({ name }) => name);
  const rest = names.filter((name) => !diff.key.includes(name));
  const write = ({ cell, fields }: typeof now, row: Row, names: readonly string[]) =>
    fields
      .filter(({ name }) => names.includes(name))
      .map((field) => cell(row, field))
      .join(', ');
  return {
    kind: 'chart',
    title: String(values['title'] ?? ''),
    rows: now.rows.length,
    changed: diff.changed.map(({ before, after, cells }) => {
      const told = cells.map(({ field }) => {
        const values = `${write(was, before.row, [field])} → ${write(now, after.row, [field])}`;
        return rest.length > 1 ? `${titleOf(now.fields, field)} ${values}` : values;
      });
      return `${write(now, after.row, diff.key)}: ${told.join(', ')}`;
    }),
    added: diff.added.map(({ row }) => write(now, row, names)),
    removed: diff.removed.map(({ row }) => write(was, row, names)),
  };
}

function titleOf(fields: readonly Field[], name: string): string {
  return fields.find((field) => field.name === name)?.title ?? name;
}

function broken(faults: readonly { what: string; fix: string }[]): Change {
  return { kind: 'broken', faults: faults.map(({ what, fix }) => `${what} (${fix})`) };
}
