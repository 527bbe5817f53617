import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axe } from '../support/axe.ts';
import { startSite, type Site } from '../support/site.ts';
import type { Browser, Page } from 'playwright-core';

/* What a reader chooses of text and colours, as the next pages come with it. */

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const usual = { size: '16px', isDark: false };
const chosen = { size: '21.6px', isDark: true };

async function lookOf(page: Page): Promise<{ size: string; isDark: boolean }> {
  return page.evaluate(() => {
    const { fontSize, backgroundColor } = getComputedStyle(document.documentElement);
    return { size: fontSize, isDark: Number(/\d+/.exec(backgroundColor)?.[0]) < 128 };
  });
}

async function choose(page: Page): Promise<void> {
  await page.locator('#reading > summary').click();
  await page.getByRole('radio', { name: 'Very large' }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
}

test('without JavaScript a choice holds at once, and once it is sent, on every later page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  const page = await context.newPage();
  const article = '/articles/two-giants-gdp/';
  await page.goto(site.address + article);
  expect(await lookOf(page)).toEqual(usual);
  await choose(page);
  expect(await lookOf(page)).toEqual(chosen);
  await page.locator('.reading button').click();
  await page.waitForURL(`**${article}`);
  expect(await lookOf(page)).toEqual(chosen);
  for (const path of ['/', '/ar/', '/data/gdp/', '/discussion/', '/saved/', '/nowhere/']) {
    await page.goto(site.address + path);
    expect(await lookOf(page), path).toEqual(chosen);
  }
  await context.close();
});

test('with JavaScript it is kept without a page in between', async () => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(`${site.address}/articles/two-giants-gdp/`);
  // What keeps it has come when the button is gone.
  await page.locator('.reading button').waitFor({ state: 'detached' });
  const loaded: string[] = [];
  page.on('request', (request) => request.isNavigationRequest() && loaded.push(request.url()));
  await choose(page);
  expect(await lookOf(page)).toEqual(chosen);
  expect(loaded).toEqual([]);
  await page.goto(`${site.address}/about/`);
  expect(await lookOf(page)).toEqual(chosen);
  expect(await axe(page)).toEqual([]);
  await context.close();
});

test('without JavaScript every kind of page is complete: what needs scripts says so, or is not there', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const whole: Record<string, string[]> = {
    '/': ['main .story-lead h2 a', 'main .front-columns a', '.footer-columns a'],
    '/articles/two-giants-gdp/': ['main .prose p', 'figure.chart svg[role=img]:visible', '#comments form', '#share a'],
    '/search/': ['noscript p', '.finding a'],
    '/data/': ['.dataset-row h2 a'],
    '/saved/': ['noscript p', '.kept h2'],
    '/discussion/': ['main h1'],
  };
  for (const [path, parts] of Object.entries(whole)) {
    await page.goto(site.address + path);
    for (const part of parts) expect(await page.locator(part).first().isVisible(), `${path} ${part}`).toBe(true);
    // Every control that is seen works without a script: it is of a form that the edge answers, or the browser's own.
    const idle = await page
      .locator('button:visible, input:visible, select:visible')
      .evaluateAll((all) =>
        all
          .filter((control) => !control.closest('form[action]') && !control.matches('.print-comments'))
          .map((control) => control.outerHTML),
      );
    expect(idle, path).toEqual([]);
  }
  await context.close();
});
