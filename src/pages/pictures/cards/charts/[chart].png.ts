import type { APIRoute, GetStaticPaths } from 'astro';
import { answer, chartCard } from '../../../_cards.ts';
import { placeSiteChart, siteCharts, type SiteChart } from '../../../_charts.ts';
import { published } from '../../../_published.ts';

export const getStaticPaths = (async () =>
  (await siteCharts()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

/** What a link to a chart shows. */
export const GET: APIRoute<{ chart: SiteChart }> = async ({ props: { chart } }) =>
  answer(await chartCard(await placeSiteChart(chart, chart.citation.version), (await published()).site));
