import type { APIRoute } from 'astro';
import { bundleServiceWorker } from '#offline/bundle.ts';

/** What keeps pages for reading offline. */
export const GET: APIRoute = async () =>
  new Response(await bundleServiceWorker(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
