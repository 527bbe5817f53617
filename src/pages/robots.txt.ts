import type { APIRoute } from 'astro';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite } from '#site/site.ts';
import { absoluteUrl, newsSitemapUrl, sitemapUrl } from '#site/urls.ts';

/** Everything may be read but the moderators' pages, and what is a single reader's. */
export const GET: APIRoute = async () => {
  const { address } = await readSite(contentDirectory());
  const sitemaps = [sitemapUrl, newsSitemapUrl].map((path) => `Sitemap: ${absoluteUrl(path, address)}\n`);
  return new Response(`User-agent: *\nDisallow: /moderate/\nDisallow: /reading/\n\n${sitemaps.join('')}`);
};
