import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { approveAll, comment } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import type { Browser, Page } from 'playwright-core';
import type { Site } from '../support/site.ts';

/*
 * What readers do with pages: go through them by keyboard, choose how text looks, print.
 */

const ARTICLE = '/articles/two-giants-gdp/';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  await comment(site, 'two-giants-gdp', 'Ada', 'A word about it.');
  await approveAll(site);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The element that has the focus: what it is called, and whether its reader sees it. */
function focused(page: Page): Promise<{ name: string; isSeen: boolean } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const box = element.getBoundingClientRect();
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLLabelElement>)] : [];
    const name =
      element.getAttribute('aria-label') ??
      (element.textContent.trim() || labels.map(({ textContent }) => textContent.trim()).join(' '));
    const { outlineStyle } = getComputedStyle(element);
    const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return { name, isSeen: isInWindow && box.width > 1 && box.height > 1 && outlineStyle !== 'none' };
  });
}

/** Goes through a page with the tabulator, to its end. */
async function walk(page: Page): Promise<{ name: string; isSeen: boolean }[]> {
  const found: { name: string; isSeen: boolean }[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === undefined) return found;
    found.push(at);
    if (found.length > 500) throw new Error(`no way out after "${at.name}"`);
  }
}

describe.each(['/', ARTICLE, '/ar/', '/search/'])('%s by keyboard alone', (path) => {
  test('begins with the way past the masthead, ends, and shows and names whatever has the focus', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(15);
    expect(stops[0]?.name).toBe(await page.locator('.skip').innerText());
    expect(stops.filter(({ name, isSeen }) => name === '' || !isSeen)).toEqual([]);
    await page.close();
  });
});

describe('how text looks', () => {
  const look = (page: Page) =>
    page.evaluate(() => {
      const root = getComputedStyle(document.documentElement);
      return { size: root.fontSize, ground: root.backgroundColor };
    });
  const usual = { size: '16px', ground: 'rgb(251, 249, 244)' };
  const chosen = { size: '21.6px', ground: 'rgb(20, 23, 26)' };

  async function choose(page: Page): Promise<void> {
    await page.locator('.reading-box summary').click();
    await page.getByLabel('Very large').check();
    await page.getByLabel('Dark').check();
  }

  test('is chosen and remembered without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.address + ARTICLE);
    await choose(page);
    await page.getByRole('button', { name: 'Keep this' }).click();
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
    await page.goto(`${site.address}/about/`);
    expect(await look(page)).toEqual(chosen);
    await context.close();
  });

  test('changes at once, and on later pages, with JavaScript', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(site.address + ARTICLE, { waitUntil: 'networkidle' });
    expect(await look(page)).toEqual(usual);
    await choose(page);
    expect(await look(page)).toEqual(chosen);
    expect(await page.getByRole('button', { name: 'Keep this' }).count()).toBe(0);
    for (const path of ['/data/gdp/', '/discussion/', '/nowhere/']) {
      await page.goto(site.address + path);
      expect(await look(page), path).toEqual(chosen);
    }
    await context.close();
  });
});

describe('on paper', () => {
  const isPrinted = (page: Page, selector: string) => page.locator(selector).first().isVisible();

  test('an article has its charts, its sources and its data, and its comments by choice', async () => {
    const page = await browser.newPage({ viewport: { width: 700, height: 900 }, colorScheme: 'dark' });
    await page.goto(site.address + ARTICLE, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    for (const part of ['h1', '.byline', 'figure.chart svg:visible', '.chart-foot', '.data-sources']) {
      expect(await isPrinted(page, part), part).toBe(true);
    }
    for (const part of [
      '.masthead-nav',
      '.share ul',
      '.article-next',
      '.footer-columns',
      '.reading-box',
      '.comments',
    ]) {
      expect(await isPrinted(page, part), part).toBe(false);
    }
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');

    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Print the comments too').check();
    await page.emulateMedia({ media: 'print' });
    expect(await isPrinted(page, '.comments .comment-text')).toBe(true);
    expect(await isPrinted(page, '.comments form')).toBe(false);
    await page.close();
  });
});
