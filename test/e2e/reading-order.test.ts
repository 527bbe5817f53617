import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { startSite, type Site } from '../support/site.ts';
import type { Browser, Page } from 'playwright-core';

/*
 * Pages as a text browser gives them, and a speech program reads them: in the order of the document, without styles and
 * scripts.
 */

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Opens a page with its scripts off, its styles taken out, and what can be unfolded unfolded. */
async function openPlain(path: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.route(site.address + path, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const plain = html.replaceAll(/<style[^>]*>[^]*?<\/style>/g, '').replaceAll('<details', '<details open');
    await route.fulfill({ response, body: plain });
  });
  await page.goto(site.address + path);
  return page;
}

/** The names of the parts that can be read, in the order of the document. */
function orderOf(page: Page, parts: Readonly<Record<string, string>>): Promise<string[]> {
  return page.evaluate((selectors) => {
    const elements = Array.from(document.querySelectorAll<HTMLElement>('body *'));
    return Object.entries(selectors)
      .map(([name, selector]) => ({ name, place: elements.findIndex((element) => element.matches(selector)) }))
      .filter(({ place }) => elements[place]?.innerText.trim())
      .sort((a, b) => a.place - b.place)
      .map(({ name }) => name);
  }, parts);
}

const furniture = {
  'skip link': 'body > a',
  name: '.masthead-name',
  navigation: 'header nav',
};

test.each([
  [
    'an article',
    '/articles/beijing-cybersecurity-park/',
    {
      ...furniture,
      headline: 'main h1',
      standfirst: 'main .standfirst',
      byline: 'main .byline',
      'first words': 'main .prose > p',
      'title of a chart': 'main figure.chart .chart-title',
      'figures of the chart': 'main figure.chart table',
      'last words': 'main .prose > p:last-child',
      data: '#the-data',
      'next story': '#next',
      comments: '#comments h2',
      footer: 'body footer',
    },
  ],
  [
    'the front page',
    '/',
    {
      ...furniture,
      headline: 'main h2',
      standfirst: 'main .story-standfirst',
      byline: 'main .byline',
      'first words': 'main .story-opening',
      'next headline': 'main .front-part .story-headline',
      footer: 'body footer',
    },
  ],
])('the text of %s reads from its head to its foot, without styles and scripts', async (_, path, parts) => {
  const page = await openPlain(path);
  expect(await orderOf(page, parts)).toEqual(Object.keys(parts));
  await page.close();
});
