/** What a cell holds once it is read by its field's type; null where the value is missing. */
export type Value = string | number | boolean | Date | null;

/** The Table Schema types that Dateline reads. */
export type FieldType =
  'string' | 'number' | 'integer' | 'boolean' | 'date' | 'datetime' | 'time' | 'year' | 'yearmonth' | 'any';

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
 * Numbers, integers and years are `number`; dates, datetimes and yearmonths are `Date` in UTC; a time is the string as written.
 */
export interface Table {
  fields: readonly Field[];
  rows: readonly Row[];
}
