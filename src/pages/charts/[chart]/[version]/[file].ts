import type { APIRoute, GetStaticPaths } from 'astro';
import { tabulateChart } from '#charts/draw.ts';
import { titleOf } from '#charts/parts/words-of.ts';
import type { Version } from '#data/catalogue.ts';
import { tableAsCsv } from '#data/export.ts';
import { CHART_CELLS, chartFormats } from '#site/urls.ts';
import { TABLE_ROWS } from '../../../../components/placed-chart.ts';
import { chartVersionPaths, placeSiteChart, tableOf, type PlacedSiteChart, type SiteChart } from '../../../_charts.ts';
import { pngOf, svgOf } from '../../../_pictures.ts';

interface Props {
  chart: SiteChart;
  version: Version;
  write: keyof typeof writers;
}

export const getStaticPaths: GetStaticPaths = async () => {
  const paths = (await chartVersionPaths()).map(async ({ params, props }) => {
    const files: [string, Props['write']][] = chartFormats.map((format) => [`${params.chart}.${format}`, format]);
    if (await isLong(props.chart, props.version)) files.push([CHART_CELLS, 'cells']);
    return files.map(([file, write]) => ({ params: { ...params, file }, props: { ...props, write } }));
  });
  return (await Promise.all(paths)).flat();
};

/** Whether the table under a chart leaves out rows, which whoever inspects it then asks for. */
async function isLong(chart: SiteChart, version: Version): Promise<boolean> {
  const { attributes, types } = chart.citation;
  return tabulateChart(attributes.values, await tableOf(chart, version), 'en', types).rows.length > TABLE_ROWS;
}

const types = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  cells: 'text/csv; charset=utf-8',
};

const writers = {
  svg: svgOf,
  png: async (placed: PlacedSiteChart) => (await pngOf(placed)) as Uint8Array<ArrayBuffer>,
  csv: ({ chart: { drawing } }: PlacedSiteChart) => tableAsCsv(drawing, titleOf),
  cells: ({ chart: { drawing } }: PlacedSiteChart) => tableAsCsv(drawing, titleOf, drawing.cell),
};

/** A chart as a file. */
export const GET: APIRoute<Props> = async ({ props: { chart, version, write } }) =>
  new Response(await writers[write](await placeSiteChart(chart, version)), {
    headers: { 'content-type': types[write] },
  });
