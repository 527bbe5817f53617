import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { startSite, type Site } from '../support/site.ts';
import type { Browser, Page } from 'playwright-core';

/* Pages without a mouse: where the keyboard goes, that it is seen there, and what it can do. */

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Stop {
  /** The element's name in speech and its role: `link “About”`. */
  said: string;
  faults: string[];
  /** Its place in the order of the document. */
  place: number;
}

/** Goes on with the tab key, and looks at where it came to; undefined after the last place of the page. */
async function nextStop(): Promise<Stop | undefined> {
  await page.keyboard.press('Tab');
  const stop = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return;
    const faults: string[] = [];
    const style = getComputedStyle(element);
    const rect = element.getBoundingClientRect();
    const margin = Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset);
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) faults.push('has no outline');
    if (rect.width < 2 || rect.height < 2) faults.push('takes no room');
    if (rect.bottom < 1 || rect.top > innerHeight - 1 || rect.right < 1 || rect.left > innerWidth - 1) {
      faults.push('is outside of the window');
    }
    // The first line of the element, which may be longer than the window: nothing lies over its middle.
    const [line = rect] = element.getClientRects();
    const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
    const top = document.elementFromPoint(x, y);
    const isInWindow = y > 0 && y < innerHeight;
    if (isInWindow && top && !element.contains(top) && !top.contains(element)) faults.push('is covered');
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowClipMargin } = getComputedStyle(box);
      if (overflowX === 'visible') continue;
      const room = 0.5 + ((overflowX === 'clip' && Number.parseFloat(overflowClipMargin)) || 0);
      const frame = box.getBoundingClientRect();
      const over = {
        left: frame.left - rect.left,
        right: rect.right - frame.right,
        top: frame.top - rect.top,
        bottom: rect.bottom - frame.bottom,
      };
      for (const [side, by] of Object.entries(over)) {
        if (by + margin > room) faults.push(`has an outline that is cut off at the ${side}`);
      }
    }
    return { faults, place: Array.from(document.querySelectorAll('*')).indexOf(element) };
  });
  return stop && { ...stop, said: await saidOf() };
}

/** What a speech program calls the element in focus, by the browser's own reckoning. */
async function saidOf(): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  await devtools.detach();
  return `${nodes[0]?.role?.value} “${nodes[0]?.name?.value ?? ''}”`;
}

describe.each([
  ['/', 1280],
  ['/', 320],
  ['/ar/', 1280],
  ['/search/', 1280],
  ['/data/gdp/', 320],
  ['/articles/two-giants-gdp/', 1280],
  ['/articles/two-giants-gdp/', 320],
])('%s in a window of %i pixels', (path, width) => {
  test('can be gone through with the tab key: each place is named, seen and in order, and there is an end', async () => {
    page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(site.address + path);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      for (const table of document.querySelectorAll<HTMLDetailsElement>('.chart-table')) table.open = true;
    });
    const stops: Stop[] = [];
    const most = await page.evaluate(() => document.querySelectorAll('a, button, input, summary, [tabindex]').length);
    for (let stop = await nextStop(); stop && stops.length <= most; stop = await nextStop()) stops.push(stop);
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.length).toBeLessThanOrEqual(most);
    expect(stops[0]?.said).toMatch(path === '/ar/' ? /^link “.+”$/ : 'link “Skip to the content”');
    expect(stops.filter(({ said }) => said.endsWith('“”'))).toEqual([]);
    expect(stops.flatMap(({ said, faults }) => faults.map((fault) => `${said} ${fault}`))).toEqual([]);
    const places = stops.map(({ place }) => place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await page.close();
  });
});

describe('the keyboard', () => {
  test('skips the masthead', async () => {
    page = await browser.newPage();
    await page.goto(`${site.address}/articles/two-giants-gdp/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.close();
  });

  test('opens the search, the figures of a chart, and the reading settings, and chooses there', async () => {
    page = await browser.newPage();
    await page.goto(`${site.address}/articles/two-giants-gdp/`);
    const figures = page.locator('.chart-table').first();
    await figures.locator('summary').press('Enter');
    expect(await figures.getByRole('table').isVisible()).toBe(true);
    await page.locator('#reading > summary').press('Enter');
    await page.getByRole('radio', { name: 'Normal' }).first().press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Large', exact: true }).isChecked()).toBe(true);
    await page.locator('.print-comments').press('Space');
    expect(await page.locator('.print-comments').isChecked()).toBe(true);
    await page.locator('header').getByRole('link', { name: 'Search' }).press('Enter');
    await page.waitForURL('**/search/');
    await page.close();
  });

  test('copies the address of an article', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    await page.goto(`${site.address}/articles/two-giants-gdp/`);
    const copy = page.locator('[data-share=copy]');
    await copy.waitFor();
    await copy.press('Enter');
    await page.locator('[data-share-copied]').filter({ hasText: /./ }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('https://meridian.example/articles/two-giants-gdp/');
    await context.close();
  });
});
