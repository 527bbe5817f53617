import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axe } from '../support/axe.ts';
import { send, solve } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Site } from '../support/site.ts';

/* What scripts add to the way of a comment: the browser answers for its reader, and a draft is not lost. */

const ARTICLE = '/articles/beijing-cybersecurity-park/';
const FORM = '/comments/beijing-cybersecurity-park/';
const WORKER = '**/solver-worker*';
const DONE = 'Your browser has done the work that keeps machines away. There is no question to answer.';
const FAILED = 'Your browser could not do this for you. Please answer the question.';
const KEPT = 'Your draft was kept on this device, and nowhere else.';

const PATIENT = { timeout: 10_000 };

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

beforeEach(async () => {
  // What is kept offline comes into play where a test is about it.
  context = await browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
});

afterEach(() => context.close());

const nameField = () => page.getByLabel('Name', { exact: true });
const textField = () => page.getByRole('textbox', { name: 'Comment', exact: true });
const question = () => page.locator('#field-answer');
const press = (name: string) => page.getByRole('button', { name }).click();

async function write(text: string): Promise<void> {
  await page.goto(site.address + ARTICLE);
  await nameField().fill('Mira Okafor');
  await textField().fill(text);
  await draftIsKept(text);
}

async function draftIsKept(text: string): Promise<void> {
  await expect.poll(() => drafts(), PATIENT).toContain(text);
}

function drafts(): Promise<string> {
  return page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
}

async function preview(text: string): Promise<void> {
  await write(text);
  await press('Preview your comment');
  await page.getByRole('heading', { name: 'Preview of your comment' }).waitFor();
}

describe('the preview, where scripts run', () => {
  test('answers for its reader, who sends the comment with one click', async () => {
    await preview('Sent with one click.');
    await page.getByText(DONE).waitFor();
    expect(await question().isVisible()).toBe(false);
    expect(await page.locator('[role=status]').filter({ hasText: DONE }).count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await press('Send to the moderators');
    await page.waitForURL('**/comments/status/**');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('waits for a moderator');
    expect(await drafts()).toBe('[]');
  });

  test('is worked by keyboard alone, without a stop at the question', async () => {
    await preview('Sent by keyboard.');
    await page.getByText(DONE).waitFor();
    await page.getByRole('link', { name: 'Beijing bets on a park' }).first().focus();
    const stops: (string | null)[] = [];
    for (let n = 0; n < 3 && stops.at(-1) !== 'Send to the moderators'; n++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement!.textContent!.trim()));
    }
    expect(stops).toEqual(['Send to the moderators']);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/comments/status/**');
  });

  test('sends a comment as soon as the work is done, where its reader was quicker', async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    await page.route(WORKER, async (route) => {
      await gate;
      await route.continue();
    });
    await preview('Sent before the work was done.');
    await press('Send to the moderators');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Preview of your comment');
    go();
    await page.waitForURL('**/comments/status/**');
  });

  test('asks its question where the worker can’t be had, and takes the answer', async () => {
    await page.route(WORKER, (route) => route.abort());
    await preview('Answered by hand.');
    await page.getByText(FAILED).waitFor();
    expect(await question().isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await question().fill('I don’t know');
    await press('Send to the moderators');
    await page.getByText('That is not the answer').first().waitFor();
    await question().fill(solve(await page.content()));
    await press('Send to the moderators');
    await page.waitForURL('**/comments/status/**');
  });

  test('asks its question where the work takes too long', async () => {
    await page.clock.install();
    await page.route(WORKER, () => undefined);
    await preview('Answered after a while.');
    await question().waitFor({ state: 'hidden' });
    await page.clock.runFor(15_000);
    await page.getByText(FAILED).waitFor();
    expect(await question().isVisible()).toBe(true);
  });

  test('asks its question where the page did not come safely, and browsers derive no keys', async () => {
    const insecure = 'http://news.example';
    await page.route(`${insecure}/**`, async (route) => {
      const request = route.request();
      const headers = { ...request.headers(), origin: site.address };
      const url = request.url().replace(insecure, site.address);
      await route.fulfill({ response: await route.fetch({ url, headers }) });
    });
    await page.goto(insecure + ARTICLE);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await nameField().fill('Mira Okafor');
    await textField().fill('Answered without keys.');
    await press('Preview your comment');
    await page.getByRole('heading', { name: 'Preview of your comment' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await question().isVisible()).toBe(true);
    expect(await page.locator('.comment-work').innerText()).toBe('');
  });

  test('stops its work while nobody looks at it, and takes it up again', async () => {
    const workers: string[] = [];
    page.on('worker', (worker) => {
      workers.push('begun');
      worker.on('close', () => workers.push('ended'));
    });
    const hide = (hidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    // Work that does not end by itself.
    await page.route(WORKER, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => {}' }),
    );
    await preview('Put aside for a while.');
    await expect.poll(() => workers, PATIENT).toEqual(['begun']);
    await hide(true);
    await expect.poll(() => workers, PATIENT).toEqual(['begun', 'ended']);
    await page.unroute(WORKER);
    await hide(false);
    await page.getByText(DONE).waitFor();
  });

  test.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('is clean at %i pixels, %s', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await preview('An endless word: '.repeat(10));
    await page.getByText(DONE).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axe(page)).toEqual([]);
  });
});

describe('a draft', () => {
  test('is not kept until something is written, and loads nothing until then', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.address + ARTICLE);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('draft'))).toEqual([]);
    await textField().focus();
    await expect.poll(() => asked.filter((url) => url.includes('draft.client')).length, PATIENT).toBeGreaterThan(0);
    expect(await drafts()).toBe('[]');
  });

  test('survives a reload and a closed tab, says so, and can be thrown away', async () => {
    await write('A thought, half written');
    expect(await page.getByText(KEPT).count()).toBe(0);
    await page.reload();
    await page.getByText(KEPT).waitFor();
    expect([await nameField().inputValue(), await textField().inputValue()]).toEqual([
      'Mira Okafor',
      'A thought, half written',
    ]);
    expect(await axe(page)).toEqual([]);

    await page.close();
    page = await context.newPage();
    await page.goto(site.address + ARTICLE);
    await page.getByText(KEPT).waitFor();
    await press('Throw it away');
    expect([await textField().inputValue(), await drafts()]).toEqual(['', '[]']);
    expect(await nameField().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await textField().inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Throw it away' }).count()).toBe(0);
  });

  test('is for its article alone, and goes after 30 days', async () => {
    await write('Only here');
    await page.goto(`${site.address}/articles/two-giants-gdp/`);
    await page.waitForLoadState('networkidle');
    expect(await textField().inputValue()).toBe('');
    expect(await drafts()).toContain('Only here');
    await page.clock.setFixedTime(Date.now() + 31 * 24 * 60 * 60 * 1000);
    await page.goto(site.address + ARTICLE);
    await expect.poll(() => drafts(), PATIENT).toBe('[]');
    expect(await textField().inputValue()).toBe('');
  });

  test('does not stand over what the edge sends back', async () => {
    await write('First thought');
    await nameField().fill('');
    await press('Preview your comment');
    await page.getByRole('alert').waitFor();
    await page.waitForLoadState('networkidle');
    expect([await nameField().inputValue(), await textField().inputValue()]).toEqual(['', 'First thought']);
    expect(await page.getByText(KEPT).count()).toBe(0);
    await textField().fill('Second thought');
    await page.goto(site.address + ARTICLE);
    await page.getByText(KEPT).waitFor();
    expect(await textField().inputValue()).toBe('Second thought');
  });

  test('outlasts a receipt that is looked at again', async () => {
    await preview('The first of two.');
    await page.getByText(DONE).waitFor();
    await press('Send to the moderators');
    await page.waitForURL('**/comments/status/**');
    const receipt = page.url();
    await write('The second of two.');
    await page.goto(receipt);
    await page.waitForLoadState('networkidle');
    expect(await drafts()).toContain('The second of two.');
  });

  test('and its form stay where they are without a connection', async () => {
    await write('Written on a train');
    await context.setOffline(true);
    await press('Preview your comment');
    await page.getByText('There is no connection, so nothing was sent.').waitFor();
    expect(await textField().inputValue()).toBe('Written on a train');
    expect(await axe(page)).toEqual([]);
    await context.setOffline(false);
    await press('Preview your comment');
    await page.getByText(DONE).waitFor();
    await context.setOffline(true);
    await press('Send to the moderators');
    await page.getByText('There is no connection, so nothing was sent.').waitFor();
    await context.setOffline(false);
    await press('Send to the moderators');
    await page.waitForURL('**/comments/status/**');
  });

  test('is there again after a connection that only seemed to be one', async () => {
    await write('Written in a tunnel');
    await page.route(`**${FORM}`, (route) => route.abort('connectionreset'));
    await press('Preview your comment').catch(() => undefined);
    await page.waitForURL('chrome-error://**');
    await page.goBack();
    await expect.poll(() => textField().inputValue(), PATIENT).toBe('Written in a tunnel');
  });

  test('can be read in an article that is kept offline, where there is no form', async () => {
    await context.close();
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(site.address + ARTICLE);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), ARTICLE), PATIENT).toBe(true);
    await write('Read again offline');
    await context.setOffline(true);
    await page.reload();
    const kept = page.getByLabel('What you wrote is kept on this device:');
    expect(await kept.inputValue()).toBe('Read again offline');
    expect(await axe(page)).toEqual([]);
    await context.setOffline(false);
    await page.reload();
    await page.getByText(KEPT).waitFor();
    expect(await textField().inputValue()).toBe('Read again offline');
  });
});

describe('in a browser that keeps nothing for the site', () => {
  test('a comment is written and sent all the same', async () => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied.', 'SecurityError');
          },
        });
      }
    });
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.goto(site.address + ARTICLE);
    await nameField().fill('Mira Okafor');
    await textField().fill('Nothing of this is kept.');
    await press('Preview your comment');
    await page.getByText(DONE).waitFor();
    await press('Send to the moderators');
    await page.waitForURL('**/comments/status/**');
    expect(failures).toEqual([]);
  });
});

describe('without JavaScript', () => {
  test('the preview asks its question, and nothing speaks of work or drafts', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    page = await plain.newPage();
    await page.goto(site.address + ARTICLE);
    await nameField().fill('Mira Okafor');
    await textField().fill('Without a script.');
    expect(await page.getByRole('button', { name: 'Throw it away' }).count()).toBe(0);
    expect(await page.locator('.comment-draft').innerText()).toBe('');
    await press('Preview your comment');
    expect(await question().isVisible()).toBe(true);
    expect(await page.locator('.comment-work').innerText()).toBe('');
    await plain.close();
  });
});

describe('what is loaded', () => {
  const brotli = async (url: string) => brotliCompressSync(await readFile(join('dist', new URL(url).pathname))).length;

  async function scriptsOf(open: () => Promise<unknown>): Promise<Map<string, number>> {
    const urls = new Set<string>();
    const note = (request: { url(): string }) => {
      if (/\/_astro\/.*\.js$/.test(request.url())) urls.add(request.url());
    };
    page.on('request', note);
    await open();
    await page.waitForLoadState('networkidle');
    page.off('request', note);
    return new Map(await Promise.all([...urls].map(async (url) => [url, await brotli(url)] as const)));
  }

  const total = (sizes: Iterable<number>) => [...sizes].reduce((sum, size) => sum + size, 0);

  test('for an article are scripts of at most 6,000 bytes, and for the work 2,048 more, its worker included', async () => {
    const article = await scriptsOf(() => page.goto(site.address + ARTICLE));
    expect(total(article.values())).toBeLessThanOrEqual(6000);
    expect([...article.keys()].filter((url) => /draft|challenge|solver/.test(url))).toEqual([]);

    await nameField().fill('Mira Okafor');
    await textField().fill('Weighed');
    const scripts = await scriptsOf(async () => {
      await press('Preview your comment');
      await page.getByText(DONE).waitFor();
    });
    const more = [...scripts].filter(([url]) => !article.has(url) && !url.includes('draft'));
    expect(more.some(([url]) => url.includes('solver-worker'))).toBe(true);
    expect(total(more.map(([, size]) => size))).toBeLessThanOrEqual(2048);
  });

  test('comes from the site itself, workers too, and the policy says so', async () => {
    const { headers } = await send(site, FORM, { name: 'Mira', text: 'Headers' });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/(?:^|; )worker-src 'self'(?:;|$)/);
    expect(policy).not.toContain('unsafe');
  });
});
