import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Dialect } from '#data/dialect.ts';
import { decode, isEncoding } from '#data/formats/encoding.ts';
import { formatOfName, formats, type Format } from '#data/formats/formats.ts';
import type { Cell, Writing } from '#data/formats/sheet.ts';
import { inferDialect } from '#data/infer/dialect.ts';
import { inferEncoding } from '#data/infer/encoding.ts';
import { ContentError } from '#problem.ts';
import { Misuse } from '#terminal/command.ts';
import { convertSheet } from './spreadsheet.ts';

/** A file that is to become a resource. */
export interface Incoming {
  /** Its name in the version's folder. */
  path: string;
  bytes: Buffer;
  format: Format;
  encoding: string;
  /** Empty where it is the format's own. */
  dialect: Dialect;
  header: readonly string[];
  records: readonly (readonly Cell[])[];
  /** What an editor should know of the reading. */
  notes: string[];
}

export interface Wishes {
  sheet?: string;
  property?: string;
  encoding?: string;
  delimiter?: string;
}

/**
 * Reads a file that an editor names, whatever it is written like.
 *
 * @throws {ContentError} with everything that keeps it from being a table
 */
export async function readIncoming(file: string, wishes: Wishes): Promise<Incoming> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new ContentError([{ file, ...unreadable(error) }]);
  });
  if (bytes.length === 0) throw new ContentError([{ file, what: 'the file is empty', fix: 'name a file with rows' }]);
  if (isZip(bytes)) return fromSpreadsheet(bytes, file, wishes);
  if (extname(file).toLowerCase() === '.xls') throw new ContentError([{ file, ...OLD_EXCEL }]);
  const format = formatOf(bytes, file);
  const name = fileName(basename(file, extname(file)), format);
  return format === 'csv' || format === 'tsv'
    ? fromText(bytes, file, name, format, wishes)
    : fromOther(bytes, file, name, format, wishes);
}

async function fromSpreadsheet(bytes: Buffer, file: string, { sheet }: Wishes): Promise<Incoming> {
  const { csv, notes } = await convertSheet(bytes, file, sheet);
  const name = fileName(basename(file, extname(file)), 'csv');
  const incoming = await fromText(Buffer.from(csv), file, name, 'csv', { delimiter: ',' });
  return { ...incoming, notes: [...notes, ...incoming.notes] };
}

async function fromText(
  bytes: Buffer,
  file: string,
  path: string,
  format: 'csv' | 'tsv',
  wishes: Wishes,
): Promise<Incoming> {
  const notes: string[] = [];
  const { encoding, isGuess } =
    wishes.encoding === undefined ? inferEncoding(bytes) : { encoding: wishes.encoding, isGuess: false };
  if (!isEncoding(encoding)) throw new Misuse(`unknown encoding: ${encoding}`);
  if (isGuess) notes.push(`taken as ${encoding}, by a guess: look at its letters, or say --encoding`);
  const decoded = decode(bytes, file, encoding);
  if ('problem' in decoded) throw new ContentError([decoded.problem]);
  const standard = format === 'csv' ? ',' : '\t';
  const inferred = inferDialect(decoded.text, wishes.delimiter ?? standard);
  const dialect: Dialect =
    wishes.delimiter === undefined
      ? inferred
      : { ...inferred, ...(wishes.delimiter !== standard && { delimiter: wishes.delimiter }) };
  return named(await taken(bytes, file, format, { encoding, dialect }), {
    path,
    bytes,
    format,
    encoding,
    dialect,
    notes,
  });
}

async function fromOther(
  bytes: Buffer,
  file: string,
  path: string,
  format: Format,
  { property, encoding = 'utf-8' }: Wishes,
): Promise<Incoming> {
  const dialect: Dialect = property === undefined ? {} : { property };
  const sheet = await taken(bytes, file, format, { encoding, dialect });
  return { ...sheet, path, bytes, format, encoding, dialect, notes: [] };
}

/** @throws {ContentError} where it can't be taken apart */
async function taken(bytes: Buffer, file: string, format: Format, writing: Writing) {
  const width = writing.dialect?.header === false ? await widthOf(bytes, file, format, writing) : 0;
  const names = Array.from({ length: width }, (_, column) => `field${column + 1}`);
  const sheet = await formats[format](bytes, file, { ...writing, names });
  const records = [...sheet.records];
  if (sheet.problems.length > 0) {
    throw new ContentError(sheet.problems.map((problem) => ({ ...problem, fix: asFlag(problem.fix) })));
  }
  return { header: sheet.header, records };
}

/** A mend of a descriptor, which there is not yet, as the flag that leads to it. */
function asFlag(fix: string): string {
  return fix.replace(/write "dialect": \{"property": "?([^"}]*)"?\} in datapackage\.json/, 'add --property $1');
}

/** How many columns a file without names has: as many as its first row has cells. */
async function widthOf(bytes: Buffer, file: string, format: Format, { dialect, ...writing }: Writing): Promise<number> {
  const { header } = await formats[format](bytes, file, { ...writing, dialect: { ...dialect, header: true } });
  return header.length;
}

/**
 * Gives each column a name of its own. Where the file does not, its names are passed over, and those of the schema
 * stand for them, so that the file can stay as it is.
 */
function named(
  { header, records }: Pick<Incoming, 'header' | 'records'>,
  incoming: Omit<Incoming, 'header' | 'records'>,
): Incoming {
  const own = header.map((name, column) => {
    const bare = name.trim() === '' ? `column ${column + 1}` : name;
    const before = header.slice(0, column).filter((other) => other === name).length;
    return before === 0 ? bare : `${bare} ${before + 1}`;
  });
  if (own.every((name, column) => name === header[column])) return { ...incoming, header, records };
  const { headerRows = [1], ...dialect } = incoming.dialect;
  const rows = Array.from({ length: Math.max(...headerRows) }, (_, index) => index + 1);
  const renamed = own.filter((name, column) => name !== header[column]);
  const notes = [...incoming.notes, `named ${renamed.map((name) => `“${name}”`).join(', ')}, since the file does not`];
  return { ...incoming, notes, header: own, records, dialect: { ...dialect, header: false, commentRows: rows } };
}

function formatOf(bytes: Buffer, file: string): Format {
  if (bytes.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  const byName = formatOfName(file);
  if (byName !== undefined && byName !== 'json') return byName;
  if (extname(file).toLowerCase() === '.tab') return 'tsv';
  const start = bytes
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (byName === undefined && !/^[[{]/.test(start)) return 'csv';
  if (/"type"\s*:\s*"Topology"/.test(start)) return 'topojson';
  return /"type"\s*:\s*"FeatureCollection"/.test(start) ? 'geojson' : 'json';
}

/** A name that needs no escaping in an address. */
function fileName(base: string, format: Format): string {
  const plain = base
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  return `${plain.toLowerCase() || 'data'}.${format}`;
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

const OLD_EXCEL = { what: 'the file is in the old format of Excel', fix: 'save it as XLSX or CSV' };

function unreadable({ code, message }: NodeJS.ErrnoException) {
  if (code === 'ENOENT') return { what: 'there is no such file', fix: 'correct its name' };
  if (code === 'EISDIR') return { what: 'this is a folder', fix: 'name a file in it' };
  return { what: `the file can't be read: ${message}`, fix: 'see that it can be opened' };
}
