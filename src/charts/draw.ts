import { writtenValue } from '#data/filter.ts';
import type { Field, Row, Table, Value } from '#data/table.ts';
import { words } from '#i18n/words.ts';
import { formatCell } from '#site/cell.ts';
import { numbers } from '#site/numbers.ts';
import type { Chart, ChartType, Options, Spec, Tabulation } from './chart.ts';
import { layOutFacets, partsOf, tabulateFacets } from './facets.ts';
import { chartTypes, type ChartTypes } from './index.ts';
import type { Annotation } from './parts/annotations.ts';
import { drawLegend } from './parts/legend.ts';
import { stack, type Scene } from './parts/scene.ts';
import { toSvg } from './parts/svg.ts';
import { widths } from './parts/theme.ts';
import { transform } from './transform.ts';

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
 * @param types those of the site, where it draws some by hand
 * @throws {RangeError} `unknown chart type: …` or `invalid format: …`
 */
export function drawChart(
  spec: Spec,
  table: Table,
  { locale, idPrefix, types }: { locale: string; idPrefix: string; types?: ChartTypes },
): Drawing {
  const type = typeOf(spec, types);
  const chart = readChart(type, spec, table, locale);
  const description = descriptionOf(spec, type, chart);
  const draw = (size: keyof typeof widths) =>
    toSvg(layOutChart(type, chart, widths[size]), `chart-${size}`, {
      title: chart.title,
      description,
      descriptionId: `${idPrefix}-${size}-description`,
      language: locale,
    });
  return { narrow: draw('narrow'), wide: draw('wide'), description, ...tabulate(type, chart) };
}

/** A chart's scene at a width in pixels, and what it shows in words: see `drawChart`. */
export function layOutSpec(
  spec: Spec,
  table: Table,
  width: number,
  { locale, types }: { locale: string; types?: ChartTypes },
): { scene: Scene; description: string } {
  const type = typeOf(spec, types);
  const chart = readChart(type, spec, table, locale);
  return { scene: layOutChart(type, chart, width), description: descriptionOf(spec, type, chart) };
}

function descriptionOf({ description }: Spec, type: ChartType, chart: Chart): string {
  if (typeof description === 'string') return description;
  const parts = partsOf(chart);
  if (parts.length === 0) return type.describe?.(chart) ?? '';
  const said = parts
    .slice(0, DESCRIBED)
    .map(({ name, chart }) => chart.words.facets.part(name, type.describe?.(chart) ?? ''));
  return chart.words.sentences([chart.words.facets.shows(parts.length), ...said]);
}

/** How many small multiples are told in words; the table has them all. */
const DESCRIBED = 12;

/** What a chart draws, without drawing it: see `drawChart`. */
export function tabulateChart(
  spec: Spec,
  table: Table,
  locale: string,
  types?: ChartTypes,
): Pick<Drawing, 'fields' | 'rows' | 'cell'> {
  const type = typeOf(spec, types);
  return tabulate(type, readChart(type, spec, table, locale));
}

/** All of a chart at a width: its legend, and the chart or a chart for each of its facets. */
export function layOutChart(type: ChartType, chart: Chart, width: number): Scene {
  if (chart.rows.length === 0) return type.layOut(chart, width);
  const [first] = partsOf(chart);
  const legend = drawLegend(type.legend?.(first?.chart ?? chart) ?? [], width);
  const body = first ? layOutFacets(type, chart, width) : type.layOut(chart, width);
  return legend.height === 0 ? body : stack([legend, body], 14);
}

function tabulate(type: ChartType, chart: Chart) {
  const { fields, rows, values, named } = tabulateFacets(type, chart);
  return { fields, rows, cell: cells(chart, values, named) };
}

function typeOf(spec: Spec, types: ChartTypes = chartTypes): ChartType {
  const type = types[String(spec['type'])];
  if (type === undefined) throw new RangeError(`unknown chart type: ${String(spec['type'])}`);
  return type;
}

/** What a spec says, with the rows and fields that it names; for specs without faults. */
export function readChart(type: ChartType, spec: Spec, table: Table, language: string): Chart {
  const { chart } = words(language);
  const format = spec['format'] as string | undefined;
  const options = spec as Options;
  const as: Chart['numbersAs'] = (specifier, values, fallback) =>
    numbers(specifier ?? fallback, values, language, chart.magnitudes);
  return {
    title: String(spec['title'] ?? ''),
    ...transform(type, spec, table, options, chart),
    options,
    highlight: [spec['highlight'] ?? []].flat().map(String),
    annotations: (spec['annotations'] ?? []) as readonly Annotation[],
    format,
    numbers: (values, fallback) => as(format, values, fallback),
    numbersAs: as,
    language,
    words: chart,
  };
}

function cells(
  { format, fields, language, numbers }: Chart,
  values: readonly string[],
  named: Tabulation['named'],
): Drawing['cell'] {
  const suited = format === undefined ? fields['share'] && numbers([], '.0%') : numbers([]).finer();
  const { yes, no, missing } = words(language).data;
  return (row, field) => {
    const value: Value = row[field.name] ?? null;
    if (suited && typeof value === 'number' && values.includes(field.name)) return suited.label(value);
    if (field.name === named?.field && value !== null) return named.nameOf(writtenValue(value, field.type));
    if (field.type === 'any' && value !== null) return writtenValue(value);
    return formatCell(value, field.type, { yes, no, missing }, language);
  };
}
