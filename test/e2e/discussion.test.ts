import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axeOfCopy } from '../support/axe.ts';
import { readFeed } from '../support/feeds.ts';
import { htmlFaults } from '../support/html.ts';
import { decide, entry, look, signIn } from '../support/moderator.ts';
import { ask, solve } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SignedIn } from '../support/moderator.ts';
import type { Site } from '../support/site.ts';

/*
 * One comment, in all the places of the real site where it is seen: its article, the front page, the discussion and two
 * feeds. JavaScript is off.
 */

const thread = 'two-giants-gdp';
const headline = 'America pulls away again';
const text = 'Per head the picture is another one.';
const article = `/articles/${thread}/`;
const feeds = ['/comments/feed.xml', `/comments/${thread}/feed.xml`];
const places = [article, '/', '/discussion/', ...feeds];

let site: Site;
let ana: SignedIn;
let browser: Browser;
let plain: BrowserContext;
let page: Page;
/** Of each place, as its reader has it from the visit before. */
let tags: Record<string, string>;
let found: ReturnType<typeof entry>;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  plain = await browser.newContext({ javaScriptEnabled: false });
  plain.setDefaultTimeout(10_000);
  page = await plain.newPage();
  ana = await signIn(site, 'Ana');
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function readTags(): Promise<Record<string, string>> {
  const answers = await Promise.all(places.map((path) => ask(site, path)));
  return Object.fromEntries(places.map((path, n) => [path, answers[n]?.headers.get('etag') ?? '']));
}

/** What a browser that was there before gets. */
async function again(): Promise<Record<string, number>> {
  const answers = await Promise.all(
    places.map((path) => ask(site, path, { headers: { 'if-none-match': tags[path] ?? '' } })),
  );
  return Object.fromEntries(places.map((path, n) => [path, answers[n]?.status ?? 0]));
}

const everywhere = (status: number) => Object.fromEntries(places.map((path) => [path, status]));
const go = (path: string) => page.goto(site.address + path);
const count = () => page.locator(`main [data-comment-count="${thread}"]`).first().innerText();

async function entries(path: string) {
  const { html } = await ask(site, path);
  return readFeed(html).items.map(({ content }) => content);
}

test('the foot of the front page leads to a discussion in which nobody has written yet', async () => {
  await go('/');
  expect(await count()).toBe('Comments');
  await page.locator('footer').getByRole('link', { name: 'Discussion' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Discussion');
  expect(await page.getByText('No comments yet.').count()).toBe(1);
  expect(await axeOfCopy(page, browser)).toEqual([]);
  tags = await readTags();
});

test('a comment that waits is nowhere, and changes no page', async () => {
  await go(article);
  await page.getByLabel('Name').fill('Mira Okafor');
  await page.getByLabel('Comment', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Preview your comment' }).click();
  await page.locator('#field-answer').fill(solve(await page.content()));
  await page.getByRole('button', { name: 'Send to the moderators' }).click();
  await page.waitForURL('**/comments/status/**');
  expect(await again()).toEqual(everywhere(304));
});

test('approved, it is in the discussion, in its article, in the front page’s count and in both feeds', async () => {
  found = entry(await look(site, ana), text);
  await decide(site, ana, { ...found, to: 'approved' });
  expect(await again()).toEqual(everywhere(200));

  await go('/');
  expect(await count()).toBe('1 comment');
  await page.locator('footer').getByRole('link', { name: 'Discussion' }).click();
  const discussed = page.locator('.discussion-thread').filter({ hasText: headline });
  expect(await discussed.innerText()).toContain(text);
  expect(await axeOfCopy(page, browser)).toEqual([]);
  expect(await htmlFaults((await ask(site, '/discussion/')).html)).toEqual([]);
  await discussed.locator('.comment-time').click();
  expect(new URL(page.url()).hash).toBe(`#comment-${found.id}`);
  expect(await page.locator(`#comment-${found.id}`).innerText()).toContain(text);
  for (const path of feeds) expect(await entries(path)).toEqual([expect.stringContaining(text)]);
});

test('its article and the front page name the feeds in their heads', async () => {
  const address = async (path: string) => {
    await go(path);
    const links = page.locator('head link[rel=alternate][type="application/atom+xml"][title^="Comments on"]');
    return [await links.getAttribute('href'), await links.getAttribute('title')];
  };
  expect(await address('/')).toEqual([feeds[0], 'Comments on The Meridian']);
  expect(await address('/discussion/')).toEqual([feeds[0], 'Comments on The Meridian']);
  expect(await address(article)).toEqual([feeds[1], expect.stringContaining(headline)]);
});

test('the discussions of the other editions are in their languages, and have none of it', async () => {
  for (const [path, title] of [
    ['/zh-hans/discussion/', '读者讨论'],
    ['/ar/discussion/', 'نقاش القراء'],
  ] as const) {
    await go(path.replace('discussion/', ''));
    await page.locator(`footer a[href="${path}"]`).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect(await page.getByText(text).count()).toBe(0);
    expect(await axeOfCopy(page, browser)).toEqual([]);
  }
});

test('taken down, it is gone from all of them at once, also for those who have been there', async () => {
  tags = await readTags();
  expect(await again()).toEqual(everywhere(304));
  const version = String(Number(found.version) + 1);
  await decide(site, ana, { ...found, version, to: 'rejected', reason: 'off-topic' });
  expect(await again()).toEqual(everywhere(200));

  for (const path of places) expect((await ask(site, path)).html).not.toContain(text);
  for (const path of feeds) expect(await entries(path)).toEqual([]);
  await go('/');
  expect(await count()).toBe('Comments');
  await go('/discussion/');
  expect(await page.getByText('No comments yet.').count()).toBe(1);
});
