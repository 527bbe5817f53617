import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { run } from '#terminal/run.ts';
import { axeInBothModes } from '../support/axe.ts';
import { htmlFaults } from '../support/html.ts';
import { layoutFaults } from '../support/layout.ts';
import { startSite, type Site } from '../support/site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/*
 * A site with enough articles for a second helping of results, in three languages.
 */

const siteFile = `
name: The Test
description: A site for tests.
address: https://test.example
language: en-GB
sections: [{ id: weather, title: Weather }, { id: rivers, title: Rivers }]
navigation: [about]
comments: { policy: held, rules: Be kind. }
`;

interface Draft {
  headline: string;
  section?: string;
  published: string;
  language?: string;
  standfirst?: string;
  text: string;
}

function article({
  headline,
  section = 'weather',
  published,
  language = 'en-GB',
  standfirst = 'A report.',
  text,
}: Draft): string {
  return `---
headline: ${headline}
standfirst: ${standfirst}
section: ${section}
authors: [desk]
topics: [climate]
published: "${published}"
language: ${language}
---

${text}
`;
}

const showers = Array.from({ length: 12 }, (_, index): [string, string] => [
  `articles/shower-${index + 1}/index.mdx`,
  article({
    headline: `Shower number ${index + 1}`,
    section: index < 4 ? 'rivers' : 'weather',
    published: `202${index % 2 === 0 ? 4 : 5}-01-${String(index + 10)}T09:00:00+00:00`,
    text: 'A drizzle fell, and <b>nobody</b> minded: less than 3 mm.',
  }),
]);

const files = {
  'site.yaml': siteFile,
  ...Object.fromEntries(showers),
  'articles/beijing/index.mdx': article({
    headline: '北京将建网络安全产业园',
    published: '2026-03-01T09:00:00+08:00',
    language: 'zh-Hans',
    text: '国家网络安全产业园将在北京两个区建设，已有十多家企业签约。drizzle',
  }),
  'articles/cairo/index.mdx': article({
    headline: 'أمطار غزيرة في القاهرة',
    published: '2023-03-01T09:00:00+02:00',
    language: 'ar',
    standfirst: 'تقرير من العاصمة.',
    text: 'هطلت أمطار غزيرة على العاصمة يوم الثلاثاء.',
  }),
};

let out: string;
let site: Site;
let browser: Browser;
let page: Page;
let complaints: string[];
let requests: string[];

beforeAll(async () => {
  const content = await temporaryFolder({});
  await cp('test/sites/good', content, { recursive: true });
  const own = await temporaryFolder(files);
  await cp(own, content, { recursive: true });
  out = join('.dateline', `test-search-${process.pid}`);
  const { code, output } = await run('node', ['scripts/build.ts', '--content', content, '--out', out]);
  if (code !== 0) throw new Error(output);
  expect(output).toContain('Indexing for search: 15 articles, 1 datasets, 1 pages');
  [site, browser] = await Promise.all([startSite(out), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  await rm(out, { recursive: true, force: true });
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await browser.newPage(options);
  complaints = [];
  requests = [];
  opened.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('request', (request) => requests.push(request.url()));
  await opened.goto(site.address + path);
  return opened;
}

const status = () => page.getByRole('status');
const headlines = () => page.locator('.search-result h3 a').allTextContents();
const filter = (name: string) => page.getByRole('combobox', { name, exact: true });
const says = (text: string) => status().filter({ hasText: text }).waitFor();

describe('with scripts', () => {
  beforeEach(async () => {
    page = await open('/search/');
  });

  afterEach(async () => {
    await page.close();
  });

  test('nothing of the index is fetched until somebody types', async () => {
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.getByLabel('Search for').fill('drizzle');
    await says('results');
    expect(requests.some((url) => url.endsWith('/pagefind/pagefind-worker.js'))).toBe(true);
    expect(requests.filter((url) => !url.startsWith(site.address))).toEqual([]);
    // One address each time, so that what is kept offline is found.
    const entries = new Set(requests.filter((url) => url.includes('pagefind-entry')));
    expect([...entries]).toEqual([`${site.address}/pagefind/pagefind-entry.json?ts=`]);
  });

  test('results come while typing, are counted aloud, and stand in the address', async () => {
    await page.getByLabel('Search for').pressSequentially('drizzle');
    await says('13 results');
    expect(await page.locator('.search-result').count()).toBe(10);
    expect(new URL(page.url()).search).toBe('?q=drizzle');
    const first = page.locator('.search-result').filter({ hasText: 'Shower number' }).first();
    expect(await first.locator('.kicker').textContent()).toMatch(/Weather|Rivers/);
    expect(await first.locator('time').textContent()).toMatch(/^\d\d January 202[45]$/);
    expect(await first.locator('mark').allTextContents()).toEqual(['drizzle']);
    expect(await first.locator('.search-excerpt').textContent()).toContain('nobody minded: less than 3 mm.');
    expect(await page.locator('.search-lists').isVisible()).toBe(false);
  });

  test('more results follow, and the keyboard goes on from the first of them', async () => {
    await page.getByLabel('Search for').fill('drizzle');
    await says('13 results');
    await page.getByRole('button', { name: 'More results' }).press('Enter');
    await page.locator('.search-result').nth(12).waitFor();
    expect(new Set(await headlines()).size).toBe(13);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe((await headlines())[10]);
    expect(await page.getByRole('button', { name: 'More results' }).isVisible()).toBe(false);
  });

  test('more results that can not be loaded are said to be missing, and come once they can', async () => {
    await page.getByLabel('Search for').fill('drizzle');
    await says('13 results');
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await page.getByRole('button', { name: 'More results' }).click();
    await says('The search could not be loaded.');
    await page.unroute('**/pagefind/fragment/**');
    await page.getByRole('button', { name: 'More results' }).click();
    await page.locator('.search-result').nth(12).waitFor();
  });

  test('filters narrow what is found, together, and stand in the address', async () => {
    await page.getByLabel('Search for').fill('drizzle');
    await says('13 results');
    await filter('Kind').selectOption('Articles');
    await says('13 articles');
    await filter('Section').selectOption('Rivers');
    await says('4 articles');
    await filter('Year').selectOption('2025');
    await says('2 articles');
    expect((await headlines()).sort()).toEqual(['Shower number 2', 'Shower number 4']);
    expect(new URL(page.url()).search).toBe('?q=drizzle&kind=article&section=Rivers&year=2025');
  });

  test('the newest come first where a reader wants that, in all languages together', async () => {
    await page.getByLabel('Search for').fill('drizzle');
    await says('13 results');
    await filter('Order').selectOption('Newest first');
    const days = [...Array(6).keys()].map((index) => `2025-01-${21 - 2 * index}T09:00:00+00:00`);
    const shown = () =>
      page.locator('.search-result time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    await expect
      .poll(async () => (await shown()).slice(0, 7), { timeout: 10_000 })
      .toEqual(['2026-03-01T09:00:00+08:00', ...days]);
  });

  test('Chinese is found by its words, and said to be Chinese', async () => {
    await page.getByLabel('Search for').fill('网络安全');
    await says('1 result');
    const result = page.locator('.search-result .band-main');
    expect(await result.getAttribute('lang')).toBe('zh-Hans');
    expect(await result.locator('a').getAttribute('href')).toBe('/articles/beijing/');
    expect((await result.locator('mark').allTextContents()).join('')).toContain('网络安全');
  });

  test('Arabic is found by its words, and set from the right', async () => {
    await page.getByLabel('Search for').fill('غزيرة');
    await says('1 result');
    expect(await headlines()).toEqual(['أمطار غزيرة في القاهرة']);
    const direction = (element: Element) => getComputedStyle(element).direction;
    expect(await page.locator('.search-excerpt').evaluate(direction)).toBe('rtl');
  });

  test('datasets and pages are found too', async () => {
    await page.getByLabel('Search for').fill('rain');
    await page.locator('.search-result').filter({ hasText: 'Dataset' }).waitFor();
    await filter('Kind').selectOption('Pages');
    await says('1 page');
    expect(await headlines()).toEqual(['About']);
  });

  test('nothing is found by the month in which it appeared', async () => {
    await page.getByLabel('Search for').fill('January');
    await says('Nothing was found for “January”.');
  });

  test('where nothing is found the page says so, offers a wider search, and shows its lists', async () => {
    await page.getByLabel('Search for').fill('drizzle');
    await filter('Kind').selectOption('Datasets');
    await says('Nothing was found for “drizzle”.');
    expect(await page.locator('.search-lists').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Search everything' }).click();
    await says('13 results');
    expect(await page.getByLabel('Search for').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('an emptied field brings the lists back', async () => {
    await page.getByLabel('Search for').fill('drizzle');
    await says('13 results');
    await page.getByLabel('Search for').fill('');
    await page.locator('.search-lists').waitFor();
    expect(await page.locator('.search-result').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  test('what can not be loaded is said in words, and can be tried again', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByLabel('Search for').fill('drizzle');
    await says('The search could not be loaded.');
    expect(await page.locator('.search-lists').isVisible()).toBe(true);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await says('13 results');
  });

  test('the return key stays on the page', async () => {
    await page.getByLabel('Search for').fill('drizzle');
    await page.getByLabel('Search for').press('Enter');
    await says('13 results');
    expect(requests.filter((url) => new URL(url).pathname === '/search/')).toHaveLength(1);
  });
});

test('an address with words and filters shows their results', async () => {
  page = await open('/search/?q=drizzle&section=Rivers&kind=nonsense');
  await says('4 results');
  expect(await filter('Section').inputValue()).toBe('Rivers');
  await page.close();
});

describe('the policies', () => {
  test('the page allows no unsafe thing and no WebAssembly, and breaks no rule while searching', async () => {
    page = await open('/search/?q=drizzle');
    await says('13 results');
    const policy = (await fetch(`${site.address}/search/`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(complaints).toEqual([]);
    const compile = () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true);
    await expect(page.evaluate(compile)).rejects.toThrow('Content Security Policy');
    await page.close();
  });

  test('the worker may compile WebAssembly and ask this site, and nothing else', async () => {
    const { headers } = await fetch(`${site.address}/pagefind/pagefind-worker.js`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
    );
  });
});

describe('without scripts', () => {
  test('the page says what typing needs, and lists sections, headlines and topics', async () => {
    page = await open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('.search-form').isVisible()).toBe(false);
    const links = await page
      .locator('.search-lists a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toContain('/sections/rivers/');
    expect(links).toContain('/articles/shower-1/');
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe('November 2026');
    const topics = page.getByRole('region', { name: 'Topics' });
    expect(await topics.getByRole('listitem').allInnerTexts()).toEqual(['climate']);
    await page.getByRole('link', { name: '北京' }).first().click();
    await page.waitForURL('**/articles/beijing/');
    await page.close();
  });
});

describe.each(['/search/', '/search/?q=drizzle', '/search/?q=nonesuch&year=2025'])('%s', (path) => {
  test('has nothing that axe finds wrong in both modes, and fits windows of 320 and 768 pixels', async () => {
    page = await open(path);
    if (path.includes('q=')) await says(path.includes('drizzle') ? 'results' : 'Nothing');
    expect(await axeInBothModes(page)).toEqual([]);
    for (const width of [320, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await layoutFaults(page), `${width} pixels`).toEqual([]);
    }
    await page.close();
  });
});

test("the page keeps HTML's own rules", async () => {
  const response = await fetch(`${site.address}/search/`);
  expect(await htmlFaults(await response.text())).toEqual([]);
});

test('every page leads to the search, and the front page tells browsers of it', async () => {
  const [front, about] = await Promise.all(
    ['/', '/about/'].map(async (path) => (await fetch(site.address + path)).text()),
  );
  for (const html of [front, about]) expect(html).toContain('<a href="/search/" aria-label="Search">');
  expect(front).toContain('type="application/opensearchdescription+xml"');
  expect(about).not.toContain('opensearch');
  const description = await fetch(`${site.address}/opensearch.xml`);
  expect(await description.text()).toContain('template="https://test.example/search/?q={searchTerms}"');
});
