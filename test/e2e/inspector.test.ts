import { csvParseRows } from 'd3-dsv';
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

async function open(width = 1280, options = {}, path = '/gallery/'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
  await page.goto(site.address + path);
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

/** All figures of a chart: those of the table, or of a long one those of its file. */
async function figuresOf(page: Page, id: string): Promise<{ headings: string[]; rows: string[][] }> {
  const file = await inspector(page, id).getAttribute('data-cells');
  if (file !== null) {
    const [headings = [], ...rows] = csvParseRows(await (await page.request.get(site.address + file)).text());
    return { headings, rows };
  }
  const headings = await page.locator(`#${id} .chart-table thead th`).allTextContents();
  return { headings: headings.map((heading) => heading.trim()), rows: await cells(page, id) };
}

/** Whether a sentence tells a row: its name, and some of its cells, each after its heading. */
function tells(sentence: string, headings: readonly string[], [name = '', ...rest]: readonly string[]): boolean {
  if (!sentence.startsWith(name)) return false;
  let left = sentence.slice(name.length);
  rest.forEach((cell, index) => {
    const told = `, ${headings[index + 1] ?? ''}: ${cell}`;
    if (left.startsWith(told)) left = left.slice(told.length);
  });
  return left === '' && sentence.length > name.length;
}

/** Walks through a chart with the arrow keys, each of its series from the first mark to the last. */
async function walk(page: Page, id: string, rows: number): Promise<string[]> {
  await inspector(page, id).focus();
  // A long chart asks for the figures that its table leaves out, which are at one of its ends.
  for (const key of ['Home', 'End']) {
    await page.keyboard.press(key);
    await inspector(page, id).locator('.inspector-tip').waitFor();
  }
  return inspector(page, id).evaluate((chart, rows) => {
    const press = (key: string) => chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const said = new Set<string>();
    const groups = Array.from(chart.querySelectorAll('[data-column]'));
    const series = new Set(groups.map((group) => group.getAttribute('data-column'))).size;
    for (let index = 0; index < series; index++) {
      press('Home');
      for (let down = 0; down < index; down++) press('ArrowDown');
      for (let step = 0; step < rows; step++) {
        said.add(chart.querySelector('[aria-live]')?.textContent ?? '');
        press('ArrowRight');
      }
    }
    return [...said];
  }, rows);
}

test.each([
  ['/gallery/', 9],
  ['/gallery-lines/', 7],
  ['/gallery-spread/', 12],
  ['/gallery-places/', 5],
])(
  'every chart of %s tells with the keyboard what its table says, and all of it',
  async (path, least) => {
    const page = await open(undefined, {}, path);
    const ids = await page
      .locator('figure.chart:has(chart-inspector[tabindex])')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThanOrEqual(least);
    for (const id of ids) {
      const { headings, rows } = await figuresOf(page, id);
      const said = await walk(page, id, rows.length);
      const strange = said.filter((sentence) => !rows.some((row) => tells(sentence, headings, row)));
      expect(strange, id).toEqual([]);
      // A line of more points than pixels leaves some out, and a map what is not on it.
      const isWhole =
        (await inspector(page, id).locator('svg:visible [data-rows], svg:visible .chart-region').count()) === 0;
      if (!isWhole) continue;
      const silent = rows.filter((row) => !said.some((sentence) => tells(sentence, headings, row)));
      expect(silent, id).toEqual([]);
    }
    await page.close();
  },
  120_000,
);

test('the pointer finds a bar', async () => {
  const page = await open();
  await page.locator('#gallery-bar .chart-wide [data-column] > *').nth(4).hover();
  expect(await inspector(page, 'gallery-bar').locator('.inspector-tip').innerText()).toMatch(/^India\s+\$3\.55/);
  await page.close();
});

test('the pointer finds the nearest point of lines', async () => {
  const page = await open(1280, {}, '/gallery-lines/');
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

test('the tip stands clear of the pointer, all over a column', async () => {
  const page = await open();
  const column = page.locator('#gallery-column .chart-wide [data-column] > *').last();
  await column.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await column.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  for (let part = 1; part < 10; part++) {
    const at = y + (height * part) / 10;
    await page.mouse.move(x + width / 2, at);
    const tip = (await inspector(page, 'gallery-column').locator('.inspector-tip').boundingBox()) ?? {
      y: at,
      height: 0,
    };
    expect(tip.y + tip.height < at || tip.y > at, `${part} tenths down`).toBe(true);
  }
  await page.close();
});

test('Escape ends what the pointer shows, until it comes to another mark', async () => {
  const page = await open();
  const bars = page.locator('#gallery-bar .chart-wide [data-column] > *');
  const tip = inspector(page, 'gallery-bar').locator('.inspector-tip');
  await bars.nth(1).hover();
  expect(await tip.innerText()).toMatch(/^China/);
  await page.keyboard.press('Escape');
  expect(await tip.isVisible()).toBe(false);
  await bars.nth(1).hover({ position: { x: 20, y: 5 } });
  expect(await tip.isVisible()).toBe(false);
  await bars.nth(0).hover();
  expect(await tip.innerText()).toMatch(/^United States/);
  await page.close();
});

test('a chart keeps its description for those who hear it', async () => {
  const page = await open();
  const described = await inspector(page, 'gallery-bar').getAttribute('aria-describedby');
  expect(await page.locator(`#gallery-bar desc[id="${described}"]`).count()).toBe(1);
  await page.close();
});

test('a tap tells a value, and a tap elsewhere ends it', async () => {
  const page = await open(360, { hasTouch: true });
  await page.locator('#gallery-bar .chart-narrow [data-column] > *').first().tap();
  const tip = inspector(page, 'gallery-bar').locator('.inspector-tip');
  expect(await tip.innerText()).toMatch(/^United States/);
  await page.locator('h1').tap();
  expect(await tip.isVisible()).toBe(false);
  await page.close();
});

test.each([
  ['/gallery/', ['gallery-bar', 'gallery-column']],
  ['/gallery-lines/', ['gallery-line', 'gallery-stream']],
])('the tip stays inside of the charts of %s', async (path, ids) => {
  const page = await open(360, {}, path);
  for (const id of ids) {
    const frame = (await inspector(page, id).boundingBox()) ?? { x: 0, width: 0 };
    await inspector(page, id).focus();
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key);
      // Of a long chart the last figures come from a file.
      await inspector(page, id).locator('.inspector-tip').waitFor();
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
