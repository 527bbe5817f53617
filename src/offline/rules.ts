import { offlineUrl, PAGEFIND, savedUrl } from '#site/urls.ts';

/** The pages that are there without having been read. */
export const ownPages: readonly string[] = [offlineUrl, savedUrl];

/** What one reader is told alone. */
const PRIVATE = /^\/(?:comments|reading|moderate|shell)(?:\/|$)/;
/** What is said in comments may be taken down; of an article they are left out. */
const DISCUSSION = /^\/(?:(?!articles\/)[\w-]+\/)?discussion(?:\/|$)/;
/** Named by the digest of what is in them. */
const HASHED = /^\/_astro\//;
/** What is searched in. */
const INDEX = new RegExp(`^/${PAGEFIND}/`);
/** An `img` that names several files. Its `src` is then for browsers that can't choose among them. */
const SIZED = /<img\b(?=(?:"[^"]*"|[^">])*\ssrcset=)(?:"[^"]*"|[^">])*>/g;
const PICTURE = /\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/;

/** What the rules need of a request. */
interface Asked {
  method: string;
  mode: string;
  destination: string;
  url: string;
}

/**
 * How a request is answered:
 *
 * - `page` from the network, where there is none from what is kept, and else with the page that says so
 * - `hashed` from what is kept, else from the network
 * - `picture` from the network, else from what is kept
 * - `index` the same, and what is searched in is kept as a whole where it is small
 *
 * @param origin the site's own; other sites' requests are left to the browser, as is whatever sends something
 */
export function kindOf(
  { method, mode, destination, url }: Asked,
  origin: string,
): 'page' | 'hashed' | 'picture' | 'index' | undefined {
  const { pathname, origin: asked } = new URL(url);
  if (method !== 'GET' || asked !== origin) return undefined;
  if (mode === 'navigate') return destination === 'document' ? 'page' : undefined;
  if (HASHED.test(pathname)) return 'hashed';
  if (INDEX.test(pathname)) return 'index';
  return destination === 'image' ? 'picture' : undefined;
}

/** Whether the page at that path may be kept because it was read. */
export function mayKeep(path: string): boolean {
  return path.startsWith('/') && !PRIVATE.test(path) && !DISCUSSION.test(path) && !ownPages.includes(path);
}

/** Whether an answer is a whole page, and for everybody. */
export function isPage({ status, type, redirected, headers }: Response): boolean {
  return (
    status === 200 &&
    type === 'basic' &&
    !redirected &&
    /^text\/html\b/.test(headers.get('content-type') ?? '') &&
    !/\b(?:no-store|private)\b/i.test(headers.get('cache-control') ?? '')
  );
}

/**
 * The paths among these addresses whose files a page needs.
 *
 * @param addresses whole, or from the site's root
 */
export function filesAmong(addresses: readonly string[], origin: string): string[] {
  const paths = addresses.flatMap((address) => {
    const url = URL.parse(address, origin);
    if (url?.origin !== origin || PRIVATE.test(url.pathname)) return [];
    return HASHED.test(url.pathname) || PICTURE.test(url.pathname) ? [url.pathname] : [];
  });
  return [...new Set(paths)];
}

/**
 * The addresses of files that a page or script names. Of what its styles name, and of pictures in several sizes, only a
 * browser knows what it needs.
 *
 * @param text of a page (`src="…"`) or of a hashed script (`from"./chart.CjrGVT1x.js"`)
 */
export function filesNamedIn(text: string): string[] {
  return [
    ...Array.from(text.replace(SIZED, '').matchAll(/\s(?:src|href)="([^"#?]+)"/g), ([, address = '']) => address),
    ...Array.from(text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g), ([, name = '']) => `/_astro/${name}`),
  ];
}
