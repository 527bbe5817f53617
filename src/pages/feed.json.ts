import type { APIRoute } from 'astro';
import { siteFeed } from './_feed.ts';

/** The latest stories in full, as JSON Feed 1.1. */
export const GET: APIRoute = async () =>
  new Response((await siteFeed()).json1(), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
