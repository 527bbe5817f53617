import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axe } from '../support/axe.ts';
import { startSite } from '../support/site.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from '../support/site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Every kind of page that readers get. */
const kinds = [
  '/',
  '/sections/technology/',
  '/articles/beijing-cybersecurity-park/',
  '/articles/two-giants-gdp/',
  '/data/',
  '/data/gdp/',
  '/about/',
  '/gallery/',
  '/gallery-places/',
  '/saved/',
  '/offline/',
  '/search/',
  '/nowhere/',
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
  test.each(['light', 'dark'] as const)('has nothing that axe finds wrong, in %s', async (colorScheme) => {
    const { page } = await open(path, { colorScheme });
    expect(await axe(page)).toEqual([]);
    await page.close();
  });

  test('breaks no rule of its own policy, asks nobody else for anything and has no failing script', async () => {
    const { page, complaints } = await open(path);
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([320, 768, 1280])('is not wider than a window of %i pixels', async (width) => {
    const { page } = await open(path, { viewport: { width, height: 800 }, javaScriptEnabled: false });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });
});

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
