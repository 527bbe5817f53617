import type { ChartTypes } from '#charts/index.ts';
import { checkSpec } from '#charts/check.ts';
import { drawChart, type Drawing } from '#charts/draw.ts';
import { chartAnchor, chartId } from '#charts/identity.ts';
import { words } from '#i18n/words.ts';
import { ContentError } from '#problem.ts';
import { typographic } from '#site/typography.ts';
import { citedData, type CitedData } from './cited-data.ts';

/** How many rows the table under a chart shows; its file has them all. */
export const TABLE_ROWS = 50;

/** A chart with its data, drawn, and its words as they are printed. */
export interface PlacedChart extends CitedData {
  /** What it is called in addresses, and in the page. */
  id: string;
  anchor: string;
  title: string;
  subtitle?: string;
  note?: string;
  /** In place of the sources of the dataset. */
  source?: string;
  credit?: string;
  drawing: Drawing;
  /** Whether it was written to follow its data. */
  isFollowing: boolean;
}

/** Where the figures come from, where nothing can be linked: the editor's words, or the sources of the dataset. */
export function sourcesInWords({ source, version }: PlacedChart, language: string): string {
  return source ?? version.sources.map(({ title }) => title).join(words(language).signs.semicolon);
}

/**
 * Reads the data that a chart cites, and draws it.
 *
 * @param spec as an editor wrote it, with what a shared chart adds
 * @param place what the chart's page is called in problems
 * @throws {ContentError} where it can't be drawn, which the checks find before
 */
export async function placeChart(
  spec: Readonly<Record<string, unknown>>,
  { language, types, place }: { language: string; types: ChartTypes; place: string },
): Promise<PlacedChart> {
  const file = `the chart "${String(spec['id'] ?? spec['title'])}" in ${place}`;
  const data = await citedData(spec['data'], file);
  const faults = checkSpec(spec, data.table, types);
  if (faults.length > 0) throw new ContentError(faults.map(({ what, fix }) => ({ file, what, fix })));
  const printed = (prop: string) => (typeof spec[prop] === 'string' ? typographic(spec[prop], language) : undefined);
  const title = printed('title') ?? '';
  const anchor = chartAnchor(spec);
  return {
    ...data,
    id: chartId(spec),
    anchor,
    title,
    subtitle: printed('subtitle'),
    note: printed('note'),
    source: printed('source'),
    credit: printed('credit'),
    drawing: drawChart({ ...spec, title, description: printed('description') }, data.table, {
      locale: language,
      idPrefix: anchor,
      types,
    }),
    isFollowing: /@latest(?:\/|$)/.test(String(spec['data'])),
  };
}
