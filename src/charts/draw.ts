import { filterRows, writtenValue, type Filter } from '#data/filter.ts';
import type { Field, Row, Table, Value } from '#data/table.ts';
import { words } from '#i18n/words.ts';
import { formatCell } from '#site/cell.ts';
import { numbers } from '#site/numbers.ts';
import type { Chart, ChartType, Spec } from './chart.ts';
import { chartTypes } from './index.ts';
import { toSvg } from './parts/svg.ts';
import { widths } from './parts/theme.ts';

/** A chart as a page needs it. */
export interface Drawing {
  /** SVG text for a column of 328 pixels. */
  narrow: string;
  /** SVG text for a column of 704 pixels. */
  wide: string;
  /** What the chart shows, for those who don't see it: the editor's words, or composed from the data. */
  description: string;
  /** The columns and the rows that the chart draws. */
  fields: readonly Field[];
  rows: readonly Row[];
  /** A value of these rows as a cell shows it: in the chart's format, with a digit more where that rounds. */
  cell: (row: Row, field: Field) => string;
}

/**
 * Draws a chart: the same text for the same spec, table and locale.
 *
 * @param spec one that `checkSpec` finds nothing wrong with
 * @param locale BCP 47
 * @param idPrefix begins the ids inside, which must be alone on the page
 * @throws {RangeError} `unknown chart type: …` or `invalid format: …`
 */
export function drawChart(
  spec: Spec,
  table: Table,
  { locale, idPrefix }: { locale: string; idPrefix: string },
): Drawing {
  const type = typeOf(spec);
  const chart = readChart(type, spec, table, locale);
  const description = typeof spec['description'] === 'string' ? spec['description'] : type.describe(chart);
  const draw = (size: keyof typeof widths) =>
    toSvg(type.layOut(chart, widths[size]), `chart-${size}`, {
      title: chart.title,
      description,
      descriptionId: `${idPrefix}-${size}-description`,
    });
  return { narrow: draw('narrow'), wide: draw('wide'), description, ...tabulate(type, chart) };
}

/** What a chart draws, without drawing it: see `drawChart`. */
export function tabulateChart(spec: Spec, table: Table, locale: string): Pick<Drawing, 'fields' | 'rows' | 'cell'> {
  const type = typeOf(spec);
  return tabulate(type, readChart(type, spec, table, locale));
}

function tabulate(type: ChartType, chart: Chart) {
  const { fields, rows, values } = type.tabulate(chart);
  return { fields, rows, cell: cells(chart, values) };
}

function typeOf(spec: Spec): ChartType {
  const type = chartTypes[String(spec['type'])];
  if (type === undefined) throw new RangeError(`unknown chart type: ${String(spec['type'])}`);
  return type;
}

/** What a spec says, with the rows and fields that it names; for specs without faults. */
export function readChart(type: ChartType, spec: Spec, table: Table, language: string): Chart {
  const fieldNamed = (name: unknown) => table.fields.find((field) => field.name === name);
  const { magnitudes } = words(language).chart;
  const format = spec['format'] as string | undefined;
  return {
    title: String(spec['title'] ?? ''),
    fields: Object.fromEntries(Object.keys(type.channels).map((channel) => [channel, fieldNamed(spec[channel])])),
    rows: filterRows(table, spec['filter'] as Filter | undefined),
    sort: spec['sort'] as Chart['sort'],
    limit: spec['limit'] as number | undefined,
    highlight: [spec['highlight'] ?? []].flat().map(String),
    zero: spec['zero'] as boolean | undefined,
    format,
    numbers: (values, fallback) => numbers(format ?? fallback, values, language, magnitudes),
    language,
    words: words(language).chart,
  };
}

function cells({ format, fields, language, numbers }: Chart, values: readonly string[]): Drawing['cell'] {
  const suited = format === undefined ? fields['share'] && numbers([], '.0%') : numbers([]).finer();
  const { yes, no, missing } = words(language).data;
  return (row, field) => {
    const value: Value = row[field.name] ?? null;
    if (suited && typeof value === 'number' && values.includes(field.name)) return suited.label(value);
    if (field.type === 'any' && value !== null) return writtenValue(value);
    return formatCell(value, field.type, { yes, no, missing }, language);
  };
}
