import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '#local/browser.ts';
import { migrate } from '#local/database.ts';
import { startEdge } from '#local/edge-server.ts';
import { VARIABLES } from '#local/places.ts';
import { localSecrets } from '#local/secrets.ts';
import { command } from '#terminal/command.ts';
import { step } from '#terminal/progress.ts';
import type { Browser } from 'playwright-core';

const widths = [360, 768, 1280];
const modes = ['light', 'dark'] as const;

await command(
  {
    name: 'screenshots',
    usage: 'npm run screenshots -- [--page PATH] [--out DIR]',
    about: 'Takes pictures of the built site as readers see it, at three widths in both modes. Build the site first.',
    options: {
      page: { type: 'string', about: 'one page only: /about/' },
      out: { type: 'string', default: '.dateline/screenshots', about: 'where the pictures go' },
    },
  },
  async ({ page, out }) => {
    const state = await mkdtemp(join(tmpdir(), 'dateline-screenshots-'));
    await mkdir(out, { recursive: true });
    await migrate(state);
    const server = await startEdge({ assets: 'dist', state, port: 0, secrets: await localSecrets(VARIABLES) });
    const browser = await launchBrowser();
    try {
      for (const path of page ? [page] : await pagesOf(server.address)) {
        await step(path, () => picture(browser, server.address, path, out));
      }
    } finally {
      await browser.close();
      await server.stop();
      await rm(state, { recursive: true });
    }
    console.log(`\nThe pictures are in ${out}/.`);
  },
);

/** The pages of the sitemap, and the one for what is not found. */
async function pagesOf(address: string): Promise<string[]> {
  const sitemap = await (await fetch(`${address}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
  return [...paths, '/nowhere/'];
}

async function picture(browser: Browser, address: string, path: string, out: string): Promise<void> {
  const name = path.replaceAll('/', '-').replaceAll(/^-|-$/g, '') || 'home';
  for (const colorScheme of modes) {
    for (const width of widths) {
      const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await tab.goto(address + path);
      await tab.evaluate(() => document.fonts.ready.then(() => undefined));
      await tab.screenshot({ path: join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      await tab.close();
    }
  }
}
