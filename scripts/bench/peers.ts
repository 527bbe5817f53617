import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '#terminal/progress.ts';
import { run } from '#terminal/run.ts';

/** Installs what Dateline is measured against, where that has not been done. */
export async function installPeers(): Promise<void> {
  const folder = join(import.meta.dirname, 'peers');
  if (existsSync(join(folder, 'node_modules', 'linkedom'))) return;
  await step('Installing the peers', async () => {
    const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder]);
    if (code !== 0) throw new Error(`the peers could not be installed:\n${output}`);
  });
}
