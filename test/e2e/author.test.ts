import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axeInBothModes, axeOfCopy } from '../support/axe.ts';
import { htmlFaults } from '../support/html.ts';
import { decide, entry, look, signIn } from '../support/moderator.ts';
import { comment, send, solve } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SignedIn } from '../support/moderator.ts';
import type { Site } from '../support/site.ts';

/* What an author and the readers can do after a comment was posted, in a browser without JavaScript. */

const thread = 'beijing-cybersecurity-park';
const article = `/articles/${thread}/`;

let site: Site;
let browser: Browser;
let plain: BrowserContext;
let ana: SignedIn;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  plain = await browser.newContext({ javaScriptEnabled: false });
  plain.setDefaultTimeout(20_000);
  ana = await signIn(site, 'Ana');
  page = await plain.newPage();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const heading = () => page.getByRole('heading', { level: 1 }).innerText();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string) => page.getByRole('link', { name, exact: true }).click();
const faultless = async () => expect(await axeOfCopy(page, browser)).toEqual([]);

async function moderate(text: string, to: string, reason = 'off-topic'): Promise<void> {
  await decide(site, ana, { ...entry(await look(site, ana), text), to, reason });
}

describe('an author without JavaScript', () => {
  test('posts, keeps the address, edits, and sees both texts', async () => {
    await page.goto(site.address + article);
    await page.getByLabel('Name').fill('Mira Okafor');
    await page.getByLabel('Comment', { exact: true }).fill('The figure of nine million needs a sorce.');
    await press('Preview your comment');
    await page.locator('#field-answer').fill(solve(await page.content()));
    await press('Send to the moderators');
    expect(await heading()).toBe('Thank you. Your comment waits for a moderator.');
    const kept = await page.getByLabel('Address of your comment’s own page').inputValue();
    expect(`${kept}?sent`).toBe(page.url());
    expect(await page.getByText('This browser now has a cookie').count()).toBe(1);
    await faultless();

    await page.goto(kept);
    expect(await heading()).toBe('Your comment waits for a moderator.');
    await faultless();
    await moderate('nine million', 'approved');
    await page.reload();
    await follow('Change it');
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toContain('needs a sorce');
    await faultless();
    await page.getByLabel('Comment', { exact: true }).fill('The figure of nine million needs a source.');
    await press('Preview your change');
    await faultless();
    await page.locator('#field-answer').fill(solve(await page.content()));
    await press('Send to the moderators');
    expect(await page.locator('figcaption').allInnerTexts()).toEqual([
      'What readers see',
      'Your change, which waits for a moderator',
    ]);
    await faultless();
  });

  test('takes the comment back, brings it back, appeals a rejection and erases it', async () => {
    await follow('Take it back');
    expect(await heading()).toBe('Take your comment back?');
    await faultless();
    await press('Take it back');
    expect(await heading()).toBe('You took your comment back.');
    await faultless();
    await press('Bring it back');
    // An edit waited: a moderator reads it first.
    expect(await heading()).toBe('Your comment waits for a moderator.');
    await moderate('nine million', 'rejected', 'duplicate');
    await page.reload();
    await press('Ask for a second look');
    expect(await page.getByRole('alert').innerText()).toContain('Please write why it should be published.');
    await faultless();
    await page.getByLabel('Why it should be published').fill('Nobody else named a source.');
    await press('Ask for a second look');
    expect(await page.locator('main').innerText()).toContain('Nobody else named a source.');
    await faultless();

    const download = page.waitForEvent('download');
    await follow('Send me my data');
    expect((await download).suggestedFilename()).toBe('comments.json');

    await follow('Erase it');
    await faultless();
    expect(await page.getByLabel('Erase all comments written with this browser').count()).toBe(1);
    await press('Erase it for good');
    expect(await heading()).toBe('Your comment was erased.');
    await faultless();
  });
});

describe('a reader', () => {
  test('reports a comment by keyboard alone', async () => {
    await comment(site, thread, 'Rude One', 'You are all of you wrong.');
    await moderate('all of you wrong', 'approved');
    await page.goto(site.address + article);
    const report = page.getByRole('link', { name: 'Report: Rude One' });
    await tabTo(report);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/report/**');
    expect(await page.locator('main').innerText()).toContain('You are all of you wrong.');
    await faultless();
    await tabTo(page.getByRole('button', { name: 'Send the report' }));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await faultless();
    await tabTo(page.getByRole('link', { name: 'Please choose what is wrong with the comment.' }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you for your report' }).waitFor();
    await faultless();
  });
});

/** Without scripts a page can't be asked what has the focus; a locator can. */
async function tabTo(target: ReturnType<Page['locator']>): Promise<void> {
  for (let n = 0; n < 150; n++) {
    if (await page.locator(':focus').and(target).count()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached by keyboard');
}

describe.each([
  [360, 'ar'],
  [768, 'zh'],
  [1280, 'en'],
] as const)('the pages at %i pixels, in %s', (width, language) => {
  const threads = { ar: 'beijing-amn-sibrani', zh: 'beijing-wangluo-anquan', en: thread };
  const long = `${'x'.repeat(200)} ${language}`;

  test('keep within their width, read well in both modes, and are valid', async () => {
    const status = await comment(site, threads[language], 'Mira', long);
    await moderate(long, 'approved');
    const { id } = entry(await look(site, ana, '/moderate/approved/'), long);
    const tab = await browser.newPage({ viewport: { width, height: 800 } });
    const report = `/comments/${threads[language]}/report/${id}/`;
    const paths = ['', '?sent', '/edit', '/withdraw', '/erase'].map((part) => status + part);
    for (const path of [...paths, report, `/comments/${threads[language]}/report/thanks`]) {
      await tab.goto(site.address + path);
      expect([path, await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([
        path,
        true,
      ]);
      expect([path, await axeInBothModes(tab)]).toEqual([path, []]);
      expect([path, await htmlFaults(await (await fetch(site.address + path)).text())]).toEqual([path, []]);
    }
    await tab.close();
  }, 180_000);
});

test('the console with an edit, an appeal and reports is accessible and valid', async () => {
  const text = 'A comment that was published and then edited';
  const status = await comment(site, thread, 'Ida', text);
  await moderate(text, 'approved');
  const path = `${status}/edit`;
  const preview = await send(site, path, { version: '1', text: 'A comment that was edited' });
  const token = /name="token" value="([^"]+)"/.exec(preview.html)?.[1] ?? '';
  await send(site, path, { version: '1', text: 'A comment that was edited', token, answer: solve(preview.html) });
  const html = await look(site, ana);
  expect(await htmlFaults(html)).toEqual([]);
  const [name = '', value = ''] = ana.cookie.split('=');
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  await context.addCookies([{ name, value, url: site.address }]);
  const tab = await context.newPage();
  await tab.goto(`${site.address}/moderate/`);
  expect(await tab.getByRole('button', { name: 'Publish the new text' }).count()).toBe(1);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await axeInBothModes(tab)).toEqual([]);
});
