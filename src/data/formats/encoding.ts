import { constants, isUtf8 } from 'node:buffer';
import type { Problem } from '#problem.ts';

const NEWLINE = 10;

/** What a file begins with where it says its own encoding. */
const marks = [
  { encoding: 'utf-8', bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: 'utf-16le', bytes: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', bytes: Buffer.from([0xfe, 0xff]) },
];

/** Whether there is a decoder of that name; those of the Encoding Standard are known. */
export function isEncoding(name: string): boolean {
  return canonical(name) !== undefined;
}

/**
 * A file's bytes as text, without a byte-order mark.
 *
 * @param encoding as the descriptor says it
 * @returns the text, or why there is none: nothing is replaced or guessed
 * @see https://encoding.spec.whatwg.org/#names-and-labels
 */
export function decode(bytes: Buffer, file: string, encoding = 'utf-8'): { text: string } | { problem: Problem } {
  if (bytes.length > constants.MAX_STRING_LENGTH) return { problem: { file, ...TOO_LARGE } };
  const marked = encodingByMark(bytes);
  const said = /^utf-?16$/i.test(encoding) ? (marked ?? 'utf-16le') : (canonical(encoding) ?? encoding);
  if (marked !== undefined && marked !== said) return { problem: { file, line: 1, ...otherMark(marked, said) } };
  try {
    return { text: new TextDecoder(said, { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch {
    return { problem: undecodable(bytes, file, said) };
  }
}

/** The encoding that a file's first bytes name. */
export function encodingByMark(bytes: Buffer): string | undefined {
  return marks.find(({ bytes: mark }) => bytes.subarray(0, mark.length).equals(mark))?.encoding;
}

function canonical(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

const TOO_LARGE = {
  what: 'the file is larger than half a gigabyte, more than can be read as text',
  fix: 'save it as Parquet, or divide it into several resources',
};

function otherMark(marked: string, said: string) {
  return {
    what: `the file's byte-order mark says ${marked}, and its descriptor says ${said}`,
    fix: `write "encoding": "${marked}" for it in datapackage.json, or save the file in ${said}`,
  };
}

function undecodable(bytes: Buffer, file: string, encoding: string): Problem {
  if (encoding !== 'utf-8') {
    const fix = 'correct the encoding in datapackage.json, or save the file again in UTF-8';
    return { file, what: `the text is not in ${encoding}`, fix };
  }
  const fix =
    'save the file again as "CSV UTF-8" in the spreadsheet, or name its encoding in datapackage.json, as "windows-1252"';
  return { file, line: firstLineNotUtf8(bytes), what: 'the text is not in UTF-8', fix };
}

function firstLineNotUtf8(bytes: Buffer): number {
  let from = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}
