import type { Field, FieldType, Row, Table } from '#data/table.ts';
import type { Words } from '#i18n/words.ts';
import type { Numbers } from '#site/numbers.ts';
import type { Annotation } from './parts/annotations.ts';
import type { LegendItem } from './parts/legend.ts';
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
  /**
   * What `aggregate`, `sort` and `limit` do with it: a measure is added up, a name is what rows are put together and
   * ordered by, and a series tells apart what belongs to one name.
   */
  role?: 'measure' | 'name' | 'series';
}

/** The options that a chart type may take; props.ts says what each is. */
export type OptionName =
  | 'sort'
  | 'limit'
  | 'other'
  | 'aggregate'
  | 'highlight'
  | 'format'
  | 'xFormat'
  | 'yFormat'
  | 'zero'
  | 'domain'
  | 'xDomain'
  | 'yDomain'
  | 'scale'
  | 'xScale'
  | 'yScale'
  | 'xTitle'
  | 'yTitle'
  | 'arrange'
  | 'annotations'
  | 'trend'
  | 'bins'
  | 'per'
  | 'symbol'
  | 'steps'
  | 'middle'
  | 'projection'
  | 'unknown'
  | 'within';

/** The options as they were read. */
export interface Options {
  sort?: 'ascending' | 'descending' | 'none';
  limit?: number;
  /** The name for all that is beyond the limit. */
  other?: string;
  /** Whether an axis of values starts at zero; undefined where the data decide. */
  zero?: boolean;
  /** The ends of the axis of values. */
  domain?: readonly [number, number];
  /** Of numbers, or of dates as editors write them. */
  xDomain?: readonly [number | string, number | string];
  yDomain?: readonly [number, number];
  scale?: ScaleName;
  xScale?: ScaleName;
  yScale?: ScaleName;
  xTitle?: string;
  yTitle?: string;
  xFormat?: string;
  yFormat?: string;
  arrange?: string;
  trend?: boolean;
  bins?: number;
  /** How much one symbol stands for. */
  per?: number;
  symbol?: string;
  /** The bounds between classes of colour. */
  steps?: number | readonly number[];
  /** The value from which colours go both ways. */
  middle?: number;
  projection?: string;
  /** The countries that a map shows; all where it is left out. */
  within?: string | readonly string[];
  /** What becomes of regions that no shape answers to. */
  unknown?: 'skip';
}

export type ScaleName = 'linear' | 'log';

/** A spec that was read: what is to be drawn, from which rows, in which words. */
export interface Chart {
  title: string;
  /** By channel. */
  fields: Readonly<Partial<Record<string, Field>>>;
  /** What is left of the table after filter, aggregate, sort and limit. */
  rows: readonly Row[];
  /** What small multiples are told apart by. */
  facet?: Field;
  options: Options;
  /** The values that stand out; empty where all are alike. */
  highlight: readonly string[];
  annotations: readonly Annotation[];
  /** Of small multiples: all of them, so that each has the same scales and colours. */
  siblings?: readonly Chart[];
  numbers: (values: readonly number[], fallback?: string) => Numbers;
  /** The same by a specifier of its own, for charts with two axes of values. */
  numbersAs: (specifier: string | undefined, values: readonly number[], fallback?: string) => Numbers;
  /** A d3-format specifier. */
  format?: string;
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
  /** The order of names where none is asked for; that of the file where it is left out. */
  sort?: 'ascending' | 'descending';
  /** The channel whose names can stand out, where it is not that of the series. */
  highlights?: string;
  /** The ways to arrange series, the usual one first. */
  arrangements?: readonly string[];
  /** What can be wrong beyond channels and options, as two bars of one name. */
  check?(chart: Chart): SpecFault[];
  /** @param width in pixels; the height follows from what is to be shown */
  layOut(chart: Chart, width: number): Scene;
  /** What tells the colours apart, where they are not named at the marks. */
  legend?(chart: Chart): readonly LegendItem[];
  /**
   * The least width of one of small multiples, in pixels; such a type looks at its siblings for its scales and colours.
   * A type without it is drawn alone.
   */
  multiplies?: number;
  /** What the chart shows, its extent and its extremes, in two or three sentences; without it, its editor writes that. */
  describe?(chart: Chart): string;
  /** What the chart draws, as a table for those who rather read it. */
  tabulate(chart: Chart): Tabulation;
}

export interface Tabulation extends Table {
  /** The fields whose values the chart draws, and writes in its own format. */
  values: readonly string[];
  /** The field whose codes are read as names in cells; its values stay codes, for whoever counts on with them. */
  named?: { field: string; nameOf: (code: string) => string };
}
