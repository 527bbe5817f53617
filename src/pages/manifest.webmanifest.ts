import type { APIRoute } from 'astro';
import { tokenIn, webManifest } from '#site/app.ts';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite } from '#site/site.ts';
import tokens from '#styles/tokens.css?raw';

/** How the site is installed as an app. */
export const GET: APIRoute = async () => {
  const manifest = webManifest(await readSite(contentDirectory()), tokenIn(tokens, 'paper').light);
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
