import { nearest, type Problem } from '#problem.ts';
import { editionsOf } from '#site/edition.ts';
import type { Site } from '#site/site.ts';
import {
  archiveUrl,
  articleUrl,
  authorsUrl,
  authorUrl,
  chartsUrl,
  correctionsUrl,
  dataUrl,
  datasetUrl,
  discussionUrl,
  frontUrl,
  offlineUrl,
  pageUrl,
  savedUrl,
  searchUrl,
  sectionUrl,
  topicsUrl,
  versionFileUrl,
} from '#site/urls.ts';
import type { Check, Content } from './content.ts';
import { findLinksAndImages, type Link } from '#mdx/links-and-images.ts';

/** Links inside the site lead somewhere. */
export const links: Check = (content) => {
  // Without site.yaml no section has an address, and each link to one would only be the echo of that.
  if (content.site === undefined) return [];
  const addresses = addressesOf(content, content.site);
  const sources = [
    ...content.articles.map((source) => ({ source, url: articleUrl(source.name) })),
    ...content.pages.map((source) => ({ source, url: pageUrl(source.name) })),
  ];
  return sources.flatMap(({ source, url }) =>
    findLinksAndImages(source).links.flatMap((link) => checkLink(link, url, source.file, addresses)),
  );
};

function checkLink(
  { url: target, line, column }: Link,
  from: string,
  file: string,
  addresses: ReadonlySet<string>,
): Problem[] {
  const origin = 'https://site.invalid';
  const url = URL.parse(target, `${origin}${from}`);
  // Files in public/ and the pages of the edge are not the content's.
  if (url?.origin !== origin || !isContent(url.pathname) || addresses.has(url.pathname)) return [];
  const meant = addresses.has(`${url.pathname}/`) ? `${url.pathname}/` : nearest(url.pathname, [...addresses]);
  const fix = meant === undefined ? 'correct the address, or remove the link' : `did you mean ${meant}?`;
  return [{ file, line, column, what: `the link to ${target} leads nowhere`, fix }];
}

/** Whether content, if anything, answers at a path: `/about/`, `/articles/…`, `/sections/…`, `/authors/…`, `/data/…`. */
function isContent(path: string): boolean {
  return /^\/(?:articles|authors|sections|data)(?:\/|$)/.test(path) || /^\/[a-z0-9-]+\/?$/.test(path);
}

function addressesOf({ articles, authors, pages, catalogue }: Content, site: Site): ReadonlySet<string> {
  return new Set([
    dataUrl,
    chartsUrl,
    offlineUrl,
    savedUrl,
    ...editionsOf(site).flatMap(({ prefix, sections }) =>
      [
        frontUrl,
        topicsUrl,
        authorsUrl,
        archiveUrl,
        correctionsUrl,
        searchUrl,
        discussionUrl,
        ...sections.map(({ id }) => sectionUrl(id)),
        ...authors.map(authorUrl),
      ].map((list) => prefix + list),
    ),
    ...articles.map(({ name }) => articleUrl(name)),
    ...pages.map(({ name }) => pageUrl(name)),
    ...catalogue.datasets.map(({ name }) => datasetUrl(name)),
    ...catalogue.datasets.flatMap(({ versions }) =>
      versions.flatMap(({ dataset, id, resources }) =>
        ['datapackage.json', ...resources.map(({ path }) => path)].map((path) => versionFileUrl(dataset, id, path)),
      ),
    ),
  ]);
}
