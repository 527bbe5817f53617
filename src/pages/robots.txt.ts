import type { APIRoute } from 'astro';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite } from '#site/site.ts';
import { absoluteUrl } from '#site/urls.ts';

/** Everything may be read but the moderators' pages. */
export const GET: APIRoute = async () => {
  const { address } = await readSite(contentDirectory());
  return new Response(`User-agent: *\nDisallow: /moderate/\n\nSitemap: ${absoluteUrl('/sitemap.xml', address)}\n`);
};
