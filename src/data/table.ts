/** A value with parts: a list, an array, an object, a geographic point ([longitude, latitude]) or a GeoJSON object. */
export type Structure = readonly unknown[] | Readonly<Record<string, unknown>>;

/** What a cell holds once it is read by its field's type; null where the value is missing. */
export type Value = string | number | boolean | Date | Structure | null;

/** The types of Table Schema. */
export type FieldType =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'object'
  | 'array'
  | 'list'
  | 'datetime'
  | 'date'
  | 'time'
  | 'year'
  | 'yearmonth'
  | 'duration'
  | 'geopoint'
  | 'geojson'
  | 'any';

/** A column of a resource, as its Table Schema describes it. */
export interface Field {
  name: string;
  type: FieldType;
  title?: string;
  description?: string;
  /** A property that Dateline adds: what one unit of the value is, as printed after it ("yuan", "% of IT spending"). */
  unit?: string;
}

export type Row = Readonly<Record<string, Value>>;

/**
 * A resource, read.
 *
 * Numbers, integers and years are `number`; dates, datetimes and yearmonths are `Date` in UTC; times and durations are
 * strings in ISO 8601.
 */
export interface Table {
  fields: readonly Field[];
  rows: readonly Row[];
}

/** Whether a value has parts. */
export function isStructure(value: unknown): value is Structure {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
