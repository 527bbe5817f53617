import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#local/browser.ts';
import { startSite, type Site } from '../support/site.ts';
import type { Browser, Page } from 'playwright-core';

/* What readers have told their system: colours of their own, and less motion. */

const article = '/articles/two-giants-gdp/';
const steps = '/articles/longer-lives/';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each(['light', 'dark'] as const)('in colours of the reader’s own, %s', (colorScheme) => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage({ colorScheme, forcedColors: 'active', viewport: { width: 1280, height: 800 } });
  });

  afterAll(() => page.close());

  /** The system's colours by the names of CSS, as the page has them. */
  const systemColours = () =>
    page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const names = ['Canvas', 'CanvasText', 'LinkText'];
      const found = names.map((name) => {
        probe.style.color = name;
        return [name, getComputedStyle(probe).color] as const;
      });
      probe.remove();
      return Object.fromEntries(found);
    });

  const styleOf = (selector: string, ...properties: string[]) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(name)), properties);

  test('text and links are of the system’s colours for them', async () => {
    await page.goto(site.address + article);
    const { Canvas, CanvasText, LinkText } = await systemColours();
    expect(await styleOf('html', 'background-color', 'color')).toEqual([Canvas, CanvasText]);
    const links = await page
      .locator('a[href]:visible')
      .evaluateAll((all) => [...new Set(all.map((link) => getComputedStyle(link).color))]);
    expect(links).toEqual([LinkText]);
  });

  test.each(['/', article, '/search/', '/data/', '/moderate/sign-in/'])(
    'what is pressed and filled in on %s has an edge',
    async (path) => {
      await page.goto(site.address + path);
      const bare = await page
        .locator('button:visible, input:visible, select:visible, textarea:visible')
        .evaluateAll((all) =>
          all
            .filter((control) => !control.matches('[type=radio], [type=checkbox]'))
            .filter((control) => {
              const { borderBottomStyle, borderBottomWidth, textDecorationLine } = getComputedStyle(control);
              const hasEdge = borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) >= 1;
              return !hasEdge && !textDecorationLine.includes('underline');
            })
            .map((control) => control.outerHTML),
        );
      expect(bare).toEqual([]);
    },
  );

  test('the current page can be told from the others in the masthead', async () => {
    await page.goto(`${site.address}/sections/technology/`);
    const [current, other] = ['.masthead-links a[aria-current]', '.masthead-links a:not([aria-current])'];
    const properties = ['text-decoration-line', 'border-bottom-style', 'font-weight'];
    expect(await styleOf(current, ...properties)).not.toEqual(await styleOf(other, ...properties));
  });

  test('the row that a figure leads to is marked', async () => {
    await page.goto(`${site.address}/data/gdp/2026-02-24/`);
    const row = page.locator('tbody tr[id]').first();
    await page.goto(`${page.url()}#${await row.getAttribute('id')}`);
    const { Canvas } = await systemColours();
    const [style, colour] = await styleOf('tr:target', 'outline-style', 'outline-color');
    expect(style).toBe('solid');
    expect(colour).not.toBe(Canvas);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('focus has an outline that stands out from the ground', async () => {
    await page.goto(site.address + article);
    const { Canvas } = await systemColours();
    const inspector = 'chart-inspector[tabindex]';
    await page.locator(inspector).first().waitFor();
    await page.locator('.chart-table > summary').first().click();
    for (const part of [
      '.masthead-links a',
      '.comments button[type=submit]',
      inspector,
      '#reading > summary',
      '.table-frame',
    ]) {
      await page.locator(part).first().focus();
      // Where the focus came to by keyboard it is shown.
      await page.keyboard.press('Shift');
      const [style, width = '', colour] = await styleOf(part, 'outline-style', 'outline-width', 'outline-color');
      expect(style, part).toBe('solid');
      expect(Number.parseFloat(width), part).toBeGreaterThanOrEqual(2);
      expect(colour, part).not.toBe(Canvas);
    }
  });

  test('every mark of a chart has a stroke or a fill that stands out from the ground', async () => {
    for (const path of ['/gallery/', '/gallery-lines/', '/gallery-places/', '/gallery-spread/']) {
      await page.goto(site.address + path);
      const { Canvas } = await systemColours();
      const lost = await page
        .locator('.chart-drawing')
        .locator('rect, circle, line, path, text')
        .evaluateAll((all, ground) => {
          const isLost = (mark: Element) => {
            const { fill, stroke, strokeWidth } = getComputedStyle(mark);
            // Words and a median are drawn on marks.
            const isOn = mark.matches('[class*=chart-on-], .chart-halo, .chart-median');
            const isStroked = stroke !== 'none' && stroke !== ground && Number.parseFloat(strokeWidth) > 0;
            const isFilled = fill !== 'none' && fill !== ground && mark.localName !== 'line';
            return !isOn && !isStroked && !isFilled;
          };
          return [
            ...new Set(
              all
                .filter((mark) => mark.checkVisibility() && isLost(mark))
                .map((mark) => `${mark.closest('figure')?.id}: ${mark.localName}.${mark.getAttribute('class')}`),
            ),
          ];
        }, Canvas ?? '');
      expect(lost, path).toEqual([]);
    }
  });
});

describe('with less motion', () => {
  const pages = ['/', article, steps, '/search/', '/data/', '/saved/'];

  test('nothing is animated, fades over or scrolls smoothly, by time or by scrolling', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
    for (const path of pages) {
      await page.goto(site.address + path, { waitUntil: 'networkidle' });
      await page.evaluate(() => scrollTo(0, 600));
      const moving = await page.evaluate(() => [
        ...document.getAnimations().map((animation) => `animation ${(animation as CSSAnimation).animationName}`),
        ...Array.from(document.querySelectorAll('*')).flatMap((element) => {
          const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
          return [
            ...(scrollBehavior === 'smooth' ? [`${element.localName} scrolls smoothly`] : []),
            ...(/[1-9]/.test(transitionDuration) ? [`${element.localName} has a transition`] : []),
            ...(animationName !== 'none' ? [`${element.localName} has the animation ${animationName}`] : []),
          ];
        }),
      ]);
      expect(moving, path).toEqual([]);
    }
    await page.close();
  });

  test('a link to a place is there at once, and steps beside a chart are all as dark as text', async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
    await page.goto(site.address + steps);
    const place = await page.evaluate(() => {
      location.hash = '#reading';
      return document.querySelector('#reading')?.getBoundingClientRect().top ?? Infinity;
    });
    expect(place).toBeLessThan(800);
    const opacities = await page
      .locator('.steps-step')
      .evaluateAll((all) => all.map((step) => getComputedStyle(step).opacity));
    expect(opacities.length).toBeGreaterThan(1);
    expect(new Set(opacities)).toEqual(new Set(['1']));
    await page.close();
  });

  test('who has not asked for it sees the step that is being read stand out', async () => {
    const page = await browser.newPage({ reducedMotion: 'no-preference', viewport: { width: 1280, height: 800 } });
    await page.goto(site.address + steps);
    expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(1);
    await page.close();
  });
});
