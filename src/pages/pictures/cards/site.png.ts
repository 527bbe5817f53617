import type { APIRoute } from 'astro';
import { answer, siteCard } from '../../_cards.ts';
import { published } from '../../_published.ts';

/** What a link to the site shows, wherever a page has no picture of its own. */
export const GET: APIRoute = async () => answer(await siteCard((await published()).site));
