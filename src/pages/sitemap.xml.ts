import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { sitemap } from '#site/sitemap.ts';
import { absoluteUrl, chartUrl, dataUrl, datasetUrl, frontUrl, pageUrl, sectionUrl } from '#site/urls.ts';
import { siteCharts } from './_charts.ts';
import { datasets } from './_datasets.ts';
import { published } from './_published.ts';

/** Every page that readers may find: stories latest first, then the lists and pages. */
export const GET: APIRoute = async () => {
  const { site, stories } = await published();
  const pages = [
    { path: frontUrl, changed: stories[0]?.published },
    ...stories.map(({ url, published, updated }) => ({ path: url, changed: updated ?? published })),
    ...site.sections.map(({ id }) => ({ path: sectionUrl(id) })),
    { path: dataUrl },
    ...(await datasets()).map(({ name }) => ({ path: datasetUrl(name) })),
    ...(await siteCharts()).map(({ id }) => ({ path: chartUrl(id) })),
    ...(await getCollection('pages')).map(({ id }) => ({ path: pageUrl(id) })),
  ];
  const listed = pages.map(({ path, ...page }) => ({ url: absoluteUrl(path, site.address), ...page }));
  return new Response(sitemap(listed), { headers: { 'content-type': 'application/xml' } });
};
