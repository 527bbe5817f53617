import { kinds, type Cell, type Counts, type Kind, type Row } from './kinds.ts';

/** Grows when a backup can no longer be read by what reads this one. */
export const VERSION = 1;

/** The first line of a backup. */
export interface Head {
  kind: 'head';
  format: 'dateline-comments';
  version: number;
  /** ISO 8601. */
  exportedAt: string;
  /** The address of the site, where it was built. */
  site: string | null;
}

/** The last line: a file without it was cut. */
export interface End {
  kind: 'end';
  counts: Counts;
  /** Over all lines before, with their line feeds; in hexadecimal. */
  sha256: string;
}

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

/** The line of a row, without its end. */
export function formatRow({ name, columns }: Kind, row: Row): string {
  return JSON.stringify({ kind: name, ...Object.fromEntries(columns.map((column, n) => [column, row[n] ?? null])) });
}

/**
 * The row of a line.
 *
 * @returns what is wrong with it, where it is none
 */
export function parseRow(line: Record<string, unknown>): { kind: Kind; row: Row } | string {
  const kind = byName.get(String(line['kind']));
  if (!kind) return `unknown kind ${JSON.stringify(line['kind'] ?? null)}`;
  const names = Object.keys(line);
  const other = names.slice(1).find((name) => !kind.columns.includes(name));
  if (other !== undefined) return `a ${kind.name} has no "${other}"`;
  const missing = kind.columns.find((name) => !Object.hasOwn(line, name));
  if (missing !== undefined) return `a ${kind.name} without "${missing}"`;
  const odd = kind.columns.find((name) => !isCell(line[name]));
  if (odd !== undefined) return `"${odd}" is neither a text nor a number`;
  return { kind, row: kind.columns.map((name) => line[name] as Cell) };
}

function isCell(value: unknown): value is Cell {
  return value === null || typeof value === 'string' || Number.isSafeInteger(value);
}
