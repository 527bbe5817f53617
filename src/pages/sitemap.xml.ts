import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { archiveMonths } from '#site/archive.ts';
import type { Edition } from '#site/edition.ts';
import { sitemap, type Listed } from '#site/sitemap.ts';
import {
  absoluteUrl,
  archiveOf,
  archiveUrl,
  authorsUrl,
  chartsUrl,
  chartUrl,
  correctionsUrl,
  dataUrl,
  datasetUrl,
  discussionUrl,
  frontUrl,
  pageUrl,
  searchUrl,
  sectionUrl,
  topicsUrl,
} from '#site/urls.ts';
import { siteCharts } from './_charts.ts';
import { datasets } from './_datasets.ts';
import { authorsIn, topicsIn } from './_lists.ts';
import { elsewhere, published } from './_published.ts';

/** Every page that readers may find: stories latest first, then the lists and pages. */
export const GET: APIRoute = async () => {
  const { site, editions, stories } = await published();
  const lists = await Promise.all(editions.map(listsOf));
  const pages: Listed[] = [
    ...stories.map(({ url, published, updated, language, translations }) => ({
      url,
      changed: updated ?? published,
      alternates: translations.length > 0 ? [{ language, url }, ...translations] : [],
    })),
    ...lists.flat(),
    { url: dataUrl },
    ...(await datasets()).map(({ name }) => ({ url: datasetUrl(name) })),
    { url: chartsUrl },
    ...(await siteCharts()).map(({ id }) => ({ url: chartUrl(id) })),
    ...(await getCollection('pages')).map(({ id }) => ({ url: pageUrl(id) })),
  ];
  const whole = (path: string) => absoluteUrl(path, site.address);
  const listed = pages.map(({ url, alternates = [], ...page }) => ({
    ...page,
    url: whole(url),
    alternates: alternates.map(({ language, url }) => ({ language, url: whole(url) })),
  }));
  return new Response(sitemap(listed), { headers: { 'content-type': 'application/xml' } });
};

/** The lists that an edition has; those that others have as well name them. */
async function listsOf(edition: Edition): Promise<Listed[]> {
  const { editions, storiesIn } = await published();
  const { prefix, language, sections } = edition;
  const own = storiesIn(edition);
  const common = [frontUrl, topicsUrl, authorsUrl, archiveUrl, correctionsUrl, searchUrl, discussionUrl];
  return [
    ...[...common, ...sections.map(({ id }) => sectionUrl(id))].map((list) => ({
      url: prefix + list,
      changed: list === frontUrl ? own[0]?.published : undefined,
      alternates: editions.length > 1 ? [{ language, url: prefix + list }, ...elsewhere(edition, editions, list)] : [],
    })),
    ...(await topicsIn(edition)).map(({ topic }) => ({ url: topic.url })),
    ...(await authorsIn(edition)).map(({ url }) => ({ url })),
    ...archiveMonths(own).map(({ year, month }) => ({ url: prefix + archiveOf(year, month) })),
  ];
}
