import type { APIRoute, GetStaticPaths } from 'astro';
import { editionFor } from '#site/edition.ts';
import { answer, chartCard } from '../../../_cards.ts';
import { placeSiteChart, siteCharts, type SiteChart } from '../../../_charts.ts';
import { published } from '../../../_published.ts';

export const getStaticPaths = (async () =>
  (await siteCharts()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

/** What a link to a chart shows. */
export const GET: APIRoute<{ chart: SiteChart }> = async ({ props: { chart } }) => {
  const placed = await placeSiteChart(chart, chart.citation.version);
  return answer(await chartCard(placed, editionFor(placed.language, (await published()).editions)));
};
