import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axeInBothModes } from '../support/axe.ts';
import { layoutFaults } from '../support/layout.ts';
import { startSite } from '../support/site.ts';
import type { Browser, Page } from 'playwright-core';
import type { Site } from '../support/site.ts';

/*
 * The picture that an article opens with, wherever it is shown.
 */

const ARTICLE = '/articles/longer-lives/';
const FRONTS = ['/', '/sections/society/', '/topics/health/', '/authors/data-desk/'];
const PICTURE = /\/_astro\/rings\.[^/]+$/;
/** A telephone, with its dots to a pixel. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Where every paragraph and heading of the main part begins, once its letters are there. */
function placesOfText(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const texts = document.querySelectorAll('main :is(h1, h2, h3, p)');
    return Array.from(texts, (text) => Math.round(text.getBoundingClientRect().top));
  });
}

describe.each([ARTICLE, ...FRONTS])('%s', (path) => {
  test.each([360, 768, 1280])('does not move when the picture comes, in a window of %i pixels', async (width) => {
    // What scripts add to the page may come meanwhile.
    const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(PICTURE, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(site.address + path, { waitUntil: 'domcontentloaded' });
    const before = await placesOfText(page);
    release();
    await page.waitForLoadState('networkidle');
    const picture = page.locator('main picture img').first();
    expect(await picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
    expect(await placesOfText(page)).toEqual(before);
    expect(await layoutFaults(page)).toEqual([]);
    await page.close();
  });

  test('asks for one file, of a telephone’s size, before all other pictures', async () => {
    const page = await browser.newPage(PHONE);
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (PICTURE.test(response.url())) sizes.push(response.body().then(({ length }) => length));
    });
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    expect(sizes).toHaveLength(1);
    expect(await sizes[0]).toBeLessThan(40_000);
    const first = page.locator('main img').first();
    expect(await first.getAttribute('fetchpriority')).toBe('high');
    expect(await first.getAttribute('loading')).toBe('eager');
    await page.close();
  });
});

test('an article has it under its standfirst, with its words, and before its text', async () => {
  const page = await browser.newPage();
  await page.goto(site.address + ARTICLE);
  const order = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll('main h1, main .standfirst, .article-picture img, main .byline, main .prose > p'),
      ({ localName, className }) => className || localName,
    ).slice(0, 5),
  );
  expect(order).toEqual([
    expect.stringContaining('headline'),
    'standfirst',
    'img',
    expect.stringContaining('byline'),
    'p',
  ]);
  const figure = page.getByRole('figure').first();
  expect(await figure.getByRole('img').getAttribute('alt')).toContain('rings of a felled tree');
  expect(await figure.innerText()).toContain('Picture: The Meridian');
  expect(await axeInBothModes(page)).toEqual([]);
  await page.close();
});

test.each(FRONTS)('%s has it once, without words and without a link', async (path) => {
  const page = await browser.newPage();
  await page.goto(site.address + path);
  const pictures = page.locator('main img');
  expect(await pictures.count()).toBe(1);
  expect(await pictures.getAttribute('alt')).toBe('');
  expect(await page.locator('main a img').count()).toBe(0);
  await page.close();
});

test('is printed with the article', async () => {
  const page = await browser.newPage();
  await page.goto(site.address + ARTICLE);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.article-picture img').isVisible()).toBe(true);
  await page.close();
});

test('is there offline with an article that was read', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.address + ARTICLE);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const shown = () => page.locator('.article-picture img').evaluate((img: HTMLImageElement) => img.currentSrc);
  const file = await shown();
  for (const kept of [ARTICLE, file]) {
    await expect.poll(() => page.evaluate((url) => caches.match(url).then(Boolean), kept)).toBe(true);
  }
  await context.setOffline(true);
  await page.reload();
  expect(await shown()).toBe(file);
  const isThere = (img: HTMLImageElement) => img.decode().then(() => img.naturalWidth > 0);
  expect(await page.locator('.article-picture img').evaluate(isThere)).toBe(true);
  await context.close();
});

test('is what links show, cut to their size, and stands for the article in its structured data', async () => {
  const html = await (await fetch(site.address + ARTICLE)).text();
  const meta = (name: string) => new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
  expect(meta('og:image:type')).toBe('image/jpeg');
  expect(meta('og:image:alt')).toContain('rings of a felled tree');
  const card = meta('og:image');
  const answer = await fetch(site.address + new URL(card).pathname);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(html).toContain(`.jpeg","${card}"]`);
});

test('begins the article in feeds', async () => {
  const { items } = (await (await fetch(`${site.address}/sections/society/feed.json`)).json()) as {
    items: { content_html: string; image: string }[];
  };
  const [{ content_html: html = '', image = '' } = {}] = items;
  expect(html).toMatch(
    /^<figure[^>]*>\s*<img src="https:\/\/meridian\.example\/_astro\/rings\.[^"]*\.jpeg" alt="The rings/,
  );
  expect(html).toContain(`<img src="${image}"`);
});
