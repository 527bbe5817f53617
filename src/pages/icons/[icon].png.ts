import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, initialMark, type IconOptions } from '#pictures/icon.ts';
import { icons } from '#site/app.ts';
import { colourToken } from '#site/tokens.ts';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite } from '#site/site.ts';
import tokens from '#styles/tokens.css?raw';

export const getStaticPaths = (() =>
  Object.entries(icons).map(([icon, props]) => ({ params: { icon }, props }))) satisfies GetStaticPaths;

/** The site's mark as an icon among those of other apps. */
export const GET: APIRoute<Omit<IconOptions, 'paper'>> = async ({ props }) => {
  const mark = await readFile('public/favicon.svg', 'utf8').catch(async () => {
    const { name } = await readSite(contentDirectory());
    return initialMark(name, colourToken(tokens, '--accent').light);
  });
  const icon = await drawIcon(mark, { ...props, paper: colourToken(tokens, '--paper').light });
  return new Response(Buffer.from(icon), { headers: { 'content-type': 'image/png' } });
};
