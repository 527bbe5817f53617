import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axeInBothModes } from '../support/axe.ts';
import { hostileNames, hostileTexts } from '../support/hostile.ts';
import { approveAll, comment } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import type { Browser, Page } from 'playwright-core';
import type { Site } from '../support/site.ts';

/* What was tried on other systems for comments, as a browser takes it: with scripts on, in the real site's pages. */

const thread = 'two-giants-gdp';
const article = `/articles/${thread}/`;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  await Promise.all(
    hostileTexts.map((text, n) =>
      comment(site, thread, hostileNames[n % hostileNames.length] ?? '', `${n}\n\n${text}`),
    ),
  );
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Opens a page without its policy, so that the comments' own wall is all that stands. */
async function open(path: string): Promise<{ page: Page; met: string[] }> {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  const met: string[] = [];
  page.on('dialog', (dialog) => {
    met.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) met.push(`request: ${request.url()}`);
  });
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  return { page, met };
}

test('hostile comments run nothing, fetch nothing and are made of nothing but a comment’s elements', async () => {
  await approveAll(site);
  const { page, met } = await open(article);
  const first = await elementsOf(page);
  await page.locator('a[rel=next]').click();
  await page.waitForLoadState('networkidle');
  expect(first + (await elementsOf(page))).toBe(hostileTexts.length);
  expect(met).toEqual([]);
  await page.context().close();
});

/** Looks at the comments of a page, goes to each of their links, and counts them. */
async function elementsOf(page: Page): Promise<number> {
  const texts = page.locator('.comment-text');
  const elements = await page
    .locator('.comment :is(.comment-text, .comment-author) *')
    .evaluateAll((found) => [...new Set(found.map(({ localName }) => localName))].sort());
  expect(
    elements.filter((name) => !'a bdi blockquote br code em li ol p pre strong ul'.split(' ').includes(name)),
  ).toEqual([]);
  // Each link is gone to with the keyboard and the pointer, which are what handlers wait for.
  for (const link of await texts.locator('a').all()) {
    await link.hover();
    await link.focus();
    expect(await link.getAttribute('href')).toMatch(/^https?:\/\//);
  }
  return texts.count();
}

test('their words can be read by everybody, in light and in dark', async () => {
  const { page } = await open(article);
  expect(await axeInBothModes(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.context().close();
});
