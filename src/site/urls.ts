/**
 * Every address of the site, as a path from its root. Directories end in a slash, files don't.
 *
 * Segments are ids that the schemas keep to lower-case letters, digits and hyphens; file names are escaped here.
 */

export const frontUrl = '/';
export const dataUrl = '/data/';
export const catalogueUrl = '/data/catalog.jsonld';
/** What a list of stories is called as a feed, beside the list itself. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};
export const topicsUrl = '/topics/';
export const authorsUrl = '/authors/';
export const archiveUrl = '/archive/';
export const correctionsUrl = '/corrections/';
export const searchUrl = '/search/';
export const chartsUrl = '/charts/';
export const sitemapUrl = '/sitemap.xml';
/** The articles of the last two days, for news search. */
export const newsSitemapUrl = '/news-sitemap.xml';
/** An edition's threads by activity; the edge answers it. */
export const discussionUrl = '/discussion/';
/** Takes what a reader has chosen of text and colours; the edge answers it. */
export const readingUrl = '/reading/';
export const manifestUrl = '/manifest.webmanifest';
/** At the root, so that it may answer for the whole site. */
export const serviceWorkerUrl = '/service-worker.js';
/** What a reader without connection gets in place of a page that is not kept. */
export const offlineUrl = '/offline/';
/** The articles that a reader has saved. */
export const savedUrl = '/saved/';
/** How a browser can search the site from a field of its own. */
export const openSearchUrl = '/opensearch.xml';
/** The folder of the index that the search page looks in. */
export const PAGEFIND = 'pagefind';
/** What names the files of that index; it changes with every one of them. */
export const indexEntryUrl = `/${PAGEFIND}/pagefind-entry.json`;
/** All files of the index with their bytes, for those who keep it. */
export const indexFilesUrl = `/${PAGEFIND}/files.json`;
export const commentsFragment = '#comments';

/**
 * `/comments/beijing-park/feed.xml`: what is written in a thread, or on the whole site; the edge answers it.
 *
 * @param thread its id
 */
export function commentFeedUrl(thread?: string): string {
  return `/comments/${thread === undefined ? '' : `${encodeURIComponent(thread)}/`}feed.xml`;
}

/** `/sections/economy/` */
export function sectionUrl(section: string): string {
  return `/sections/${section}/`;
}

/** `/topics/united-states/` */
export function topicUrl(slug: string): string {
  return `${topicsUrl}${encodeURIComponent(slug)}/`;
}

/** `/authors/data-desk/` */
export function authorUrl(author: string): string {
  return `${authorsUrl}${author}/`;
}

/** `/archive/2026/`, `/archive/2026/03/` */
export function archiveOf(year: string, month?: string): string {
  return `${archiveUrl}${year}/${month === undefined ? '' : `${month}/`}`;
}

/** `/sections/economy/feed.xml`: a list as a feed. */
export function feedUrl(list: string, format: FeedFormat): string {
  return list + feedFiles[format];
}

/** `/articles/two-giants-gdp/#correction-2026-03-05` */
export function correctionAnchor(id: string): string {
  return `correction-${id}`;
}

/** `/articles/two-giants-gdp/` */
export function articleUrl(slug: string): string {
  return `/articles/${slug}/`;
}

/** `/about/`, for a page of content/pages */
export function pageUrl(name: string): string {
  return `/${name}/`;
}

/** `/data/gdp/` */
export function datasetUrl(dataset: string): string {
  return `/data/${dataset}/`;
}

/** `/data/gdp/2026-02-24/` */
export function versionUrl(dataset: string, version: string): string {
  return `/data/${dataset}/${version}/`;
}

/**
 * `/data/gdp/2026-02-24/#gdp-row-12`: a row on the page of its version, or the resource there.
 *
 * @param row from 0; undefined for the resource as a whole
 */
export function rowUrl(dataset: string, version: string, resource: string, row?: number): string {
  return `${versionUrl(dataset, version)}#${row === undefined ? resourceId(resource) : rowId(resource, row)}`;
}

/** The id of a resource on the page of its version. */
export function resourceId(resource: string): string {
  return `resource-${resource.replace(/[^\w-]/g, '-')}`;
}

/** The id of a row there; rows are numbered from 1. */
export function rowId(resource: string, row: number): string {
  return `${resourceId(resource)}-row-${row + 1}`;
}

/**
 * `/data/gdp/2026-02-24/gdp.csv`: a file of a version as its editor wrote it.
 *
 * @param file path inside the version's folder, with forward slashes
 */
export function versionFileUrl(dataset: string, version: string, file: string): string {
  return `/data/${dataset}/${version}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where the tables that the site makes itself stand in a version's folder; no file of an editor may. */
export const TABLES = 'tables';

/** `/data/gdp/2026-02-24/tables/gdp.csv`: a table of a version as CSV or JSON, whatever it is written as. */
export function tableFileUrl(dataset: string, version: string, resource: string, format: 'csv' | 'json'): string {
  return versionFileUrl(dataset, version, `${TABLES}/${resource}.${format}`);
}

/** `/charts/largest-economies/`: a chart as the articles have it now. */
export function chartUrl(id: string): string {
  return `/charts/${encodeURIComponent(id)}/`;
}

/** `/charts/largest-economies/2026-02-24/`: a chart of this version of its data, for good. */
export function chartVersionUrl(id: string, version: string): string {
  return `${chartUrl(id)}${version}/`;
}

/** `/charts/largest-economies/2026-02-24/embed/`: the same alone, for a frame in another site. */
export function chartEmbedUrl(id: string, version: string): string {
  return `${chartVersionUrl(id, version)}embed/`;
}

/** The files that a chart can be had as. */
export const chartFormats = ['svg', 'png', 'csv'] as const;
export type ChartFormat = (typeof chartFormats)[number];

/** `/charts/largest-economies/2026-02-24/largest-economies.png` */
export function chartFileUrl(id: string, version: string, format: ChartFormat): string {
  return `${chartVersionUrl(id, version)}${encodeURIComponent(id)}.${format}`;
}

/** The figures of a large chart, as its table writes them. */
export const CHART_CELLS = 'cells.csv';

/** `/charts/largest-economies/2026-02-24/cells.csv` */
export function chartCellsUrl(id: string, version: string): string {
  return `${chartVersionUrl(id, version)}${CHART_CELLS}`;
}

/** The pictures that links to the site show have this size in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Such a picture of the site as a whole. */
export const siteCardUrl = '/pictures/cards/site.png';

/** `/pictures/cards/articles/two-giants-gdp.png` */
export function articleCardUrl(slug: string): string {
  return `/pictures/cards/articles/${slug}.png`;
}

/**
 * `/pictures/cards/charts/largest-economies.png`: of a chart as the articles have it now.
 *
 * @param version of its data, where it is another: `/pictures/cards/charts/largest-economies/2026-02-24.png`
 */
export function chartCardUrl(id: string, version?: string): string {
  const path = `/pictures/cards/charts/${encodeURIComponent(id)}`;
  return version === undefined ? `${path}.png` : `${path}/${version}.png`;
}

/** `/icons/maskable-512.png`: the site's mark as an icon among those of other apps. */
export function iconUrl(name: string): string {
  return `/icons/${name}.png`;
}

/**
 * The whole address of a path, for canonical links, feeds and structured data.
 *
 * @param path from the site's root, as the functions above give it
 * @param address of the site: `https://meridian.example`
 * @throws {TypeError} where the address is not an absolute URL
 */
export function absoluteUrl(path: string, address: string | URL): string {
  return new URL(path, address).href;
}
