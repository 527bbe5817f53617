import { comparable, type Breach } from './constraints.ts';
import type { TableSchema } from './table-schema.ts';
import type { Row } from './table.ts';

/** A breach by a row; where it repeats another, that one's index. */
export interface KeyBreach extends Breach {
  first?: number;
}

/** Remembers the keys of the rows that it is shown. */
type KeyGuard = (row: Row, index: number) => KeyBreach | undefined;

/**
 * Guards for the primary key and the unique keys of a table, to be shown its rows one after another: they say when a
 * key comes back, or a primary key is incomplete. They serve one reading of one table.
 */
export function keyGuards({ primaryKey, uniqueKeys = [] }: TableSchema): KeyGuard[] {
  const unique = uniqueKeys.map((key) => keyGuard([key].flat(), false));
  return primaryKey === undefined ? unique : [keyGuard([primaryKey].flat(), true), ...unique];
}

function keyGuard(fields: readonly string[], isPrimary: boolean): KeyGuard {
  const seen = new Map<unknown, number>();
  const name = fields.join(', ');
  return (row, index) => {
    const values = fields.map((field) => comparable(row[field] ?? null));
    if (values.includes(null)) {
      return isPrimary ? { what: `the key of the row (${name}) has an empty cell`, fix: 'fill it in' } : undefined;
    }
    const key = values.length === 1 ? values[0] : JSON.stringify(values);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return undefined;
    }
    return { what: `the row has the same ${name} as another`, first, fix: 'correct or remove one of the two rows' };
  };
}
