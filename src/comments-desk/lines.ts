import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { ContentError } from '#problem.ts';

/** A line of a file, without its end. */
export interface Line {
  bytes: Buffer;
  /** 1-based. */
  number: number;
  /** Whether it ends with a line feed, as all do but perhaps the last. */
  isEnded: boolean;
}

/** Longer than any line that is meant: a file of other things may have no line feed at all. */
const LONGEST = 16 * 1024 * 1024;

/**
 * The bytes of a file, piece by piece, unpacked where it is packed with gzip.
 *
 * @throws {ContentError} where it can't be read
 */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    const isPacked = await isGzip(path);
    const file = createReadStream(path, { highWaterMark: 256 * 1024 });
    const source = isPacked ? file.pipe(createGunzip()) : file;
    // A pipe does not hand errors on.
    if (isPacked) file.once('error', (error) => source.destroy(error));
    yield* source as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** The lines of a file, one after the other. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let rest: Buffer[] = [];
  let length = 0;
  let number = 0;
  for await (const piece of bytesOf(path)) {
    let start = 0;
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, start)) {
      rest.push(piece.subarray(start, end));
      yield {
        bytes: rest.length === 1 ? piece.subarray(start, end) : Buffer.concat(rest),
        number: ++number,
        isEnded: true,
      };
      rest = [];
      length = 0;
      start = end + 1;
    }
    if (start === piece.length) continue;
    rest.push(piece.subarray(start));
    length += piece.length - start;
    if (length > LONGEST) {
      const what = 'has a line of more than 16 MB';
      throw new ContentError([{ file: path, line: number + 1, what, fix: 'use a file of the kind that was named' }]);
    }
  }
  if (rest.length > 0) yield { bytes: Buffer.concat(rest), number: ++number, isEnded: false };
}

function unreadable(file: string, error: NodeJS.ErrnoException): Error {
  if (error.code === 'ENOENT')
    return new ContentError([{ file, what: 'there is no such file', fix: 'look at its name' }]);
  if (error.code === 'EISDIR') return new ContentError([{ file, what: 'is a folder', fix: 'name a file' }]);
  if (error.code?.startsWith('Z_')) {
    const fix = 'get it again: it was cut or altered on its way';
    return new ContentError([{ file, what: `can’t be unpacked (${error.message})`, fix }]);
  }
  return error;
}
