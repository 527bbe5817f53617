import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axe, axeInBothModes, axeOfCopy } from '../support/axe.ts';
import { htmlFaults } from '../support/html.ts';
import { ask, solve } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import { fill } from '../support/thread.ts';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import type { Site } from '../support/site.ts';

/*
 * Threads as readers see them: nested, with and without JavaScript, on pages of their own, and in the pages of another
 * site, which stands on another port here.
 */

const thread = 'beijing-cybersecurity-park';
const article = `/articles/${thread}/`;

let folder: string;
let site: Site;
let browser: Browser;
let friend: { server: Server; origin: string };
let stranger: { server: Server; origin: string };

beforeAll(async () => {
  [friend, stranger] = await Promise.all([startHost(), startHost()]);
  folder = await mkdtemp(join(tmpdir(), 'dateline-threads-'));
  await cp('dist', folder, { recursive: true });
  const index = JSON.parse(await readFile('dist/threads.json', 'utf8')) as { comments: { origins: string[] } };
  index.comments.origins = [friend.origin];
  await writeFile(join(folder, 'threads.json'), JSON.stringify(index));
  [site, browser] = await Promise.all([startSite(folder), launchBrowser()]);
  await fill(site, {
    [thread]: [
      { id: 'a', name: 'Mira', text: 'The first word.' },
      { id: 'b', name: 'Tom', text: 'Another thing.' },
      { id: 'a1', parentId: 'a', name: 'An Author Whose Name Is As Long As A Name May Ever Be', gone: true },
      { id: 'a2', parentId: 'a1', name: 'Lea' },
      { id: 'a3', parentId: 'a2', name: 'Max', text: 'x'.repeat(200) },
      { id: 'a4', parentId: 'a3', name: 'Ida' },
      { id: 'a5', parentId: 'a4', name: 'Ivo' },
    ],
    'beijing-amn-sibrani': [
      { id: 'r', name: 'نورة', text: 'كلمة أولى.' },
      { id: 'r1', parentId: 'r', name: 'Tom', text: 'رد.' },
    ],
  });
}, 240_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  for (const { server } of [friend, stranger]) server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A site of somebody else, whose every page has the thread. */
async function startHost(): Promise<{ server: Server; origin: string }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>A blog</title><main><h1>A blog</h1>` +
        `<script src="${site.address}/comments/loader.js" data-thread="${thread}"></script>` +
        `<noscript><a href="${site.address}/comments/${thread}/">Comments</a></noscript></main>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function open(path: string, options = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(20_000);
  await page.goto(site.address + path);
  return page;
}

describe('a thread with replies', () => {
  test.each([
    ['the article', article],
    ['a page of its own', `/comments/${thread}/`],
    ['a comment’s own page', `/comments/${thread}/a3/`],
    ['the form of a reply', `/comments/${thread}/reply/a/`],
    ['an article in Arabic', '/articles/beijing-amn-sibrani/'],
  ])('on %s is accessible in light and dark, fits a phone, and is valid HTML', async (_what, path) => {
    const page = await open(path, { viewport: { width: 360, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await axeInBothModes(page)).toEqual([]);
    expect(await htmlFaults((await ask(site, path)).html)).toEqual([]);
    await page.close();
  });

  test('stands in on both sides of writing', async () => {
    for (const [path, id, reply] of [
      [article, 'a', 'a2'],
      ['/articles/beijing-amn-sibrani/', 'r', 'r1'],
    ] as const) {
      const page = await open(path, { viewport: { width: 1280, height: 800 } });
      const edges = await page.evaluate(
        (ids) => ids.map((one) => document.getElementById(`comment-${one}`)!.getBoundingClientRect()),
        [id, reply],
      );
      const [above, below] = edges as [DOMRect, DOMRect];
      if (id === 'a') expect(below.left - above.left).toBeGreaterThan(20);
      else expect(above.right - below.right).toBeGreaterThan(20);
      await page.close();
    }
  });

  test('is answered without JavaScript, by keyboard: from "Reply" to the moderators', async () => {
    const page = await open(article, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Reply to Tom' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/comments/${thread}/reply/b/`);
    expect(await page.getByText('Another thing.').count()).toBe(1);
    expect(await axeOfCopy(page, browser)).toEqual([]);
    await page.getByLabel('Name').focus();
    await page.keyboard.type('Nia');
    await page.keyboard.press('Tab');
    await page.keyboard.type('I was there.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Preview of your comment' }).waitFor();
    await page.locator('#field-answer').fill(solve(await page.content()));
    await page.getByRole('button', { name: 'Send to the moderators' }).click();
    await page.waitForURL('**/comments/status/**');
    const parent = await site.database((database) =>
      database.prepare("SELECT parent_id FROM comments WHERE author_name = 'Nia'").first('parent_id'),
    );
    expect(parent).toBe('b');
    await page.close();
  });

  test('is read in another order by a plain link, and the address of a comment leads to it', async () => {
    const page = await open(article, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Newest first' }).click();
    expect(await page.locator('.comments-list > li h3').allInnerTexts()).toEqual(['Tom', 'Mira']);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`${article}$`));
    await page.locator('#comment-a3 .comment-time').click();
    expect(new URL(page.url()).pathname).toBe(`/comments/${thread}/a3/`);
    expect(await page.locator('#comment-a3').count()).toBe(1);
    await page.close();
  });
});

describe('a thread in another site', () => {
  test('that is configured is as high as it needs to be, and its form leads to our own page', async () => {
    const page = await browser.newPage({ viewport: { width: 800, height: 800 } });
    page.setDefaultTimeout(20_000);
    await page.goto(friend.origin);
    const frame = page.frameLocator('iframe');
    await frame.getByText('The first word.').waitFor();
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 700);
    const inside = page.frames().find((one) => one.parentFrame())!;
    const heights = await inside.evaluate(() => [document.documentElement.offsetHeight, innerHeight]);
    expect(heights[0]).toBe(heights[1]);
    expect(await axe(page)).toEqual([]);

    await frame.getByRole('link', { name: 'Newest first' }).click();
    await frame.locator('[aria-current]', { hasText: 'Newest first' }).waitFor();
    expect(page.url()).toBe(`${friend.origin}/`);
    await frame.getByLabel('Name').fill('Nia');
    await frame.getByLabel('Comment', { exact: true }).fill('From the blog.');
    await frame.getByRole('button', { name: 'Preview your comment' }).click();
    await page.waitForURL(`${site.address}/comments/${thread}/`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Preview of your comment');
    // Scripts run there, and work in the place of the question.
    await page.getByRole('button', { name: 'Send to the moderators' }).click();
    await page.waitForURL('**/comments/status/**');
    await page.close();
  });

  test('that is not configured stays out: the browser shows none of it', async () => {
    const page = await browser.newPage();
    const refusals: string[] = [];
    page.on('console', (message) => refusals.push(message.text()));
    await page.goto(stranger.origin);
    await expect.poll(() => refusals.join()).toContain('frame-ancestors');
    const inside = page.frames().find((frame) => frame.parentFrame());
    expect(inside?.url()).toBe('chrome-error://chromewebdata/');
    expect(await page.frameLocator('iframe').getByText('The first word.').count()).toBe(0);
    await page.close();
  });

  test('is a link without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(friend.origin);
    await page.getByRole('link', { name: 'Comments' }).click();
    expect(await page.getByText('The first word.').count()).toBe(1);
    await page.close();
  });
});
