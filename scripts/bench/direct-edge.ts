import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { quieten } from '#local/wrangler.ts';
import type { Secrets } from '#local/secrets.ts';

/** The Worker on workerd, without the proxy that wrangler puts before it and that costs more than the Worker. */
export interface DirectEdge {
  /** Without a slash at the end. */
  address: string;
  /** Every request needs them. */
  headers: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

interface DirectOptions {
  assets: string;
  /** The folder of the database. */
  state: string;
  secrets: Secrets;
  /** Whether pages go through the Worker, as they do, or come from the files alone. */
  composed: boolean;
}

/** What wrangler's proxy is told of the runtime behind it. Internal to wrangler, whose version is pinned. */
interface Reload {
  proxyData: {
    userWorkerUrl: { protocol: string; hostname: string; port: string };
    headers: Record<string, string>;
  };
}

interface Raw {
  proxy: { onReloadComplete(event: Reload): unknown };
}

/** Starts the Worker of wrangler.jsonc and finds out where workerd itself listens. */
export async function startDirectEdge({ assets, state, secrets, composed }: DirectOptions): Promise<DirectEdge> {
  const { unstable_startWorker: startWorker } = await quieten();
  const worker = await startWorker({
    config: composed ? resolve('wrangler.jsonc') : await filesOnly(state),
    assets: resolve(assets),
    bindings: { FORM_KEY: { type: 'secret_text', value: secrets.FORM_KEY } },
    dev: {
      server: { hostname: '127.0.0.1', port: 0 },
      persist: resolve(state),
      logLevel: 'error',
      inspector: false,
      liveReload: false,
      watch: false,
    },
  });
  const { proxy } = worker.raw as unknown as Raw;
  const tell = proxy.onReloadComplete.bind(proxy);
  const { promise, resolve: found } = Promise.withResolvers<Reload['proxyData']>();
  proxy.onReloadComplete = (event) => {
    found(event.proxyData);
    return tell(event);
  };
  await worker.ready;
  const { userWorkerUrl: at, headers } = await promise;
  return { address: `${at.protocol}//${at.hostname}:${at.port}`, headers, stop: () => worker.dispose() };
}

/** The same Worker, before which all files are served: what a page costs that nothing is written into. */
async function filesOnly(state: string): Promise<string> {
  const config = (await readFile('wrangler.jsonc', 'utf8'))
    .replace(/"run_worker_first": \[[^\]]*\],/, '')
    .replace('"src/edge/worker.ts"', JSON.stringify(resolve('src/edge/worker.ts')))
    .replace('"./dist"', JSON.stringify(resolve('dist')));
  const path = join(state, 'wrangler.files.jsonc');
  await writeFile(path, config);
  return path;
}
