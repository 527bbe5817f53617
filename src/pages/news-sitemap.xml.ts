import type { APIRoute } from 'astro';
import { editionFor } from '#site/edition.ts';
import { newsSitemap } from '#site/sitemap.ts';
import { absoluteUrl } from '#site/urls.ts';
import { published } from './_published.ts';

/** The articles of the last two days. SOURCE_DATE_EPOCH, in seconds, stands in for the clock, as in other builds. */
export const GET: APIRoute = async () => {
  const { site, editions, stories } = await published();
  const fixed = process.env['SOURCE_DATE_EPOCH'];
  const now = fixed === undefined ? new Date() : new Date(Number(fixed) * 1000);
  const news = stories.map((story) => ({ ...story, url: absoluteUrl(story.url, site.address) }));
  const text = newsSitemap(news, (language) => editionFor(language, editions).name, now);
  return new Response(text, { headers: { 'content-type': 'application/xml' } });
};
