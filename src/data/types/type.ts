import type { FieldType, Value } from '../table.ts';

/** What a type needs to know of a field to read its cells. */
export interface Notation {
  /** Of the type's formats, the one that cells are written in; default `default`. */
  format?: string;
  /** Stands between units and fractions; default `.`. */
  decimalChar?: string;
  /** Stands between groups of digits; default none. */
  groupChar?: string;
  /** `false` where a number may have a currency or percent sign around it, which is ignored. Default `true`. */
  bareNumber?: boolean;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
  /** Between the items of a list; default a comma. */
  delimiter?: string;
  /** Of a list; default `string`. */
  itemType?: FieldType;
}

/** A cell that is more than text, as JSON and Parquet have them. */
export type NativeCell = number | boolean | bigint | Date | object;

export type Present = Exclude<Value, null>;

export interface CellType {
  /** As in `"n/a" is not …`. */
  noun(notation: Notation): string;
  /** How a value is written, as in `write it as …`. */
  example(notation: Notation): string;
  /** Whether cells can be written in a format besides `default`; undefined where the type knows no other. */
  hasFormat?(format: string): boolean;
  /** What its formats are, for a mend. */
  formats?: string;
  /** A reader of one field's texts. It gives undefined where the text is not of the type; it is never given a missing value. */
  reader(notation: Notation): (text: string) => Present | undefined;
  /** The same for cells that are not text. */
  native(notation: Notation): (cell: NativeCell) => Present | undefined;
  /** A value as something that `<` puts in its order, where values themselves don't. */
  order?(value: Present): number;
}

/** For types of which no cell but text can be. */
export function onlyText(): (cell: NativeCell) => undefined {
  return () => undefined;
}
