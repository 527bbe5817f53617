import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { attribute, parseHtml } from './html.ts';
import type { HtmlElement } from 'html-validate';

/** A site as it was built, to be looked at whole. */
export interface BuiltSite {
  /** Every file, as the path of its address: `/data/gdp/index.html`. */
  files: ReadonlySet<string>;
  pages: readonly BuiltPage[];
  /** Where the site says that it lives: `https://meridian.example`. */
  origin: string;
  text(file: string): Promise<string>;
  /** What is wrong with a reference that stands in the file, or undefined. References to other sites are taken as sound. */
  faultOf(reference: string, file: string): string | undefined;
}

export interface BuiltPage {
  file: string;
  html: string;
  root: HtmlElement;
  ids: ReadonlySet<string>;
}

export async function readBuiltSite(folder: string): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/')),
  );
  const text = (file: string) => readFile(join(folder, file), 'utf8');
  const pages = await Promise.all(
    [...files].filter((file) => file.endsWith('.html')).map(async (file) => readPage(file, await text(file))),
  );
  const front = pages.find(({ file }) => file === '/index.html');
  const canonical = front?.root.querySelector('link[rel="canonical"]')?.getAttributeValue('href');
  if (!canonical) throw new Error('missing on the front page: its canonical address');
  const { origin } = new URL(canonical);
  const resolve = resolver(files, pages, origin, await edgeRoutes());
  return { files, pages, origin, text, faultOf: resolve };
}

function readPage(file: string, html: string): BuiltPage {
  const root = parseHtml(html);
  const ids = new Set(root.querySelectorAll('[id]').map((element) => attribute(element, 'id') ?? ''));
  return { file, html, root, ids };
}

/** The addresses that the edge has an answer of its own for, from its application. */
async function edgeRoutes(): Promise<URLPattern[]> {
  // By a name that the compiler doesn't follow: the edge is compiled with types of its own.
  const app = '#edge/app.ts' as string;
  const { createApp } = (await import(app)) as {
    createApp(dependencies: object): { routes: readonly { method: string; path: string }[] };
  };
  return createApp({})
    .routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*')
    .map(({ path }) => new URLPattern({ pathname: path }));
}

function resolver(
  files: ReadonlySet<string>,
  pages: readonly BuiltPage[],
  origin: string,
  routes: readonly URLPattern[],
): BuiltSite['faultOf'] {
  const ids = new Map(pages.map((page) => [page.file, page.ids]));
  return (reference, from) => {
    const base = `${origin}${from.replace(/index\.html$/, '')}`;
    if (!URL.canParse(reference, base)) return `${reference} is no address`;
    const url = new URL(reference, base);
    if (url.protocol === 'javascript:') return `${reference} is a script`;
    if (url.origin !== origin) return undefined;
    const path = decodeURIComponent(url.pathname);
    if (routes.some((route) => route.test(url))) return undefined;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return `${reference} is not there`;
    const fragment = decodeURIComponent(url.hash.slice(1));
    const isThere = fragment === '' || (ids.get(file)?.has(fragment) ?? true);
    return isThere ? undefined : `${reference} has no such place`;
  };
}

const addresses = ['href', 'xlink:href', 'src', 'poster', 'action', 'formaction', 'data', 'cite'];

/** Every address that a page names: in attributes, in what it says of itself in its head, and in its styles. */
export function referencesOf({ root }: BuiltPage): string[] {
  const inAttributes = addresses.flatMap((name) =>
    root
      // A colon in the name of an attribute is escaped in a selector.
      .querySelectorAll(`[${name.replace(':', '\\:')}]`)
      .map((element) => attribute(element, name)),
  );
  const said = root
    .querySelectorAll('meta')
    .map((meta) => attribute(meta, 'content'))
    .filter((content) => content?.startsWith('http'));
  return [...inAttributes, ...said, ...candidates(root), ...styleAddresses(root)].filter((text) => text !== undefined);
}

/** The addresses in every srcset. */
export function candidates(root: HtmlElement): string[] {
  return root
    .querySelectorAll('[srcset]')
    .flatMap((element) => attribute(element, 'srcset')?.split(',') ?? [])
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

/** What the styles in a page ask for. */
export function styleAddresses(root: HtmlElement): string[] {
  const styles = root.querySelectorAll('style').map((style) => style.textContent);
  return styles.flatMap((style) =>
    [...style.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(([, url, sheet]) => url ?? sheet ?? ''),
  );
}
