import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { axeInBothModes } from '../support/axe.ts';
import { startSite, type Site } from '../support/site.ts';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';

/* The page, the files and the embed of a chart, and what feed readers get of it. */

const chart = '/charts/gallery-bar/';
const version = `${chart}2026-02-24/`;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('the page of a chart', () => {
  test.each([chart, version, `${version}embed/`])(
    '%s has nothing that axe finds wrong, in both modes',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await page.goto(site.address + path);
      expect(await axeInBothModes(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.close();
    },
  );

  test('is one click from the article, without JavaScript, and leads back to it', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.address}/gallery/`);
    await page.locator('#gallery-bar').getByRole('link', { name: 'Link, embed, download' }).click();
    expect(new URL(page.url()).pathname).toBe(chart);
    expect(await page.getByRole('img', { name: 'India has overtaken Britain and France' }).count()).toBeGreaterThan(0);
    await page.locator('main').getByRole('link', { name: 'Gallery of charts' }).click();
    expect(new URL(page.url()).pathname).toBe('/gallery/');
    await page.close();
  });
});

test('a chart is known by its address without a version, and is in the sitemap', async () => {
  const canonical = /<link rel="canonical" href="https:\/\/[^/]+(\/[^"]*)"/;
  for (const path of [chart, version]) {
    expect(canonical.exec(await (await fetch(site.address + path)).text())?.[1]).toBe(chart);
  }
  expect(await (await fetch(`${site.address}/sitemap.xml`)).text()).toContain(`${chart}</loc>`);
});

describe('the files of a chart', () => {
  const file = async (format: string) => {
    const response = await fetch(`${site.address}${version}gallery-bar.${format}`);
    expect(response.status).toBe(200);
    return { type: response.headers.get('content-type'), body: Buffer.from(await response.arrayBuffer()) };
  };

  test('CSV has the figures drawn, under their headings', async () => {
    const { body } = await file('csv');
    expect(body.toString().split('\n').slice(0, 3)).toEqual([
      'Country or region,GDP',
      'United States,27360935000000',
      'China,17794781986104.457',
    ]);
  });

  test('SVG stands alone: its title, source and colours are in it, and nothing that only a page has', async () => {
    const { type, body } = await file('svg');
    const svg = body.toString();
    expect(type).toContain('image/svg+xml');
    for (const words of ['India has overtaken Britain and France', 'Source: World Bank']) expect(svg).toContain(words);
    expect(svg).toMatch(/<style>[^<]*\.chart-fill-1\{fill:#[0-9a-f]{6}\}/);
    expect(svg).not.toMatch(/var\(|light-dark|color-mix/);
  });

  test('PNG is the same in double resolution', async () => {
    const { type, body } = await file('png');
    expect(type).toContain('image/png');
    expect([...body.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(body.readUInt32BE(16)).toBe(2 * 752);
  });
});

describe('an embedded chart', () => {
  let host: Server;
  let address = '';

  beforeAll(async () => {
    const page = await (await fetch(site.address + chart)).text();
    const [code = ''] = /&lt;iframe[\s\S]*?&lt;\/script&gt;/.exec(page) ?? [];
    const lines = code
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#34;', '"');
    const html = lines.replaceAll(/https?:\/\/[^/"]+/g, site.address);
    host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Host</title>${html}`);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => host.once('listening', resolve));
    address = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    host.close();
  });

  test('takes the height that it needs in the page of another site, and asks nobody else for anything', async () => {
    const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
    const others: string[] = [];
    page.on('request', (request) => {
      if (![site.address, address].some((own) => request.url().startsWith(own))) others.push(request.url());
    });
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('img', { name: 'India has overtaken Britain and France' }).first().waitFor();
    const inside = () => frame.locator('html').evaluate((html) => html.getBoundingClientRect().height);
    const outside = () => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
    await expect.poll(async () => Math.abs((await inside()) - (await outside()))).toBeLessThan(2);
    // As the figures are opened, and as the page gets narrower.
    await frame.locator('summary').click();
    await expect.poll(async () => Math.abs((await inside()) - (await outside()))).toBeLessThan(2);
    await page.setViewportSize({ width: 360, height: 900 });
    await expect.poll(async () => Math.abs((await inside()) - (await outside()))).toBeLessThan(2);
    expect(others).toEqual([]);
    await page.close();
  });

  test('only a chart may be framed', async () => {
    const policy = async (path: string) => (await fetch(site.address + path)).headers.get('content-security-policy');
    expect(await policy(`${version}embed/`)).toContain('frame-ancestors *;');
    for (const path of ['/', chart, '/articles/two-giants-gdp/'])
      expect(await policy(path)).toContain("frame-ancestors 'none';");
  });
});

test('in feeds a chart is an image with its words, and every address is whole', async () => {
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json']) {
    const response = await fetch(site.address + path);
    expect(response.status).toBe(200);
    const text = await response.text();
    const images = text.match(/<img [^>]*\/charts\/[^>]*>/g) ?? text.match(/<img [^>]*\\\/charts[^>]*>/g) ?? [];
    expect(images.length).toBeGreaterThanOrEqual(5);
    for (const image of images)
      expect(image.replaceAll('\\"', '"')).toMatch(/src="https:\/\/\S+\.png" alt="[^"]{20,}"/);
    expect(text).not.toMatch(/(?:href|src)=\\?"\//);
    expect(text).not.toContain('<svg');
  }
});
