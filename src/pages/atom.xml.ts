import type { APIRoute } from 'astro';
import { siteFeed } from './_feed.ts';

/** The latest stories in full, as Atom 1.0. */
export const GET: APIRoute = async () =>
  new Response((await siteFeed()).atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
