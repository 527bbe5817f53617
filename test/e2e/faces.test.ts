import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import decompress from 'wawoff2/decompress.js';
import { fallbacks } from '#fonts/fallbacks.ts';
import { ownBrowser } from '#local/browser.ts';
import { startSite, type Site } from '../support/site.ts';

/*
 * What a page loads of faces, and that nothing moves when they come late. The faces of systems, to which a page falls
 * back until then, are on no bare machine: their doubles from packages are lent to the browser.
 */

const FRONT = '/';
const ARTICLE = '/articles/beijing-cybersecurity-park/';
const DATA = '/data/gdp/';
const CHINESE = '/articles/beijing-wangluo-anquan/';
const ARABIC = '/articles/beijing-amn-sibrani/';

let site: Site;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-faces-'));
  [site, browser] = await Promise.all([startSite(), launchWithDoubles(folder)]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A browser on a system that has faces with the widths of Times New Roman and Arial. */
async function launchWithDoubles(folder: string): Promise<Browser> {
  const own = await ownBrowser();
  // Elsewhere than on Linux the browser is the system's own, and so are its faces.
  if (!own) return chromium.launch({ channel: 'chrome' });
  await mkdir(join(folder, 'faces'));
  const doubles = [...new Set(fallbacks.map(({ double }) => double))];
  for (const [index, double] of doubles.entries()) {
    const file = await readFile(createRequire(import.meta.url).resolve(double));
    await writeFile(join(folder, 'faces', `${index}.ttf`), await decompress(file));
  }
  const folders = [join(folder, 'faces'), own.env.FONTCONFIG_PATH ?? ''].map((path) => `<dir>${path}</dir>`);
  const settings = join(folder, 'fonts.conf');
  await writeFile(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return chromium.launch({
    executablePath: own.path,
    args: [...own.args, '--disable-gpu'],
    env: { ...own.env, FONTCONFIG_FILE: settings },
  });
}

/** The faces that a page asks for, by the names of their files. */
async function facesOf(path: string): Promise<string[]> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.push(new URL(request.url()).pathname);
  });
  await page.goto(site.address + path, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.close();
  return asked.sort();
}

const nameOf = (path: string) => /([\w-]+)\.[^.]+\.woff2$/.exec(path)?.[1];

test.each([FRONT, ARTICLE, DATA, '/gallery/'])(
  '%s loads at most 75 KB of faces: for text, headlines and labels',
  async (path) => {
    const faces = await facesOf(path);
    const upright = faces.filter((face) => !face.includes('italic'));
    expect(upright.map(nameOf).sort()).toEqual([
      'libre-franklin-latin',
      'newsreader-latin',
      'newsreader-latin-headline',
    ]);
    const sizes = await Promise.all(upright.map(async (face) => (await stat(join('dist', face))).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(75_000);
  },
);

test.each([FRONT, ARTICLE])('%s has no italic, and loads none', async (path) => {
  expect((await facesOf(path)).filter((face) => face.includes('italic'))).toEqual([]);
});

test('a page in Chinese or Arabic waits for no face, and loads none for its text', async () => {
  for (const path of [CHINESE, ARABIC]) {
    const html = await readFile(join('dist', path, 'index.html'), 'utf8');
    expect(html, path).not.toMatch(/<link rel="preload"[^>]*as="font"/);
    expect((await facesOf(path)).map(nameOf), path).not.toContain('newsreader-latin');
  }
});

/** Opens a page, and answers its requests for faces only when asked to. */
async function openWithoutFaces(path: string, width: number): Promise<{ page: Page; release: () => void }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/*.woff2', async (route) => {
    await released;
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.address + path, { waitUntil: 'domcontentloaded' });
  await painted(page);
  return { page, release };
}

/** Waits until the page has been painted as it now is, and observers were told. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
}

describe.each([360, 1280])('at %i pixels', (width) => {
  test.each([FRONT, ARTICLE, DATA])('%s does not move when its faces come late', async (path) => {
    const { page, release } = await openWithoutFaces(path, width);
    const isLoaded = () => page.evaluate(() => [...document.fonts].some((face) => face.status === 'loading'));
    expect(await isLoaded(), 'a face is waited for').toBe(true);
    release();
    await page.waitForLoadState('load');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await painted(page);
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    await page.close();
    // A word that ends 3 pixels further on counts as a shift; a line that goes to another place counts 0.005.
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.002);
  });
});
