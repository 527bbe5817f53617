import type { Sheet } from '#data/formats/sheet.ts';

/** A sheet whose records have been made, so that its problems are complete. */
export function goneThrough(sheet: Sheet) {
  const records = [...sheet.records];
  return { ...sheet, records };
}
