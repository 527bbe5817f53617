import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

/**
 * A headless Chromium: on Linux the one that comes from the npm registry, elsewhere the Chrome that is installed.
 *
 * The package's own list of arguments is left aside, since it turns web security off.
 */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  const own = await ownBrowser();
  if (!own) return playwright.launch({ channel: 'chrome', args });
  return playwright.launch({ executablePath: own.path, args: [...own.args, ...args], env: own.env });
}

/** The browser from the npm registry as a program, for a tool that starts it itself; undefined elsewhere than on Linux. */
export async function ownBrowser(): Promise<{ path: string; args: string[]; env: NodeJS.ProcessEnv } | undefined> {
  if (process.platform !== 'linux') return undefined;
  return {
    path: await chromium.executablePath(),
    // The sandbox needs rights that a container's root doesn't have; only pages of this machine are opened.
    args: ['--no-sandbox'],
    env: { ...process.env, ...(await ownSurroundings()) },
  };
}

/** What a bare machine lacks and Chromium needs, from the same package: libraries (NSS, NSPR, Expat) and a font. */
async function ownSurroundings(): Promise<Record<string, string>> {
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const unpack = (name: string) => inflate(join(packageFolder, 'bin', name));
  return {
    LD_LIBRARY_PATH: join(await unpack('al2023.tar.br'), 'lib'),
    FONTCONFIG_PATH: await unpack('fonts.tar.br'),
  };
}
