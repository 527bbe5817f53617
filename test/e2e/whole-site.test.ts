import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { TextNode } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import {
  candidates,
  readBuiltSite,
  referencesOf,
  styleAddresses,
  type BuiltPage,
  type BuiltSite,
} from '../support/built-site.ts';
import { readFeed, type ReadFeed } from '../support/feeds.ts';
import { attribute, htmlFaults, parseHtml } from '../support/html.ts';

/*
 * Every file of the built site. A test tells all faults at once, each with its file.
 */

let site: BuiltSite;

beforeAll(async () => {
  site = await readBuiltSite('dist');
});

/** What is wrong with the pages, a line each with the file before it. */
async function faultsOfPages(faultsOf: (page: BuiltPage) => string[] | Promise<string[]>): Promise<string[]> {
  const found = site.pages.map(async (page) => (await faultsOf(page)).map((fault) => `${page.file}: ${fault}`));
  return [...new Set((await Promise.all(found)).flat())];
}

const filesLike = (pattern: RegExp) => [...site.files].filter((file) => pattern.test(file));
const isText = (value: string | undefined): value is string => value !== undefined && value !== '';

test('every page keeps the rules of HTML', async () => {
  expect(await faultsOfPages(({ html }) => htmlFaults(html))).toEqual([]);
});

test('every address inside the site leads to a file, a place in it, or the edge', async () => {
  const faults = await faultsOfPages((page) =>
    referencesOf(page)
      .map((reference) => site.faultOf(reference, page.file))
      .filter(isText),
  );
  expect(faults).toEqual([]);
});

test('every page asks its own site only, and has no script or style in an attribute', async () => {
  expect(await faultsOfPages(({ root }) => [...attributeFaults(root), ...strangers(root)])).toEqual([]);
});

function attributeFaults(root: BuiltPage['root']): string[] {
  return root
    .querySelectorAll('*')
    .flatMap((element) =>
      element.attributes
        .filter(({ key }) => key === 'style' || key.startsWith('on'))
        .map(({ key }) => `${element.tagName} has the attribute ${key}`),
    );
}

test('no link begins or ends with a space, which would be underlined and stand before a comma', async () => {
  const faults = await faultsOfPages(({ html }) =>
    Array.from(html.matchAll(/<a [^>]*>\s|\s<\/a>/g), ({ index }) => html.slice(Math.max(index - 40, 0), index + 40)),
  );
  expect(faults).toEqual([]);
});

test('the page for what is not found offers stories in its own language', async () => {
  const links = [...(await site.text('/404.html')).matchAll(/href="\/articles\/([^/"]+)\/"/g)].map(([, slug]) => slug);
  expect(links).toContain('longer-lives');
  expect(links).not.toContain('beijing-amn-sibrani');
  expect(links).not.toContain('beijing-wangluo-anquan');
});

/** Links of a head that are followed by people and machines, not loaded with the page. */
const followed = ['canonical', 'alternate', 'license', 'author', 'cite-as', 'describedby', 'me', 'next', 'prev'];

/** What the page would load from elsewhere. */
function strangers(root: BuiltPage['root']): string[] {
  const loading = [
    ...root.querySelectorAll('[src]').map((element) => attribute(element, 'src')),
    ...root.querySelectorAll('link').flatMap((link) => {
      const kinds = attribute(link, 'rel')?.split(/\s+/) ?? [];
      return kinds.every((kind) => followed.includes(kind)) ? [] : [attribute(link, 'href')];
    }),
    ...['image', 'use'].flatMap((name) => root.querySelectorAll(name).map((element) => attribute(element, 'href'))),
    ...['data', 'poster'].flatMap((name) => root.querySelectorAll(`[${name}]`).map((one) => attribute(one, name))),
    ...candidates(root),
    ...styleAddresses(root),
  ];
  return loading.filter(isText).filter((address) => !/^(?:\/(?!\/)|#|data:)/.test(address));
}

test('what stands in another language than its page says so', async () => {
  expect(await faultsOfPages(({ root }) => strangeWords(root))).toEqual([]);
});

/** Sentences in letters that the language around them is not written in. A word alone may be a name. */
function strangeWords(root: BuiltPage['root'], language = ''): string[] {
  const own = attribute(root, 'lang') ?? language;
  const texts = root.childNodes.filter((node) => node instanceof TextNode);
  const found = texts.map(({ textContent }) => textContent.trim()).filter((text) => isStrange(text, own));
  const within = root.childElements.filter((child) => !/^(?:script|style|code)$/.test(child.tagName));
  return [...found.map((text) => `in ${own}: ${text}`), ...within.flatMap((child) => strangeWords(child, own))];
}

function isStrange(text: string, language: string): boolean {
  if (language === '') return false;
  const isChinese = /\p{Script=Han}{2}/u.test(text);
  const isArabic = /\p{Script=Arabic}{2}/u.test(text);
  if (language.startsWith('zh')) return isArabic || (!isChinese && /[a-z]+ [a-z]+ [a-z]/i.test(text));
  if (language.startsWith('ar')) return isChinese || (!isArabic && /[a-z]+ [a-z]+ [a-z]/i.test(text));
  return isChinese || isArabic;
}

test('the facts for search engines are sound JSON-LD, and lead to what is there', async () => {
  const faults = await faultsOfPages(({ root, file }) =>
    root
      .querySelectorAll('script[type="application/ld+json"]')
      .flatMap((script) => factFaults(script.textContent, file)),
  );
  for (const file of filesLike(/\.jsonld$/)) {
    faults.push(...factFaults(await site.text(file), file).map((fault) => `${file}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

function factFaults(text: string, file: string): string[] {
  let facts: unknown;
  try {
    facts = JSON.parse(text);
  } catch (error) {
    return [(error as Error).message];
  }
  const whole = (Array.isArray(facts) ? facts : [facts]) as Record<string, unknown>[];
  return [
    ...whole.filter((one) => !('@context' in one)).map(() => 'missing @context'),
    ...whole.filter((one) => !('@type' in one || '@graph' in one)).map(() => 'missing @type'),
    ...textsIn(facts)
      .filter((value) => value.startsWith(site.origin))
      .map((address) => site.faultOf(address, file))
      .filter(isText),
  ];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('every feed can be read by readers of feeds', async () => {
  const files = filesLike(/\/(?:feed\.xml|atom\.xml|feed\.json)$/);
  const faults = await Promise.all(
    files.map(async (file) => (await feedFaults(file)).map((fault) => `${file}: ${fault}`)),
  );
  expect(faults.flat()).toEqual([]);
  expect(files.length).toBeGreaterThanOrEqual(3);
});

async function feedFaults(file: string): Promise<string[]> {
  let feed;
  try {
    feed = readFeed(await site.text(file));
  } catch (error) {
    return [(error as Error).message];
  }
  const { title, items } = feed;
  const ids = items.map(({ id }) => id);
  return [
    ...(isText(title) ? [] : ['missing title']),
    ...(items.length > 0 || isEmptyList(file) ? [] : ['missing items']),
    ...ids.filter((id, i) => !isText(id) || ids.indexOf(id) !== i).map((id) => `missing or repeated id: ${id}`),
    ...items.flatMap((item) => itemFaults(item, file).map((fault) => `${item.id}: ${fault}`)),
  ];
}

/** Whether the page that a feed belongs to says that there is nothing yet: no corrections, a section without stories. */
function isEmptyList(feed: string): boolean {
  const list = site.pages.find(({ file }) => file === feed.replace(/[^/]+$/, 'index.html'));
  return Boolean(list?.root.querySelector('.list-empty')) && !list?.root.querySelector('main article');
}

function itemFaults(item: ReadFeed['items'][number], file: string): string[] {
  const { title, link = '', date = '', content = '' } = item;
  const root = parseHtml(content);
  const inContent = referencesOf({ file, html: content, root, ids: new Set() });
  return [
    ...(isText(title) ? [] : ['missing title']),
    ...(link.startsWith(`${site.origin}/`) ? [] : [`invalid link: ${link}`]),
    ...(isDate(date) ? [] : [`invalid date: ${date}`]),
    ...(root.textContent.trim() === '' ? ['missing content'] : []),
    ...inContent.filter((address) => !URL.canParse(address)).map((address) => `${address} is not whole`),
    ...[link, ...inContent].map((address) => site.faultOf(address, file)).filter(isText),
  ];
}

/** As RFC 822 or RFC 3339 has it; Date.parse() alone overlooks words around it. */
function isDate(text: string): boolean {
  return /^(?:[A-Z][a-z]{2}, \d\d [A-Z]|\d{4}-\d\d-\d\dT)/.test(text) && !Number.isNaN(Date.parse(text));
}

test('sitemaps name pages that are there and may be found, and robots.txt names the sitemaps', async () => {
  const robots = await site.text('/robots.txt');
  const files = filesLike(/\/sitemap[^/]*\.xml$/);
  const faults: string[] = [];
  for (const file of files) {
    const isNamed = robots.split(/\r?\n/).includes(`Sitemap: ${site.origin}${file}`);
    if (!isNamed) faults.push(`/robots.txt: missing ${file}`);
    const named = locations(await site.text(file));
    const repeated = named.filter((address, i) => named.indexOf(address) !== i).map((address) => `${address} twice`);
    const unsound = named.map((address) => locationFault(address, file)).filter(isText);
    faults.push(...[...repeated, ...unsound].map((fault) => `${file}: ${fault}`));
    if (named.length === 0) faults.push(`${file}: names nothing`);
  }
  expect(faults).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
});

function locations(xml: string): string[] {
  const elements = (parent: XmlElement) => parent.children.filter((child) => child instanceof XmlElement);
  const { root } = parseXml(xml);
  const entries = root ? elements(root).flatMap(elements) : [];
  return entries.filter(({ name }) => name === 'loc').map(({ text }) => text);
}

function locationFault(address: string, file: string): string | undefined {
  if (!address.startsWith(`${site.origin}/`)) return `invalid location: ${address}`;
  const fault = site.faultOf(address, file);
  if (fault !== undefined || !address.endsWith('/')) return fault;
  const page = site.pages.find((one) => one.file === `${decodeURIComponent(new URL(address).pathname)}index.html`);
  // What is sound and was not built, the edge answers; its own tests hold what it says of itself.
  if (!page) return undefined;
  const canonical = page.root.querySelector('link[rel="canonical"]')?.getAttributeValue('href');
  if (page.root.querySelector('meta[name="robots"]')?.getAttributeValue('content')?.includes('noindex')) {
    return `${address} is not to be found`;
  }
  return canonical === address ? undefined : `${address} is known as ${canonical}`;
}
