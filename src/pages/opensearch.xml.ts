import type { APIRoute } from 'astro';
import { words } from '#i18n/words.ts';
import { contentDirectory } from '#site/content-directory.ts';
import { openSearch } from '#site/open-search.ts';
import { readSite } from '#site/site.ts';

/** How a browser can search the site from a field of its own. */
export const GET: APIRoute = async () => {
  const site = await readSite(contentDirectory());
  return new Response(openSearch(site, words(site.language).search.of(site.name)), {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
