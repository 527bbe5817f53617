import type { APIRoute } from 'astro';
import { contentDirectory } from '#site/content-directory.ts';
import { dcatCatalogue } from '#site/dataset-markup.ts';
import { readSite } from '#site/site.ts';
import { datasets } from '../_datasets.ts';

/** Every dataset, by the newest version that stands, for those who collect catalogues. */
export const GET: APIRoute = async () => {
  const site = await readSite(contentDirectory());
  const versions = (await datasets()).map(({ newest }) => newest);
  const text = JSON.stringify(dcatCatalogue(versions, site), null, 2);
  return new Response(`${text}\n`, { headers: { 'content-type': 'application/ld+json' } });
};
