import { ContentError } from '#problem.ts';
import { linesOf } from '../../lines.ts';
import { textOfHtml } from '../html.ts';
import { parseMoment, type MovedComment, type Reader } from '../record.ts';

/** What we read of a line; each comment has much more. */
interface Comment {
  id?: unknown;
  pid?: unknown;
  text?: unknown;
  user?: { name?: unknown; ip?: unknown; picture?: unknown };
  locator?: { url?: unknown };
  time?: unknown;
  delete?: unknown;
}

/**
 * Remark42's backup, `backup-<site>-<date>.gz`: a line about users and posts, then one for each comment.
 *
 * @see https://github.com/umputun/remark42/blob/master/backend/app/migrator/native.go
 */
export const readRemark42: Reader = async function* (file) {
  let isFirst = true;
  for await (const { bytes, number, isEnded } of linesOf(file)) {
    if (bytes.toString().trim() === '') continue;
    const line = parsed(bytes);
    const problem = (what: string, fix: string) => new ContentError([{ file, line: number, what, fix }]);
    if (isFirst) {
      if (line === undefined || !('users' in line || 'posts' in line)) throw stranger(file);
      if (line['version'] !== 1 && line['version'] !== 0 && line['version'] !== undefined) {
        throw problem(`has version ${JSON.stringify(line['version'])} of the format`, 'only version 1 can be read');
      }
      isFirst = false;
      continue;
    }
    if (line === undefined) {
      throw problem(
        isEnded ? 'is no comment' : 'is cut in the middle of a line',
        'export it again: it was cut or altered',
      );
    }
    yield commentOf(line as Comment);
  }
  if (isFirst) throw stranger(file);
};

function parsed(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const line: unknown = JSON.parse(bytes.toString());
    return typeof line === 'object' && line !== null ? (line as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function commentOf({ id, pid, text, user = {}, locator = {}, time, ...rest }: Comment): MovedComment {
  return {
    sourceId: words(id),
    address: words(locator.url),
    parentSourceId: words(pid),
    name: words(user.name),
    text: textOfHtml(words(text)),
    createdAt: parseMoment(words(time)),
    standing: rest.delete === true ? 'deleted' : 'approved',
    hasPersonalData: words(user.ip) !== '' || words(user.picture) !== '',
  };
}

/** Ids are texts, and in old backups numbers. */
function words(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function stranger(file: string): ContentError {
  return new ContentError([{ file, what: 'is no backup of Remark42', fix: 'say --from which it is' }]);
}
