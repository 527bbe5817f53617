import { sha256 } from './comments/text-digest.ts';

/** Where made pieces of pages are kept for a while. It may forget and fail as it likes. */
export interface FragmentCache {
  match(key: string): Promise<string | undefined>;
  put(key: string, html: string): Promise<void>;
}

/** How a piece of a page is kept, beside its making. */
export interface Keeping {
  fragments: FragmentCache;
  /** Has work go on after the answer. */
  later(work: Promise<void>): void;
}

/** In seconds. What is asked for has a version in its name, so that nothing is ever out of date. */
const A_DAY = 24 * 60 * 60;

/**
 * A piece of a page, kept or made now.
 *
 * @param parts all that it is made of, with the version of its thread: the same parts give the same piece
 * @param make not asked where it is kept; undefined is not kept
 */
export async function fragment(
  parts: readonly unknown[],
  make: () => Promise<string | undefined>,
  { fragments, later }: Keeping,
): Promise<string | undefined> {
  const key = await sha256(JSON.stringify(parts));
  const kept = await fragments.match(key).catch(() => undefined);
  if (kept !== undefined) return kept;
  const made = await make();
  if (made !== undefined) later(fragments.put(key, made).catch(() => undefined));
  return made;
}

/**
 * The cache of the place that answers the request. Cloudflare keeps it for the site's own addresses; nobody is answered
 * from it but through the Worker.
 *
 * @param origin of the site
 */
export function openFragmentCache(cache: Cache, origin: string): FragmentCache {
  const addressOf = (key: string) => `${origin}/comments/fragments/${key}`;
  return {
    match: async (key) => (await cache.match(addressOf(key)))?.text(),
    put: (key, html) =>
      cache.put(addressOf(key), new Response(html, { headers: { 'cache-control': `max-age=${A_DAY}` } })),
  };
}
