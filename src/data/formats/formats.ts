import { readCsv } from './csv.ts';
import type { ReadFormat } from './sheet.ts';

/** The formats that a resource may have, by the name that its descriptor gives. */
export const formats = {
  csv: readCsv,
} satisfies Record<string, ReadFormat>;
