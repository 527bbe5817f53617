import type { APIRoute, GetStaticPaths } from 'astro';
import type { Version } from '#data/catalogue.ts';
import { editionFor } from '#site/edition.ts';
import { answer, chartCard } from '../../../../_cards.ts';
import { chartVersionPaths, placeSiteChart, type SiteChart } from '../../../../_charts.ts';
import { published } from '../../../../_published.ts';

export const getStaticPaths = (async () =>
  (await chartVersionPaths()).filter(
    ({ props: { chart, version } }) => version.id !== chart.citation.version.id,
  )) satisfies GetStaticPaths;

/** What a link to a chart of another version of its data shows than the articles have. */
export const GET: APIRoute<{ chart: SiteChart; version: Version }> = async ({ props: { chart, version } }) => {
  const placed = await placeSiteChart(chart, version);
  return answer(await chartCard(placed, editionFor(placed.language, (await published()).editions)));
};
