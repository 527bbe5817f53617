import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axe } from '../support/axe.ts';
import { startSite, type Site } from '../support/site.ts';
import type { Browser, Locator, Page } from 'playwright-core';

/* A chart's values, told under the pointer and with the keyboard. */

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(width = 1280, options = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
  await page.goto(`${site.address}/gallery/`);
  await page.waitForFunction(() => customElements.get('chart-inspector') !== undefined);
  return page;
}

const inspector = (page: Page, id: string): Locator => page.locator(`#${id} chart-inspector`);
const said = (page: Page, id: string) => inspector(page, id).locator('[aria-live]').textContent();
const cells = (page: Page, id: string): Promise<string[][]> =>
  page
    .locator(`#${id} .chart-table tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => Array.from((row as HTMLTableRowElement).cells, (cell) => cell.textContent.trim())),
    );

test.each([1280, 360])('the keyboard reads every bar in the order of the table, at %i pixels', async (width) => {
  const page = await open(width);
  await inspector(page, 'gallery-bar').focus();
  for (const [name = '', value = ''] of await cells(page, 'gallery-bar')) {
    await page.keyboard.press('ArrowRight');
    expect(await said(page, 'gallery-bar')).toBe(`${name}, GDP: ${value}`);
  }
  await page.keyboard.press('Home');
  expect(await said(page, 'gallery-bar')).toContain('United States');
  await page.keyboard.press('Escape');
  expect(await inspector(page, 'gallery-bar').locator('.inspector-tip').isVisible()).toBe(false);
  await page.close();
});

test('every chart that has marks tells with the keyboard what its table says', async () => {
  const page = await open();
  const ids = await page
    .locator('figure.chart:has(chart-inspector[tabindex])')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThanOrEqual(33);
  for (const id of ids) {
    const table = await cells(page, id);
    await inspector(page, id).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key);
      // A long chart asks for its figures first.
      await inspector(page, id).locator('.inspector-tip').waitFor();
      const [, name = '', value = ''] = /^(.*?), .*: (.*)$/.exec((await said(page, id)) ?? '') ?? [];
      const isLong = (await page.locator(`#${id} .chart-more`).count()) > 0;
      if (!isLong) {
        expect(
          table.some(([own, ...rest]) => own === name && rest.includes(value)),
          `${id}: ${name}, ${value}`,
        ).toBe(true);
      } else expect(value, id).not.toBe('');
    }
  }
  await page.close();
}, 120_000);

test('the pointer finds a bar, and of lines the nearest point', async () => {
  const page = await open();
  await page.locator('#gallery-bar .chart-wide [data-column] > *').nth(4).hover();
  expect(await inspector(page, 'gallery-bar').locator('.inspector-tip').innerText()).toMatch(/^India\s+\$3\.55/);
  const line = inspector(page, 'gallery-line');
  await line.scrollIntoViewIfNeeded();
  const box = (await line.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5);
  expect(await line.locator('.inspector-tip').isVisible()).toBe(true);
  expect(await line.locator('.inspector-current').count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  await page.mouse.move(5, 5);
  expect(await line.locator('.inspector-tip').isVisible()).toBe(false);
  await page.close();
}, 90_000);

test('a tap tells a value, and a tap elsewhere ends it', async () => {
  const page = await open(360, { hasTouch: true });
  await page.locator('#gallery-bar .chart-narrow [data-column] > *').first().tap();
  const tip = inspector(page, 'gallery-bar').locator('.inspector-tip');
  expect(await tip.innerText()).toMatch(/^United States/);
  await page.locator('h1').tap();
  expect(await tip.isVisible()).toBe(false);
  await page.close();
});

test('the tip stays inside of the chart', async () => {
  const page = await open(360);
  for (const id of ['gallery-bar', 'gallery-line', 'gallery-heatmap']) {
    const frame = (await inspector(page, id).boundingBox()) ?? { x: 0, width: 0 };
    await inspector(page, id).focus();
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key);
      const tip = (await inspector(page, id).locator('.inspector-tip').boundingBox()) ?? { x: -1, width: 0 };
      expect(tip.x).toBeGreaterThanOrEqual(frame.x - 1);
      expect(tip.x + tip.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
    }
  }
  await page.close();
});

test('without JavaScript a chart is its drawing and its table', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.address}/gallery/`);
  expect(await page.locator('chart-inspector[tabindex], .inspector-tip').count()).toBe(0);
  await page.locator('#gallery-bar summary').click();
  expect(await page.locator('#gallery-bar table').isVisible()).toBe(true);
  await page.close();
});
