import type { Problem } from '#problem.ts';
import type { Place } from '#site/document.ts';

/** A resource's file, taken apart but not yet read by its schema: what each format makes of its bytes. */
export interface Sheet {
  header: readonly string[];
  /** One for each row, each as long as the header. */
  records: readonly (readonly string[])[];
  /** Where a cell stands in the file: line and character, both 1-based. The header is record -1. */
  place(record: number, column?: number): Place;
  problems: Problem[];
}

/**
 * @param bytes the file
 * @param file its name in problems
 */
export type ReadFormat = (bytes: Buffer, file: string) => Sheet;
