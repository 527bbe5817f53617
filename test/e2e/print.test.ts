import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { layoutFaults } from '../support/layout.ts';
import { approveAll, comment } from '../support/reader.ts';
import { startSite, type Site } from '../support/site.ts';
import type { Browser, Page } from 'playwright-core';

/* Pages on paper: A4, whose width is 794 pixels. */

const article = '/articles/two-giants-gdp/';

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  await comment(site, 'two-giants-gdp', 'Ada', 'A comment that is printed by choice.');
  await approveAll(site);
  page = await browser.newPage({ viewport: { width: 794, height: 1123 }, colorScheme: 'dark' });
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function print(path: string): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await page.goto(site.address + path);
  await page.waitForLoadState('networkidle');
}

const isSeen = (part: string) => page.locator(part).first().isVisible();

test('an article is printed with its charts, its sources and its data, and nothing to click', async () => {
  await print(article);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['h1', '.byline', '.prose p', 'svg.chart-wide', '.chart-foot', '#the-data', '.data-sources']) {
    expect(await isSeen(part), part).toBe(true);
  }
  for (const part of ['nav', 'form', 'button', 'summary', '#share', '.article-next', '.footer-columns', '#comments']) {
    expect(await page.locator(`${part}:visible`).count(), part).toBe(0);
  }
  expect(await layoutFaults(page)).toEqual([]);
});

test('says where links to other sites lead', async () => {
  const link = page.locator('.chart-foot a[href^=http]').first();
  const href = await link.getAttribute('href');
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(after).toContain(href);
});

test('is dark on white, whatever the system and the reader have chosen', async () => {
  await print(article);
  await page.locator('#reading > summary').click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'Very large' }).check();
  await page.emulateMedia({ media: 'print' });
  const look = await page.evaluate(() => {
    const { backgroundColor, color, fontSize } = getComputedStyle(document.documentElement);
    return { backgroundColor, color, fontSize };
  });
  expect(look).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(23, 25, 28)', fontSize: '16px' });
});

test('comments are printed where the reader wants them, without their form', async () => {
  await print(article);
  await page.getByLabel('Print the comments too').check();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('A comment that is printed by choice.').isVisible()).toBe(true);
  expect(await page.locator('form:visible, button:visible, .comments-add:visible').count()).toBe(0);
});

test.each(['/', '/ar/', '/data/gdp/', '/gallery/', '/articles/beijing-amn-sibrani/', '/search/', '/saved/'])(
  '%s has nothing on paper that is pressed or cut off',
  async (path) => {
    await print(path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, form:visible, button:visible').count()).toBe(0);
    expect(await layoutFaults(page)).toEqual([]);
  },
);

test('makes a PDF of pages of A4', async () => {
  await print(article);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) => sides.map(Number));
  expect(boxes.length).toBeGreaterThan(1);
  // 210 by 297 millimetres, in points; Chromium rounds up.
  for (const [width = 0, height = 0] of boxes) {
    expect(Math.abs(width - 595.3)).toBeLessThan(1);
    expect(Math.abs(height - 841.9)).toBeLessThan(1);
  }
});
