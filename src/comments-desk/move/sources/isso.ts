import { ContentError } from '#problem.ts';
import { textOfHtml } from '../html.ts';
import { plausible, type MovedComment, type Reader, type Standing } from '../record.ts';
import { bytesOf } from '../../lines.ts';
import { openSqlite } from '../sqlite.ts';

interface Row {
  id: number | bigint;
  uri: string | null;
  parent: number | bigint | null;
  created: number;
  mode: number;
  text: string | null;
  author: string | null;
  has_personal_data: number;
}

const MAGIC = 'SQLite format 3\0';

/**
 * Isso's database, `comments.db`. It has no other export.
 *
 * @see https://github.com/isso-comments/isso/blob/master/isso/db/comments.py
 */
export const readIsso: Reader = async function* (file) {
  let head = '';
  for await (const piece of bytesOf(file)) {
    head = piece.toString('latin1', 0, MAGIC.length);
    break;
  }
  if (head !== MAGIC) throw stranger(file, 'is no SQLite database');
  const database = await openSqlite(file, { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE name IN ('threads', 'comments')").all();
    if (tables.length !== 2) throw stranger(file, 'is no database of Isso');
    const rows = database.prepare(
      `SELECT c.id, t.uri, c.parent, c.created, c.mode, c.text, c.author,
         coalesce(c.email, '') || coalesce(c.website, '') || coalesce(c.remote_addr, '') <> '' AS has_personal_data
       FROM comments c LEFT JOIN threads t ON t.id = c.tid ORDER BY c.id`,
    );
    for (const row of rows.iterate()) yield commentOf(row as unknown as Row);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SQLITE_ERROR' ? broken(file, error as Error) : error;
  } finally {
    database.close();
  }
};

function commentOf(row: Row): MovedComment {
  return {
    sourceId: String(row.id),
    address: row.uri ?? '',
    parentSourceId: row.parent ? String(row.parent) : '',
    name: row.author ?? '',
    text: textOfHtml(row.text ?? '', { keepsLines: true, isMarkdown: true }),
    createdAt: plausible(new Date(row.created * 1000)),
    standing: standings[row.mode] ?? 'deleted',
    hasPersonalData: row.has_personal_data === 1,
  };
}

/** 4 is deleted, with replies that stand. */
const standings: Readonly<Record<number, Standing>> = { 1: 'approved', 2: 'pending' };

function broken(file: string, { message }: Error): ContentError {
  return new ContentError([{ file, what: `can’t be read: ${message}`, fix: 'copy it again, while Isso is stopped' }]);
}

function stranger(file: string, what: string): ContentError {
  return new ContentError([{ file, what, fix: 'name Isso’s own comments.db, unpacked' }]);
}
