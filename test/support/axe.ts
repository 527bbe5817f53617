import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules whose answer is another in another mode. */
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** What axe finds wrong on the page, a line each: the rule, what it asks, and the first place. */
export async function axe(page: Page, rules = options): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(chosen),
    rules,
  );
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(' ')})`);
}

/**
 * The same in light, and in dark what the colours change. The page is opened once: it changes with the system, as it
 * does for readers.
 */
export async function axeInBothModes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe(page, colours);
  return [...light, ...dark.map((fault) => `in dark: ${fault}`)];
}

/** The same of a page whose scripts are off: axe is one, so it looks at a copy. The styles are in the page itself. */
export async function axeOfCopy(page: Page, browser: Browser): Promise<string[]> {
  const copy = await browser.newPage();
  await copy.setContent(await page.content());
  const violations = await axe(copy);
  await copy.close();
  return violations;
}
