import type { Problem } from '#problem.ts';
import type { Place } from '#site/document.ts';
import type { Dialect } from '../dialect.ts';

/** A cell as its format gives it: text in CSV, a value of its own kind in JSON and Parquet; null where there is none. */
export type Cell = string | number | boolean | bigint | Date | object | null;

/** A resource's file, taken apart but not yet read by its schema: what each format makes of its bytes. */
export interface Sheet {
  /** Names of the columns; none where nothing could be read. */
  header: readonly string[];
  /** Whether the file itself names each cell, so that the order of columns means nothing. */
  isKeyed?: boolean;
  /** One for each row, each as long as the header. They may be made while they are gone through: do so once. */
  records: Iterable<readonly Cell[]>;
  /** Where a cell stands in the file, in lines and characters; nothing in a binary file. The header is record -1. */
  place(record: number, column?: number): Partial<Place>;
  /** What can't be taken apart; complete once the records have been gone through. */
  problems: Problem[];
}

/** How a file is written, as its descriptor says. */
export interface Writing {
  encoding?: string;
  dialect?: Dialect;
  /** The names of the schema's fields, for a file without a header. */
  names?: readonly string[];
}

/**
 * @param bytes the file
 * @param file its name in problems
 */
export type ReadFormat = (bytes: Buffer, file: string, writing: Writing) => Sheet | Promise<Sheet>;

/** A file of which nothing can be read. */
export function nothing(problems: Problem[]): Sheet {
  return { header: [], records: [], place: () => ({ line: 1, column: 1 }), problems };
}

/** How much of a cell is quoted in a problem, in characters. */
const QUOTED = 60;

/** A cell as problems quote it: texts in quotes, other values as JSON has them, long ones cut. */
export function quoted(cell: Cell): string {
  const text = typeof cell === 'string' ? `"${cell}"` : cell instanceof Date ? cell.toISOString() : asJson(cell);
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

function asJson(cell: Cell): string {
  return typeof cell === 'bigint' ? String(cell) : JSON.stringify(cell);
}
