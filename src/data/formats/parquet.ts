import { parquetMetadataAsync, parquetRead, parquetSchema, type SchemaElement } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { nothing, type Cell, type Sheet } from './sheet.ts';

type Convert = (cell: unknown) => Cell;

/**
 * Reads a Parquet file: each column of its top level is a column, nested ones are structures.
 *
 * A file without rows is a table without rows; there are no places in it.
 *
 * @see https://parquet.apache.org/docs/file-format/
 */
export async function readParquet(bytes: Buffer, file: string): Promise<Sheet> {
  const slice = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const source = { byteLength: slice.byteLength, slice: (from: number, to?: number) => slice.slice(from, to) };
  try {
    const metadata = await parquetMetadataAsync(source);
    const columns = parquetSchema(metadata).children.map(({ element }) => element);
    const conversions = columns.map(conversionOf);
    let rows: unknown[][] = [];
    if (metadata.num_rows > 0) {
      await parquetRead({ file: source, metadata, compressors, onComplete: (read) => (rows = read) });
    }
    function* records(): Generator<Cell[]> {
      for (const row of rows) yield conversions.map((convert, column) => convert(row[column]));
    }
    return { header: columns.map(({ name }) => name), records: records(), place: () => ({}), problems: [] };
  } catch (error) {
    return nothing([
      { file, what: `the file can't be read as Parquet: ${String((error as Error).message)}`, fix: MEND },
    ]);
  }
}

const MEND = 'write it again, with columns of texts, numbers, dates and lists';

function conversionOf({ converted_type: type, logical_type: logical, scale = 0 }: SchemaElement): Convert {
  if (type === 'DECIMAL') return (cell) => (typeof cell === 'number' ? Number(cell.toFixed(scale)) : plain(cell));
  if (type === 'TIME_MILLIS') return (cell) => timeOf(cell, 1);
  if (type === 'TIME_MICROS') return (cell) => timeOf(cell, 1000);
  if (logical?.type === 'TIME') return (cell) => timeOf(cell, { MILLIS: 1, MICROS: 1000, NANOS: 1e6 }[logical.unit]);
  return plain;
}

function plain(cell: unknown): Cell {
  if (cell === undefined) return null;
  // What the format has for "not a number" is a missing value.
  if (typeof cell === 'number' && Number.isNaN(cell)) return null;
  if (isStructure(cell)) return nested(cell) as Cell;
  return cell as Cell;
}

/** What JSON can't hold inside a structure becomes what it can. */
function nested(cell: unknown): unknown {
  if (typeof cell === 'bigint') return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  if (cell instanceof Date) return cell.toISOString();
  if (cell instanceof Uint8Array) return Buffer.from(cell).toString('base64');
  if (Array.isArray(cell)) return cell.map((item) => nested(item ?? null));
  if (!isStructure(cell)) return cell;
  return Object.fromEntries(Object.entries(cell).map(([key, value]) => [key, nested(value ?? null)]));
}

function isStructure(cell: unknown): cell is object {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date);
}

/** A time of the day as Table Schema writes it. */
function timeOf(cell: unknown, perMillisecond: number): Cell {
  if (typeof cell !== 'number' && typeof cell !== 'bigint') return null;
  const at = new Date(Number(cell) / perMillisecond);
  return at
    .toISOString()
    .slice(11)
    .replace(/(?:\.000)?Z$/, '');
}
