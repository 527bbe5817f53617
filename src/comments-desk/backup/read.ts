import { createHash } from 'node:crypto';
import { ContentError, type Problem } from '#problem.ts';
import { linesOf, type Line } from '../lines.ts';
import { parseRow, VERSION, type End, type Head } from './format.ts';
import { kinds, type Counts, type Kind, type Row } from './kinds.ts';

const order = new Map(kinds.map((kind, n) => [kind, n]));

/**
 * Reads a backup from end to end and writes nothing: whether it is one, whole and unaltered.
 *
 * @throws {ContentError} with what is wrong, and where
 */
export async function checkBackup(file: string): Promise<{ head: Head; counts: Counts }> {
  const hash = createHash('sha256');
  const counts: Counts = Object.fromEntries(kinds.map(({ name }) => [name, 0]));
  let head: Head | undefined;
  let end: End | undefined;
  let last = 0;
  for await (const line of linesOf(file)) {
    if (end) throw wrong(file, 'goes on after its last line', 'get it again: it was altered', line.number);
    const read = parsed(file, line, head === undefined);
    if (head === undefined) head = headOf(file, read);
    else if (read['kind'] === 'end') {
      end = read as unknown as End;
      continue;
    } else last = count(file, line, read, counts, last);
    hash.update(line.bytes).update('\n');
  }
  if (head === undefined) throw wrong(file, 'is empty', 'get it again, or take an older one');
  if (end === undefined) throw wrong(file, 'is cut: its last line is missing', 'get it again, or take an older one');
  if (JSON.stringify(end.counts) !== JSON.stringify(counts) || end.sha256 !== hash.digest('hex')) {
    throw wrong(
      file,
      'was altered: its lines are not those that were counted and summed up at its end',
      'get it again',
    );
  }
  return { head, counts };
}

/** The rows of a backup that was checked. */
export async function* rowsIn(file: string): AsyncGenerator<{ kind: Kind; row: Row }> {
  for await (const { bytes, number } of linesOf(file)) {
    const line = JSON.parse(bytes.toString()) as Record<string, unknown>;
    if (number === 1 || line['kind'] === 'end') continue;
    const read = parseRow(line);
    if (typeof read === 'string') throw wrong(file, read, 'get it again: it has changed since it was checked', number);
    yield read;
  }
}

function parsed(file: string, { bytes, number, isEnded }: Line, isFirst: boolean): Record<string, unknown> {
  try {
    const line: unknown = JSON.parse(utf8.decode(bytes));
    if (typeof line === 'object' && line !== null) return line as Record<string, unknown>;
  } catch {
    // Told below, in words.
  }
  if (isFirst) throw stranger(file);
  if (!isEnded) throw wrong(file, 'is cut in the middle of a line', 'get it again, or take an older one', number);
  throw wrong(file, 'is no line of a backup', 'get it again: it was altered', number);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function headOf(file: string, line: Record<string, unknown>): Head {
  if (line['kind'] !== 'head' || line['format'] !== 'dateline-comments') throw stranger(file);
  if (line['version'] !== VERSION) {
    const what = `has version ${JSON.stringify(line['version'])} of the format, and this Dateline reads version ${VERSION}`;
    throw wrong(file, what, 'use the Dateline that wrote it, or a newer one');
  }
  return line as unknown as Head;
}

function count(file: string, { number }: Line, line: Record<string, unknown>, counts: Counts, last: number): number {
  const read = parseRow(line);
  if (typeof read === 'string') throw wrong(file, read, 'get it again: it was altered', number);
  const place = order.get(read.kind) ?? 0;
  if (place < last) throw wrong(file, `a ${read.kind.name} out of its place`, 'get it again: it was altered', number);
  counts[read.kind.name] = (counts[read.kind.name] ?? 0) + 1;
  return place;
}

function stranger(file: string): ContentError {
  const fix = 'use one that `npm run comments -- export` wrote; for those of other systems, say --from which';
  return wrong(file, 'is no backup of comments', fix);
}

function wrong(file: string, what: string, fix: string, line?: number): ContentError {
  const problem: Problem = { file, what, fix, ...(line !== undefined && { line }) };
  return new ContentError([problem]);
}
