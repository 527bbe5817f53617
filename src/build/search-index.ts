import { escapeHtml } from '#site/escape.ts';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { readPages } from '#mdx/sources.ts';
import { indexFilesUrl, PAGEFIND } from '#site/urls.ts';

/** What readers search for. */
export type Kind = 'article' | 'dataset' | 'page';

/** How many pages of each kind the index holds. */
export type Indexed = Record<Kind, number>;

/** What of a page's main part is not its text: what stands elsewhere too, and figures. */
const LEFT_OUT = [
  // The title has a weight of its own, and is shown over the excerpt.
  'h1',
  'svg',
  'pre',
  '.page-head .band-rail',
  '.notice',
  '.article-facts',
  '.article-part',
  '.article-next',
  '.article-thread',
  '.chart-foot',
  'caption',
  'thead',
  // The meaning of a dataset's fields is text, all else in a table is not.
  'td:not(.table-words)',
  '[aria-labelledby="about-data"]',
  '.resource-size',
  '.resource-files',
  '.resource-rows',
  '.resource-note',
  '[aria-labelledby="cite"]',
  '[aria-labelledby="versions"]',
  '[aria-labelledby="cited"]',
];

/** Files that Pagefind writes for interfaces of its own; the search page asks its worker without them. */
const NOT_NEEDED = /^pagefind(?!-worker\.js$|-entry\.json$).*\.(?:js|css)$/;

/**
 * The most files that the texts of a language's pages are kept in; more pages share them. A host may limit a site's
 * files: Cloudflare takes 20,000 on its free plan.
 */
const MAX_FRAGMENTS = 2000;

/**
 * Makes the index that the search page looks in, from the pages as they were drawn: what is in it is what readers read.
 * Pages carry nothing for it; what it is told of them besides stands in their structured data.
 *
 * @param folder the drawn site; the index goes into its `pagefind/`
 * @param content the folder that editors write in
 * @param drawn the pages, as paths in the folder
 * @throws {Error} where Pagefind has no program for this machine, or fails
 */
export async function indexSite(folder: string, content: string, drawn: readonly string[]): Promise<Indexed> {
  const names = new Set((await readPages(content)).map(({ name }) => name));
  const pages = drawn
    .map((file) => file.split(sep).join('/'))
    .flatMap((path) => {
      const kind = kindOf(path, names);
      return kind ? [{ path, kind }] : [];
    })
    // In the same order each time, so that the same site gives the same index.
    .sort((a, b) => (a.path < b.path ? -1 : 1));

  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: LEFT_OUT,
    maxFragments: MAX_FRAGMENTS,
  });
  try {
    if (!index) throw new Error(`Pagefind could not begin: ${errors.join('; ')}`);
    // One after the other: Pagefind numbers pages as they come, and the same site is to give the same index.
    for (const { path, kind } of pages) await add(index, join(folder, path), path, kind);
    await write(index, join(folder, PAGEFIND));
  } finally {
    await close();
  }
  const count = (kind: Kind) => pages.filter((page) => page.kind === kind).length;
  return { article: count('article'), dataset: count('dataset'), page: count('page') };
}

/** Undefined for lists, charts, earlier versions of data, shells, and whatever else nobody searches for. */
function kindOf(path: string, pages: ReadonlySet<string>): Kind | undefined {
  if (/^articles\/[^/]+\/index\.html$/.test(path)) return 'article';
  if (/^data\/[^/]+\/index\.html$/.test(path)) return 'dataset';
  const name = /^([^/]+)\/index\.html$/.exec(path)?.[1];
  return name !== undefined && pages.has(name) ? 'page' : undefined;
}

async function add(index: PagefindIndex, file: string, path: string, kind: Kind): Promise<void> {
  const content = searchable(await readFile(file, 'utf8'), kind);
  const { errors } = await index.addHTMLFile({ url: `/${path.replace(/index\.html$/, '')}`, content });
  if (errors.length > 0) throw new Error(`${path} could not be indexed: ${errors.join('; ')}`);
}

async function write(index: PagefindIndex, folder: string): Promise<void> {
  const { errors } = await index.writeFiles({ outputPath: resolve(folder) });
  if (errors.length > 0) throw new Error(`The index could not be written: ${errors.join('; ')}`);
  const surplus = (await readdir(folder)).filter((file) => NOT_NEEDED.test(file));
  await Promise.all(surplus.map((file) => rm(join(folder, file))));
  await listFiles(folder);
}

/** Writes down which files the index has, for those who keep it on their device. */
async function listFiles(folder: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  const files = paths.map((path) => relative(folder, path).split(sep).join('/')).sort();
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  await writeFile(join(folder, basename(indexFilesUrl)), JSON.stringify({ bytes, files }));
}

/** What the structured data of an article or a dataset say, as far as the index keeps it. */
interface Markup {
  articleSection?: string;
  datePublished?: string;
  dateModified?: string;
  keywords?: string | string[];
  author?: { name: string }[];
  creator?: { name: string }[];
}

/**
 * A page as Pagefind reads it: its main part, with what can be filtered and sorted by. All its regions of a language
 * (`en-GB`, `en`) make one index.
 *
 * Words are looked for in the metadata too. What a result shows but nobody should find it by, its day for one, is
 * therefore kept as a filter.
 */
export function searchable(html: string, kind: Kind): string {
  const language = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? '';
  const title = /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  // A page may say several things of itself; the first is what it is.
  const said = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}') as unknown;
  const [markup = {}] = [said].flat() as Markup[];
  const date = markup.datePublished ?? markup.dateModified;
  const topics = typeof markup.keywords === 'string' ? markup.keywords.split(', ') : (markup.keywords ?? []);
  const by = (markup.author ?? markup.creator ?? []).map(({ name }) => name);
  const facts = [
    // As the page has it: its quotes set, its signs escaped.
    `<p data-pagefind-meta="title">${title}</p>`,
    ...fact('meta="by"', [by.join(', ')]),
    ...fact('meta="topics"', [topics.join(', ')]),
    ...fact('filter="kind"', [kind]),
    ...fact('filter="language"', [language]),
    ...fact('filter="section"', [markup.articleSection]),
    ...fact('filter="topic"', topics),
    ...fact('filter="author"', by),
    ...fact('filter="year"', [date?.slice(0, 4)]),
    ...fact('filter="date"', [date]),
    // Whatever has no date comes after all that has one.
    ...fact('sort="date"', [date ? new Date(date).toISOString() : '0']),
  ];
  const [base = ''] = language.split('-');
  return `<html lang="${base}"><body><main><div data-pagefind-ignore>${facts.join('')}</div>${main}</main></body></html>`;
}

function fact(attribute: string, values: readonly (string | undefined)[]): string[] {
  return values.flatMap((value) => (value ? [`<p data-pagefind-${attribute}>${escapeHtml(value)}</p>`] : []));
}
