/** Where the edge has something to write in a built page. */
export interface Places {
  /** The threads whose counts it shows, each once. */
  counts: readonly string[];
  /** Whether it has the section of a thread. */
  thread: boolean;
  /** Whether it has the form by which readers choose how they read. */
  reading: boolean;
}

/** How many pages are remembered at most; a list with many counts takes about a kilobyte. */
const MOST = 5000;

const known = new Map<string, Places>();

/**
 * The places of a page, and the page again, as it was. Its bytes are read once for each of its entity tags, which the
 * build gives by content.
 */
export async function placesOf(page: Response): Promise<{ places: Places; page: Response }> {
  const tag = page.headers.get('etag');
  const remembered = tag === null ? undefined : known.get(tag);
  if (remembered) return { places: remembered, page };
  const html = await page.text();
  const places = {
    counts: [...new Set([...html.matchAll(/\bdata-comment-count="([^"]+)"/g)].map(([, id]) => id ?? ''))],
    thread: /\bdata-thread="/.test(html),
    reading: /<form\b[^>]*\bclass="(?:[^"]* )?reading[ "]/.test(html),
  };
  if (known.size >= MOST) known.clear();
  if (tag !== null) known.set(tag, places);
  return { places, page: new Response(html, page) };
}
