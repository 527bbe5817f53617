import { resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * The service worker as one script. It is no module, so that every browser takes it, and it has no digest in its name,
 * by which browsers know the worker again.
 */
export async function bundleServiceWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve('src/offline/service-worker.client.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    logLevel: 'silent',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
