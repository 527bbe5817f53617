import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { threadIndex } from '#site/threads.ts';
import { published } from './_published.ts';

/** What the edge reads to know which threads there are. */
export const GET: APIRoute = async () => {
  const { site, stories } = await published();
  const index = threadIndex(site, stories, await getCollection('articles'));
  return new Response(`${JSON.stringify(index, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
};
