import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axeInBothModes } from '../support/axe.ts';
import { layoutFaults, targetFaults, wideSpacing } from '../support/layout.ts';
import { approveAll, comment } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from '../support/site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  for (const thread of ['two-giants-gdp', 'beijing-amn-sibrani']) {
    await comment(site, thread, 'Ada', 'Is it in https://example.org/a/long/address/that/nothing/breaks/anywhere ?');
  }
  await approveAll(site);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Every kind of page that readers get, in every language that has it. */
const kinds = [
  ...['', '/zh-hans', '/ar'].flatMap((edition) =>
    ['/', '/sections/technology/', '/topics/', '/authors/', '/archive/', '/corrections/', '/search/'].map(
      (path) => edition + path,
    ),
  ),
  ...['/topics/gdp/', encodeURI('/zh-hans/topics/北京/'), encodeURI('/ar/topics/بكين/')],
  ...['/authors/data-desk/', '/zh-hans/authors/technology-desk/', '/ar/authors/technology-desk/'],
  ...['/archive/2026/', '/zh-hans/archive/2019/', '/ar/archive/2019/'],
  ...['/archive/2026/03/', '/zh-hans/archive/2019/01/', '/ar/archive/2019/01/'],
  ...['/articles/beijing-cybersecurity-park/', '/articles/two-giants-gdp/'],
  ...['/articles/beijing-wangluo-anquan/', '/articles/beijing-amn-sibrani/'],
  ...['/data/', '/data/gdp/', '/data/gdp/2026-02-24/'],
  ...['/charts/', '/charts/six-economies/', '/charts/six-economies/2026-02-24/embed/'],
  ...['/about/', '/gallery/', '/gallery-places/', '/nowhere/', '/saved/', '/offline/'],
  ...['/discussion/', '/moderate/sign-in/'],
];

async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  // Chromium reports the status of the not-found page itself as an error of the console.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) complaints.push(`third party: ${request.url()}`);
  });
  await page.goto(site.address + path);
  return { page, complaints };
}

describe.each(kinds)('%s', (path) => {
  // Opened once: a page changes with its window and its system, as it does for readers.
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    ({ page, complaints } = await open(path, { viewport: { width: 1280, height: 800 } }));
    await page.waitForLoadState('networkidle');
  });

  afterAll(() => page.close());

  test('breaks no rule of its own policy, asks nobody else for anything and has no failing script', () => {
    expect(complaints).toEqual([]);
  });

  test('has nothing that axe finds wrong, in both modes', async () => {
    expect(await axeInBothModes(page)).toEqual([]);
  });

  test('fits every window, down to one of 320 pixels as a zoom of 400 % makes it, with all unfolded', async () => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const [width, height] of [
      [1280, 800],
      [768, 800],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await layoutFaults(page), `${width} pixels`).toEqual([]);
      expect(await targetFaults(page), `${width} pixels`).toEqual([]);
    }
  });

  test('fits with text of twice the size, and with the spaces that readers set in it', async () => {
    await addStyle(page, wideSpacing);
    expect(await layoutFaults(page), 'spaces at 320 pixels').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await layoutFaults(page), 'spaces').toEqual([]);
    await addStyle(page, 'html { font-size: 200% !important }');
    expect(await layoutFaults(page), 'twice the size').toEqual([]);
  });

  test('fits windows of 320, 768 and 1280 pixels without JavaScript', async () => {
    const plain = (await open(path, { javaScriptEnabled: false })).page;
    for (const width of [320, 768, 1280]) {
      await plain.setViewportSize({ width, height: 800 });
      expect(await plain.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await plain.close();
  });
});

/** A style of the reader's own, put in the place of the one before. The page's policy has no say in it. */
async function addStyle(page: Page, text: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, text);
}

test.each(['/', '/articles/two-giants-gdp/', '/data/gdp/', '/nowhere/', '/comments/two-giants-gdp/', '/moderate/'])(
  '%s is answered with a policy that names the digests of its styles and allows nothing unsafe',
  async (path) => {
    const answer = await fetch(site.address + path);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'none'.*style-src 'sha256-/);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain(', ');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  },
);

describe('an article', () => {
  test.each([
    [360, 'narrow'],
    [1280, 'wide'],
  ])('shows each chart once at %i pixels, without JavaScript', async (width) => {
    const { page } = await open('/articles/beijing-cybersecurity-park/', {
      viewport: { width, height: 800 },
      javaScriptEnabled: false,
    });
    const figures = page.locator('figure.chart');
    expect(await figures.count()).toBe(3);
    for (const figure of await figures.all()) {
      expect(await figure.locator('svg[role="img"]:visible').count()).toBe(1);
    }
    await page.close();
  });

  test('leads from a chart to its dataset and from there to the file as it was published', async () => {
    const { page } = await open('/articles/beijing-cybersecurity-park/', { javaScriptEnabled: false });
    await page.locator('#security-share a[href^="/data/it-security-spending/"]').first().click();
    await page.waitForURL('**/data/it-security-spending/**');
    const file = await page.request.get(`${site.address}/data/it-security-spending/2019-01-17/spending.csv`);
    expect(await file.text()).toBe('region,share\nWorld,0.037\nChina,0.011\n');
    await page.close();
  });

  test('says who said what, and credits its source', async () => {
    const { page } = await open('/articles/beijing-cybersecurity-park/', { javaScriptEnabled: false });
    const article = await page.locator('main').innerText();
    for (const name of ['Xinhua', 'Jiang Guangzhi', 'Qi Xiangdong', 'Tong Liqiang', '360 Enterprise Security Group']) {
      expect(article).toContain(name);
    }
    await page.close();
  });
});

test('what is not there is answered with 404 and a page that leads on', async () => {
  const response = await fetch(`${site.address}/nowhere/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('href="/"');
});

test('every link inside the site leads somewhere', async () => {
  const broken: string[] = [];
  const seen = new Set<string>();
  const queue = ['/'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await fetch(site.address + path);
    if (!response.ok) broken.push(path);
    if (!response.headers.get('content-type')?.includes('text/html')) continue;
    const html = await response.text();
    queue.push(...[...html.matchAll(/\s(?:href|src)="(\/[^"#]*)/g)].map(([, link]) => link ?? '/'));
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(10);
});
