import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { step } from '#terminal/progress.ts';
import { run } from '#terminal/run.ts';

/** Where the peers are installed. */
export const peersFolder = join(import.meta.dirname, 'peers');

/** Installs what Dateline is measured against and with, where that has not been done. */
export async function installPeers(): Promise<void> {
  if (await areInstalled()) return;
  await step('Installing the peers', async () => {
    const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', peersFolder]);
    if (code !== 0) throw new Error(`the peers could not be installed:\n${output}`);
  });
}

async function areInstalled(): Promise<boolean> {
  const { dependencies = {} } = await readPackage('.');
  const present = Object.keys(dependencies).map((name) =>
    readPackage(join('node_modules', name)).catch(() => undefined),
  );
  return (await Promise.all(present)).every((found, i) => found?.version === Object.values(dependencies)[i]);
}

async function readPackage(folder: string): Promise<{ version?: string; dependencies?: Record<string, string> }> {
  return JSON.parse(await readFile(join(peersFolder, folder, 'package.json'), 'utf8')) as { version?: string };
}
