import type { Field, FieldType, Row, Table } from '#data/table.ts';
import type { Words } from '#i18n/words.ts';
import type { Numbers } from '#site/numbers.ts';
import type { Scene } from './parts/scene.ts';

/** What an editor writes of a chart: its type, its words, its channels and options, by name. */
export type Spec = Readonly<Record<string, unknown>>;

/** What is wrong with a spec, in the editor's words. */
export interface SpecFault {
  /** The attribute that the fault is in; left out where it is in the chart as a whole. */
  prop?: string;
  what: string;
  fix: string;
}

/** What a chart type shows a field by: a position, a length, a label. */
export interface Channel {
  /** What it shows, for the documentation and for messages. */
  about: string;
  /** The types of fields that it takes. */
  takes: readonly FieldType[];
  required?: boolean;
}

/** The options that a chart type may take; props.ts says what each is. */
export type OptionName = 'sort' | 'limit' | 'highlight' | 'format' | 'zero';

/** A spec that was read: what is to be drawn, from which rows, in which words. */
export interface Chart {
  title: string;
  /** By channel. */
  fields: Readonly<Partial<Record<string, Field>>>;
  /** Those that the filter leaves, in the order of the file. */
  rows: readonly Row[];
  sort?: 'ascending' | 'descending' | 'none';
  limit?: number;
  /** The values that stand out; empty where all are alike. */
  highlight: readonly string[];
  /** Whether an axis of values starts at zero; undefined where the data decide. */
  zero?: boolean;
  /** A d3-format specifier. */
  format?: string;
  numbers: (values: readonly number[], fallback?: string) => Numbers;
  /** BCP 47. */
  language: string;
  words: Words['chart'];
}

/**
 * A chart type: one file in types/, listed in index.ts.
 *
 * Its functions are pure: the same chart gives the same scene. They are called with charts that `checkSpec` finds
 * nothing wrong with, and must also survive one without rows.
 */
export interface ChartType {
  /** What it is for, in one sentence. */
  about: string;
  channels: Readonly<Record<string, Channel>>;
  options: readonly OptionName[];
  /** What can be wrong beyond channels and options, as two bars of one name. */
  check(chart: Chart): SpecFault[];
  /** @param width in pixels; the height follows from what is to be shown */
  layOut(chart: Chart, width: number): Scene;
  /** What the chart shows, its extent and its extremes, in two or three sentences. */
  describe(chart: Chart): string;
  /** What the chart draws, as a table for those who rather read it. */
  tabulate(chart: Chart): Tabulation;
}

export interface Tabulation extends Table {
  /** The fields whose values the chart draws, and writes in its own format. */
  values: readonly string[];
}
