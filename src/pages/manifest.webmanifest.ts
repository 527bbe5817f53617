import type { APIRoute } from 'astro';
import { webManifest } from '#site/app.ts';
import { colourToken } from '#site/tokens.ts';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite } from '#site/site.ts';
import tokens from '#styles/tokens.css?raw';

/** How the site is installed as an app. */
export const GET: APIRoute = async () => {
  const manifest = webManifest(await readSite(contentDirectory()), colourToken(tokens, '--paper').light);
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
