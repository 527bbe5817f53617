import type { APIRoute } from 'astro';
import { siteFeed } from './_feed.ts';

/** The latest stories in full, as RSS 2.0. */
export const GET: APIRoute = async () =>
  new Response((await siteFeed()).rss2(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
