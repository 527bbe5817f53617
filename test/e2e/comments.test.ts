import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInvite, hasModerator } from '#edge/storage/invite.ts';
import { launchBrowser } from '#local/browser.ts';
import { axe, axeOfCopy } from '../support/axe.ts';
import { htmlFaults } from '../support/html.ts';
import { ask, comment, send, solve } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Site } from '../support/site.ts';

/*
 * The way of a comment through the real site: a reader without JavaScript, the Worker on workerd, and a moderator with
 * a passkey of a virtual authenticator.
 */

const article = '/articles/beijing-cybersecurity-park/';
const thread = 'beijing-cybersecurity-park';

let site: Site;
let browser: Browser;
let plain: BrowserContext;
let moderator: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  plain = await browser.newContext({ javaScriptEnabled: false });
  moderator = await (await browser.newContext()).newPage();
  plain.setDefaultTimeout(10_000);
  moderator.setDefaultTimeout(10_000);
  await giveAuthenticator(moderator);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** A device that holds passkeys and confirms at once (https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/). */
async function giveAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function reading(path = article): Promise<Page> {
  const page = await plain.newPage();
  await page.goto(site.address + path);
  return page;
}

describe('a moderator', () => {
  test('enrols a passkey with the one-time link and stands before an empty queue', async () => {
    const { token } = await site.database((database) =>
      createInvite(database, { name: 'Ana', role: 'admin', now: new Date() }),
    );
    await moderator.goto(`${site.address}/moderate/enrol/${token}`);
    expect(await axe(moderator)).toEqual([]);
    await moderator.getByRole('button', { name: 'Make a passkey' }).click();
    await moderator.waitForURL('**/moderate/');
    expect(await moderator.getByRole('heading', { level: 1 }).innerText()).toBe('Nothing waits');
    expect(await axe(moderator)).toEqual([]);

    // The link has done its work.
    const again = await fetch(`${site.address}/moderate/enrol/${token}`);
    expect(again.status).toBe(404);
    expect(await site.database(hasModerator)).toBe(true);
  });

  test('signs out, and in again with the passkey', async () => {
    await moderator.getByRole('button', { name: 'Sign out' }).click();
    await moderator.waitForURL('**/moderate/sign-in/');
    expect(await axe(moderator)).toEqual([]);
    await moderator.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await moderator.waitForURL('**/moderate/');
    expect(await moderator.getByText('Ana', { exact: true }).count()).toBe(1);
  });
});

describe('a comment', () => {
  const text = 'Nine and a half million a day sounds like a lot.\n\nHow many are the same piece, seen again?';
  let status: string;

  test('is written without JavaScript and waits for a moderator', async () => {
    const page = await reading();
    expect(await page.getByText('No comments yet.').count()).toBe(1);
    await page.getByLabel('Name').fill('Mira Okafor');
    await page.getByLabel('Comment', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Preview your comment' }).click();

    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Preview of your comment');
    expect(await page.getByText('How many are the same piece').count()).toBe(1);
    expect(await axeOfCopy(page, browser)).toEqual([]);
    await page.locator('#field-answer').fill('I don’t know');
    await page.getByRole('button', { name: 'Send to the moderators' }).click();
    expect(await page.locator('#fault-answer').innerText()).toContain('That is not the answer');

    await page.locator('#field-answer').fill(solve(await page.content()));
    await page.getByRole('button', { name: 'Send to the moderators' }).click();
    await page.waitForURL('**/comments/status/**');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('waits for a moderator');
    expect(await axeOfCopy(page, browser)).toEqual([]);
    status = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Back to the article' }).click();
    expect(await page.getByText('How many are the same piece').count()).toBe(0);
    await page.close();
  });

  test('is approved, and the next reader finds it in the page', async () => {
    await moderator.goto(`${site.address}/moderate/`);
    expect(await moderator.getByRole('heading', { level: 1 }).innerText()).toBe('1 comment waits');
    expect(await axe(moderator)).toEqual([]);
    await moderator.getByRole('button', { name: 'Approve' }).click();
    await moderator.getByText('Approved. The comment of Mira Okafor is under its article.').waitFor();

    expect(await (await fetch(site.address + article)).text()).toContain('How many are the same piece');
    const page = await reading();
    const published = page.getByRole('article').filter({ hasText: 'Mira Okafor' }).last();
    expect(await published.innerText()).toContain('Nine and a half million a day');
    expect(await page.getByRole('heading', { name: '1 comment' }).count()).toBe(1);
    expect(await axeOfCopy(page, browser)).toEqual([]);
    await page.goto(site.address + status);
    await page.getByRole('link', { name: 'Read it under the article' }).click();
    expect(page.url()).toMatch(/#comment-/);
    await page.close();
  });

  test('is taken down, and gone for every reader after that', async () => {
    await moderator.getByRole('link', { name: 'Approved' }).click();
    await moderator.getByRole('combobox', { name: 'Reason' }).selectOption('Off topic');
    await moderator.getByRole('button', { name: 'Take down' }).click();
    await moderator.getByText('Rejected. The comment of Mira Okafor is not under its article.').waitFor();
    for (let n = 0; n < 5; n++) {
      expect(await (await fetch(site.address + article)).text()).not.toContain('How many are the same piece');
    }
    const page = await reading(status);
    expect(await page.locator('main').innerText()).toContain('It is not about the article.');
    await page.close();
  });

  test('that is empty or too long comes back with its text and the reasons', async () => {
    const page = await reading();
    const long = 'A very long thought. '.repeat(120);
    await page.getByLabel('Comment', { exact: true }).fill(long);
    await page.getByRole('button', { name: 'Preview your comment' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Please give a name.');
    expect(await page.locator('#fault-text').innerText()).toContain('yours has 2,519');
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe(long);
    expect(await axeOfCopy(page, browser)).toEqual([]);

    // From the summary to the field, mend it, and go on.
    await page.getByRole('link', { name: /Please give a name/ }).click();
    await page.getByLabel('Name').fill('Mira Okafor');
    await page.getByLabel('Comment', { exact: true }).fill('A short thought.');
    await page.getByRole('button', { name: 'Preview your comment' }).click();
    await page.getByRole('button', { name: 'Change it' }).click();
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('A short thought.');
    await page.close();
  });
});

describe('the console', () => {
  test.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('with a full queue is usable at %i pixels, %s', async (width, colorScheme) => {
    await comment(site, thread, `Reader at ${width}`, `${'An endless word: '.repeat(20)}${'x'.repeat(300)} ${width}`);
    await moderator.setViewportSize({ width, height: 800 });
    await moderator.emulateMedia({ colorScheme });
    await moderator.goto(`${site.address}/moderate/`);
    expect(await moderator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axe(moderator)).toEqual([]);
  });

  test('works by keyboard alone', async () => {
    await moderator.goto(`${site.address}/moderate/`);
    const before = await moderator.locator('.console-entry').count();
    const approve = moderator.getByRole('button', { name: 'Approve' }).first();
    for (let n = 0; n < 40 && !(await approve.evaluate((button) => button === document.activeElement)); n++) {
      await moderator.keyboard.press('Tab');
    }
    await moderator.keyboard.press('Enter');
    await moderator.getByRole('status').waitFor();
    expect(await moderator.locator('.console-entry').count()).toBe(before - 1);
  });
});

describe('what the edge writes', () => {
  test('is valid HTML: the composed article, the form, the preview, the status page, the console', async () => {
    const text = 'A last word.\n\nAnd one more.';
    const status = await comment(site, thread, 'Ida', text);
    const form = `/comments/${thread}/`;
    const pages = await Promise.all([
      ask(site, article),
      ask(site, status),
      ask(site, '/moderate/sign-in/'),
      ask(site, '/comments/status/nothing'),
      send(site, form, { name: '', text }),
      send(site, form, { name: 'Ida', text }),
      send(site, '/comments/nothing/', { name: 'Ida', text }),
    ]);
    for (const { html } of pages) expect(await htmlFaults(html)).toEqual([]);
    for (const path of ['/moderate/', '/moderate/approved/', '/moderate/rejected/', '/moderate/log/']) {
      await moderator.goto(site.address + path);
      const html = await moderator.evaluate((url) => fetch(url).then((response) => response.text()), path);
      expect(await htmlFaults(html)).toEqual([]);
    }
  });
});
