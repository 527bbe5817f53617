import { readCsv, readTsv } from './csv.ts';
import { readGeoJson } from './geojson.ts';
import { readJsonTable } from './json.ts';
import { readParquet } from './parquet.ts';
import type { ReadFormat } from './sheet.ts';
import { readTopoJson } from './topojson.ts';

/** The formats that a resource may have, by the name that its descriptor gives. */
export const formats = {
  csv: readCsv,
  tsv: readTsv,
  json: readJsonTable,
  geojson: readGeoJson,
  topojson: readTopoJson,
  parquet: readParquet,
} satisfies Record<string, ReadFormat>;

export type Format = keyof typeof formats;

/** The format that a file's name tells; undefined where it tells none. */
export function formatOfName(path: string): Format | undefined {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(formats, extension) ? (extension as Format) : undefined;
}
