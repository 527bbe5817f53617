import type { D1Database } from '@cloudflare/workers-types';
import type { Cell, Kind, Row } from './kinds.ts';

/** How many rows are asked for at once. */
const PAGE = 500;

/** All rows of a kind, page by page: each page goes on behind the last row of the one before. */
export async function* rowsOf(database: D1Database, kind: Kind): AsyncGenerator<Row> {
  const key = kind.key ?? ['rowid'];
  const places = key.map((_, n) => `?${n + 1}`).join(', ');
  const columns = [...key.map((name, n) => `${name} AS key_${n}`), ...kind.columns].join(', ');
  const select = (after: string) =>
    `SELECT ${columns} FROM ${kind.table} WHERE ${kind.where ?? 'true'} ${after} ORDER BY ${key.join(', ')} LIMIT ${PAGE}`;
  let last: Cell[] | undefined;
  for (;;) {
    const question = last
      ? database.prepare(select(`AND (${key.join(', ')}) > (${places})`)).bind(...last)
      : database.prepare(select(''));
    const { results } = await question.all<Record<string, Cell>>();
    for (const row of results) yield kind.columns.map((name) => row[name] ?? null);
    const end = results.at(-1);
    if (!end || results.length < PAGE) return;
    last = key.map((_, n) => end[`key_${n}`] ?? null);
  }
}

/**
 * What tells whether anything of a backup changed: how many rows, and the sums of what grows with every change. All of it
 * is read at one moment.
 */
export async function stateOf(database: D1Database): Promise<string> {
  const questions = [
    'SELECT version FROM site',
    'SELECT count(*), total(version), total(approved_count), total(closed_at) FROM threads',
    'SELECT count(*), total(approved_count), total(rejected_count) FROM authors',
    'SELECT count(*), total(version), total(latest_revision), total(reply_count), total(appealed_at) FROM comments',
    'SELECT count(*), total(length(text)) FROM revisions',
    'SELECT count(*) FROM decisions',
    'SELECT count(*), total(reported_at) FROM reports',
    'SELECT count(*) FROM bands',
    'SELECT count(*), max(version) FROM rules',
    'SELECT count(*) FROM moderators',
  ];
  const results = await database.batch(questions.map((question) => database.prepare(question)));
  return JSON.stringify(results.map(({ results: rows }) => rows));
}

/** What D1 takes as one parameter is up to 2 MB; this many UTF-16 code units stay below it in any script. */
const PART = 400_000;

/** Rows in parts, in JSON: as many in each as one parameter may hold. */
export class Parts {
  #rows: string[] = [];
  #length = 0;

  /** @returns a whole part, where the row no longer fits */
  add(row: Row): string | undefined {
    const json = JSON.stringify(row);
    const full = this.#length + json.length > PART ? this.take() : undefined;
    this.#rows.push(json);
    this.#length += json.length + 1;
    return full;
  }

  /** @returns what has gathered, if anything has */
  take(): string | undefined {
    if (this.#rows.length === 0) return undefined;
    const part = `[${this.#rows.join(',')}]`;
    this.#rows = [];
    this.#length = 0;
    return part;
  }
}

/** The statement that writes a part of rows. */
export function insertSql({ name, table, columns }: Kind): string {
  const cells = columns.map((_, n) => `value ->> ${n}`).join(', ');
  if (name === 'site') return 'UPDATE site SET version = (SELECT value ->> 1 FROM json_each(?1))';
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${cells} FROM json_each(?1)`;
}
