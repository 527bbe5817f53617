import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { run } from '#terminal/run.ts';
import { axeInBothModes } from '../support/axe.ts';
import { layoutFaults } from '../support/layout.ts';
import { lockEverything } from '../support/lock-everything.ts';
import { startSite, type Site } from '../support/site.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/*
 * The sample site in a later year: a dataset has a newer version, and one that an article cites was withdrawn.
 */

let room: string;
let out: string;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'dateline-data-'));
  out = join('.dateline', `test-data-${process.pid}`);
  const content = join(room, 'content');
  await cp('content', content, { recursive: true });
  await newVersion(content, 'gdp', '2026-02-24', '2026-03-01', 'gdp.csv', ['17794781986104.457', '19000000000000']);
  await newVersion(content, 'it-security-spending', '2019-01-17', '2020-01-17', 'spending.csv', ['0.011', '0.013']);
  await lockEverything(content);
  // The gallery cites the version that is withdrawn below.
  for (const page of ['gallery', 'gallery-lines', 'gallery-spread', 'gallery-places'])
    await rm(join(content, `pages/${page}.mdx`));
  await edit(join(content, 'site.yaml'), (text) => text.replace('[gallery, about]', '[about]'));
  await withdraw(content, 'it-security-spending@2019-01-17', 'it-security-spending@2020-01-17');
  // In each language in which the article was published.
  for (const article of ['beijing-cybersecurity-park', 'beijing-wangluo-anquan', 'beijing-amn-sibrani']) {
    await edit(join(content, 'articles', article, 'index.mdx'), (text) =>
      text.replace('---\n', '---\ndataNotes: { it-security-spending@2019-01-17: "We are asking what this means." }\n'),
    );
  }
  const { code, output } = await run('node', ['scripts/build.ts', '--content', content, '--out', out]);
  if (code !== 0) throw new Error(output);
  [site, browser] = await Promise.all([startSite(out), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  await rm(room, { recursive: true });
  await rm(out, { recursive: true, force: true });
});

async function newVersion(
  content: string,
  dataset: string,
  before: string,
  after: string,
  file: string,
  [was = '', is = '']: string[],
): Promise<void> {
  const folder = join(content, 'data', dataset);
  await cp(join(folder, before), join(folder, after), { recursive: true });
  await edit(join(folder, after, 'datapackage.json'), (text) =>
    text.replace(`"version": "${before}"`, `"version": "${after}"`),
  );
  await edit(join(folder, after, file), (text) => {
    expect(text).toContain(was);
    return text.replace(was, is);
  });
}

async function withdraw(content: string, version: string, instead: string): Promise<void> {
  await edit(join(content, 'data/versions.lock.json'), (text) => {
    const lock = JSON.parse(text) as { versions: Record<string, object> };
    const withdrawn = { on: '2026-11-23', reason: 'The share was that of another year.', instead };
    lock.versions[version] = { ...lock.versions[version], withdrawn };
    return JSON.stringify(lock);
  });
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(site.address + path);
  return page;
}

/** Waits until the row that the address names has been brought into the window. */
async function inView(page: Page): Promise<void> {
  const isInView = () =>
    page.locator('tr:target').evaluate((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
  await expect.poll(isInView, { timeout: 10_000 }).toBe(true);
}

const kinds = [
  '/data/gdp/2026-02-24/',
  '/data/gdp/',
  '/data/it-security-spending/2019-01-17/',
  '/articles/two-giants-gdp/',
  '/articles/beijing-cybersecurity-park/',
];

describe.each(kinds)('%s, later', (path) => {
  test('has nothing that axe finds wrong in both modes, and fits windows of 320, 768 and 1280 pixels', async () => {
    const page = await open(path);
    expect(await axeInBothModes(page)).toEqual([]);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await layoutFaults(page), `${width} pixels`).toEqual([]);
    }
    await page.close();
  });
});

/** How many datasets the sample site has. */
const datasets = readdirSync('content/data', { withFileTypes: true }).filter((entry) => entry.isDirectory()).length;

describe('data pages', () => {
  test('a figure in a sentence leads to its row, which stands out', async () => {
    const page = await open('/articles/beijing-cybersecurity-park/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '1.1%' }).click();
    await page.waitForURL('**/data/it-security-spending/2019-01-17/#*');
    const row = page.locator('tr:target');
    expect(await row.innerText()).toMatch(/China\s+0\.011/);
    await inView(page);
    await page.close();
  });

  test('a row of a chart’s figures leads to its row, far down in a long table', async () => {
    const page = await open('/articles/two-giants-gdp/');
    const figure = page.locator('figure.chart').nth(1);
    await figure.locator('summary').click();
    await figure.getByRole('link', { name: 'China', exact: true }).click();
    await page.waitForURL('**/data/gdp/2026-02-24/#*');
    const row = page.locator('tr:target');
    expect(await row.innerText()).toMatch(/China\s+CHN\s+2023\s+17,794,781,986,104/);
    await inView(page);
    await page.close();
  });

  test('an article tells its readers of withdrawn and superseded data, in the editor’s words where there are some', async () => {
    const withdrawn = await open('/articles/beijing-cybersecurity-park/', { javaScriptEnabled: false });
    expect(await withdrawn.getByRole('note').innerText()).toBe('We are asking what this means.');
    expect(await withdrawn.locator('#security-share').innerText()).toContain('version 2019-01-17 (withdrawn)');
    await withdrawn.close();

    const superseded = await open('/articles/two-giants-gdp/', { javaScriptEnabled: false });
    expect(await superseded.getByRole('note').count()).toBe(0);
    expect(await superseded.locator('.data-sources').innerText()).toContain(
      'A newer version, 2026-03-01, has appeared since',
    );
    expect(await superseded.locator('figure.chart').first().innerText()).toContain(
      '(a newer one is version 2026-03-01)',
    );
    await superseded.close();
  });

  test('a version says what has become of it, and what it changed', async () => {
    const page = await open('/data/it-security-spending/2019-01-17/', { javaScriptEnabled: false });
    const note = page.getByRole('note');
    expect(await note.innerText()).toContain(
      'This version was withdrawn on 23 November 2026. The share was that of another year.',
    );
    await note.getByRole('link', { name: 'Use version 2020-01-17 instead.' }).click();
    await page.waitForURL('**/data/it-security-spending/2020-01-17/');
    expect(await page.getByRole('note').count()).toBe(0);
    const versions = page.getByRole('region', { name: 'Versions' });
    expect(await versions.innerText()).toContain('1 row changed.');
    await versions.getByText('Show the rows').click();
    expect(await versions.getByRole('row', { name: /China/ }).innerText()).toMatch(/0\.011\s+0\.013/);
    await page.close();
  });

  test('the dataset’s own address shows the newest version that stands', async () => {
    const page = await open('/data/it-security-spending/');
    expect(await page.locator('.facts').innerText()).toContain('2020-01-17');
    expect(await page.getByRole('region', { name: 'Used in' }).innerText()).toContain('version 2019-01-17');
    await page.close();
  });

  test('every table can be had as CSV and JSON', async () => {
    const page = await open('/data/it-security-spending/2019-01-17/');
    const get = async (name: string) => {
      const href = await page.getByRole('link', { name, exact: true }).first().getAttribute('href');
      return (await page.request.get(site.address + href)).text();
    };
    expect(await get('CSV')).toBe('region,share\nWorld,0.037\nChina,0.011\n');
    expect(JSON.parse(await get('JSON'))).toEqual([
      { region: 'World', share: 0.037 },
      { region: 'China', share: 0.011 },
    ]);
    await page.close();
  });

  test('machines are told of datasets: schema.org in the page, DCAT in the catalogue', async () => {
    const page = await open('/data/gdp/2026-02-24/');
    const markup = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
      distribution: { contentUrl: string }[];
    };
    expect(markup).toMatchObject({ '@type': 'Dataset', version: '2026-02-24' });
    for (const { contentUrl } of markup.distribution) {
      const { pathname } = new URL(contentUrl);
      expect((await page.request.get(site.address + pathname)).status(), pathname).toBe(200);
    }
    const catalogue = (await (await page.request.get(`${site.address}/data/catalog.jsonld`)).json()) as {
      'dcat:dataset': object[];
    };
    expect(catalogue['dcat:dataset']).toHaveLength(datasets);
    await page.close();
  });

  test('a chart has an address for each version of its data, and the one it is cited from says that it was superseded', async () => {
    const figures = async (path: string) => (await fetch(`${site.address}${path}`)).text();
    const chart = '/charts/largest-economies/';
    expect(await figures(`${chart}2026-02-24/largest-economies.csv`)).toContain('17794781986104.457');
    expect(await figures(`${chart}2026-03-01/largest-economies.csv`)).toContain('19000000000000');
    for (const path of [chart, `${chart}2026-02-24/`, `${chart}2026-02-24/embed/`]) {
      expect(await figures(path), path).toContain('a newer one is version 2026-03-01');
    }
    expect(await figures(`${chart}2026-03-01/`)).not.toContain('a newer one is version');
    expect(await figures(`${chart}2026-03-01/`)).toContain(`href="${chart}"`);
    // Where its link is shared, it shows its own figures too.
    const cards = [
      '/pictures/cards/charts/largest-economies.png',
      '/pictures/cards/charts/largest-economies/2026-03-01.png',
    ];
    expect(await figures(`${chart}2026-02-24/`)).toContain(`${cards[0]}"`);
    expect(await figures(`${chart}2026-03-01/`)).toContain(`${cards[1]}"`);
    const [cited, newer] = await Promise.all(cards.map(figures));
    expect(newer).not.toBe(cited);
  });

  test('the list is filtered by what a reader types, and whole without scripts', async () => {
    const page = await open('/data/');
    await page.getByRole('searchbox', { name: 'Find a dataset' }).fill('world gdp');
    await page.getByRole('status').filter({ hasText: '1 dataset' }).waitFor();
    expect(await page.locator('.dataset-row:visible').count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    expect(await page.locator('.dataset-row:visible').count()).toBe(datasets);
    await page.close();

    const plain = await open('/data/', { javaScriptEnabled: false });
    expect(await plain.getByRole('searchbox').isVisible()).toBe(false);
    await plain.getByText('By keyword').click();
    expect(
      await plain
        .locator('.dataset-keywords')
        .getByRole('link', { name: /cybersecurity industrial park/ })
        .count(),
    ).toBeGreaterThan(0);
    expect(await plain.locator('.dataset-row:visible').count()).toBe(datasets);
    await plain.close();
  });
});
