import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axe } from '../support/axe.ts';
import { approveAll, comment } from '../support/reader.ts';
import { startFront } from '../support/front.ts';
import { startSite } from '../support/site.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Front } from '../support/front.ts';
import type { Site } from '../support/site.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const ARTICLE = '/articles/two-giants-gdp/';
const OTHER = '/articles/beijing-cybersecurity-park/';
const PATIENT = { timeout: 10_000 };
const COMMENT = 'Taken down later </section> they said';

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  await comment(site, 'two-giants-gdp', 'Ada', COMMENT);
  await approveAll(site);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|status of 4(04|10)/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

/** Opens a page and waits until it is kept. */
async function read(path: string): Promise<void> {
  await page.goto(site.address + path);
  await isKept(path);
}

async function isKept(path: string): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), path), PATIENT).toBe(true);
}

function heading(): Promise<string> {
  return page.locator('h1').innerText();
}

test('an article that was read, even as the first page of all, is there offline, without its comments', async () => {
  await read(ARTICLE);
  expect(await page.locator('#comments').innerText()).toContain(COMMENT);
  expect(await page.locator('.article-comments .comment-count').innerText()).toBe('1 comment');
  const online = await heading();

  await context.setOffline(true);
  await page.reload();
  expect(await heading()).toBe(online);
  expect(await page.locator('figure.chart svg[role=img]:visible').count()).toBeGreaterThan(0);
  expect(await page.locator('#comments').innerText()).toBe(
    'Comments\n\nComments can be read and written with a connection only.',
  );
  expect(await page.locator('.article-comments .comment-count').innerText()).toBe('Comments');
  // Its script and its faces are there too.
  await page.locator('chart-inspector[tabindex="0"]').first().waitFor();
  expect(
    await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some((f) => f.status === 'loaded'))),
  ).toBe(true);
});

test('nothing that is kept holds a comment or a form that asks the edge', async () => {
  await read(ARTICLE);
  await read(OTHER);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const pages = await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()));
    const texts = await Promise.all(pages.flat().map(async (response) => [response.url, await response.text()]));
    // How a reader reads is chosen and kept by the page itself.
    return texts.map(([, text = '']) => text.replace('<form class="reading"', ''));
  });
  expect(kept.length).toBeGreaterThan(4);
  expect(kept.filter((text) => text.includes('Taken down later') || text.includes('<form'))).toEqual([]);
});

describe('a page that is kept', () => {
  let front: Front;

  beforeAll(async () => {
    front = await startFront(site.address);
  });

  afterAll(() => front.stop());

  test('comes from the network while there is one, and from what is kept when that takes too long', async () => {
    await page.goto(front.address + ARTICLE);
    await isKept(ARTICLE);
    await page.reload();
    expect(await page.locator('#comments').innerText()).toContain(COMMENT);
    front.answer = 'never';
    await page.reload();
    expect(await page.locator('#comments').innerText()).toContain('with a connection only');
    front.answer = 'as it is';
  });

  test('is asked for once', async () => {
    await page.goto(front.address + ARTICLE);
    await isKept(ARTICLE);
    front.asked = [];
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(front.asked.filter((path) => path === ARTICLE)).toEqual([ARTICLE]);
    // Whatever else it loads is named by its digest, and kept.
    expect(front.asked.filter((path) => path.startsWith('/_astro/'))).toEqual([]);
  });

  test('is still there when the worker of a new build has taken over, and what only the old one knew is not', async () => {
    await page.goto(front.address + ARTICLE);
    await isKept(ARTICLE);
    await page.evaluate(() => caches.open('dateline-read-0'));
    front.workerEnd = '// A new build';
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const changed = new Promise((resolve) => {
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => worker.state === 'activated' && resolve(undefined));
        });
      });
      await registration.update();
      await changed;
    });
    front.workerEnd = '';
    expect(await page.evaluate(() => caches.keys())).not.toContain('dateline-read-0');
    front.answer = 'never';
    await page.reload();
    expect(await page.locator('.article').count()).toBe(1);
    front.answer = 'as it is';
  });

  test('goes when it is no longer published', async () => {
    await page.goto(front.address + ARTICLE);
    await isKept(ARTICLE);
    front.answer = 'gone';
    await page.reload();
    await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), ARTICLE), PATIENT).toBe(false);
    front.answer = 'as it is';
  });
});

test('offline, a page that was not read is answered with the page that says so and lists what is kept', async () => {
  await read(ARTICLE);
  await context.setOffline(true);
  await page.goto(site.address + OTHER);
  expect(new URL(page.url()).pathname).toBe(OTHER);
  expect(await heading()).toBe('No connection');
  const links = page.locator('[data-kind=read] a');
  await links.first().waitFor();
  expect(await page.locator('[data-kind=saved]').innerText()).toContain('No article has been saved on this device.');
  await links.first().click();
  await page.waitForURL(`**${ARTICLE}`);
  expect(await page.locator('.article').count()).toBe(1);
});

test('what is for one reader alone is never kept', async () => {
  await read('/');
  for (const path of ['/moderate/', '/comments/status/nothing', '/comments/two-giants-gdp/', '/nowhere/']) {
    await page.goto(site.address + path);
  }
  await read(ARTICLE);
  const paths = await page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(paths.filter((path) => /^\/(moderate|comments|shell|nowhere)/.test(path))).toEqual([]);
});

test('an article is saved and removed again by its button, which says so', async () => {
  await page.goto(site.address + ARTICLE);
  const button = page.getByRole('button', { name: 'Save for offline' });
  await button.waitFor();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.click();
  await page.locator('save-button [role=status]', { hasText: 'Saved on this device.' }).waitFor();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await axe(page)).toEqual([]);

  await page.getByRole('link', { name: 'All saved articles' }).click();
  await page.locator('[data-kind=saved] li').waitFor();
  expect(await axe(page)).toEqual([]);

  await page.goto(site.address + ARTICLE);
  await page.locator('save-button [aria-pressed=true]').click();
  await page.locator('save-button [role=status]', { hasText: 'Removed from this device.' }).waitFor();
  await context.setOffline(true);
  await page.reload();
  expect(await heading()).toBe('No connection');
});

test('an article that was read can still be saved without a connection', async () => {
  await read(ARTICLE);
  await context.setOffline(true);
  await page.reload();
  await page.locator('save-button [aria-pressed=false]').click();
  await page.locator('save-button [aria-pressed=true]').waitFor();
  expect(
    await page.evaluate((path) => caches.match(path, { cacheName: 'dateline-saved' }).then(Boolean), ARTICLE),
  ).toBe(true);
});

test('/saved/ lists what is saved and read, offline too, and removes one or all', async () => {
  for (const path of [ARTICLE, OTHER]) {
    await page.goto(site.address + path);
    await page.locator('save-button [aria-pressed=false]').click();
    await page.locator('save-button [aria-pressed=true]').waitFor();
  }
  await context.setOffline(true);
  await page.goto(`${site.address}/saved/`);
  const saved = page.locator('[data-kind=saved] li');
  await saved.nth(1).waitFor();
  await page
    .getByRole('button', { name: /^Remove “/ })
    .first()
    .click();
  await page.locator('[role=status]', { hasText: 'Removed from this device.' }).waitFor();
  expect(await saved.count()).toBe(1);
  await page.getByRole('button', { name: 'Remove all' }).click();
  await page.locator('[role=status]', { hasText: 'All articles have been removed' }).waitFor();
  expect(await page.locator('kept-articles li').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Remove all' }).count()).toBe(0);

  // The page itself still works.
  await page.goto(site.address + ARTICLE);
  expect(await heading()).toBe('No connection');
});

test.each(['/saved/', '/offline/'])('%s says without JavaScript that nothing is kept', async (path) => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(site.address + path);
  const main = await plain.locator('main').innerText();
  expect(main).toContain('No article has been saved on this device.');
  expect(main).toContain('Keeping articles needs JavaScript.');
  await plain.goto(site.address + ARTICLE);
  expect(await plain.locator('save-button').isVisible()).toBe(false);
  await plain.close();
});

test('the site says how it is installed as an app, with icons of the sizes named', async () => {
  await page.goto(`${site.address}/`);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const response = await page.request.get(site.address + href);
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await response.json()) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const picture = await createImageBitmap(await (await fetch(src)).blob());
      return `${picture.width}x${picture.height}`;
    }, src);
    expect(size).toBe(sizes);
  }
});

test('what was searched once can be searched offline, for other words too', async () => {
  await read('/search/');
  await page.getByLabel('Search for').fill('cybersecurity');
  await page.locator('.search-result').first().waitFor();
  const keepsAll = () =>
    page.evaluate(async () => {
      const { files } = (await (await fetch('/pagefind/files.json')).json()) as { files: string[] };
      const kept = await Promise.all(files.map((file) => caches.match(`/pagefind/${file}`)));
      return kept.every(Boolean);
    });
  await expect.poll(keepsAll, PATIENT).toBe(true);

  await context.setOffline(true);
  await page.goto(`${site.address}/search/`);
  await page.getByLabel('Search for').fill('famine');
  await page.locator('.search-result', { hasText: 'Half a century of longer lives' }).waitFor();
});
