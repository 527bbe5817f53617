import type { FieldType } from '../table.ts';
import { boolean } from './booleans.ts';
import { date, datetime, duration, time, year, yearmonth } from './dates.ts';
import { integer, number } from './numbers.ts';
import { geojson, geopoint } from './places.ts';
import { any, string } from './strings.ts';
import { array, list, object } from './structures.ts';
import type { CellType } from './type.ts';

/**
 * The types of Table Schema.
 *
 * @see https://datapackage.org/standard/table-schema/#field-types
 */
export const types: Record<FieldType, CellType> = {
  string,
  number,
  integer,
  boolean,
  object,
  array,
  list,
  datetime,
  date,
  time,
  year,
  yearmonth,
  duration,
  geopoint,
  geojson,
  any,
};
