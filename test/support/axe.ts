import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds wrong on the page, a line each: the rule, what it asks, and the first place. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(chosen),
    options,
  );
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(' ')})`);
}

/** The same of a page whose scripts are off: axe is one, so it looks at a copy. The styles are in the page itself. */
export async function axeOfCopy(page: Page, browser: Browser): Promise<string[]> {
  const copy = await browser.newPage();
  await copy.setContent(await page.content());
  const violations = await axe(copy);
  await copy.close();
  return violations;
}
