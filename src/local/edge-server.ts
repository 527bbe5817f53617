import { resolve } from 'node:path';
import { quieten } from './wrangler.ts';
import type { Secrets } from './secrets.ts';

export interface EdgeOptions {
  /** The built site that the Worker serves from. */
  assets: string;
  /** Where the database and caches last between runs. */
  state: string;
  /** 0 lets the system choose. */
  port: number;
  secrets: Secrets;
  /** Whether the Worker is to believe that it is reached by https, as it is on Cloudflare. Its address stays plain. */
  https?: boolean;
}

export interface EdgeServer {
  /** With the port, without a slash at the end: `http://localhost:4321`. */
  address: string;
  stop(): Promise<void>;
}

/**
 * Runs the Worker of wrangler.jsonc on workerd, on this machine's loopback only, with a local D1 database.
 *
 * @throws {Error} when the Worker doesn't compile or the port is taken
 */
export async function startEdge({ assets, state, port, secrets, https = false }: EdgeOptions): Promise<EdgeServer> {
  const { unstable_startWorker: startWorker } = await quieten();
  const worker = await startWorker({
    config: resolve('wrangler.jsonc'),
    assets: resolve(assets),
    bindings: { FORM_KEY: { type: 'secret_text', value: secrets.FORM_KEY } },
    dev: {
      server: { hostname: '127.0.0.1', port },
      ...(https && { origin: { secure: true } }),
      persist: resolve(state),
      logLevel: 'error',
      inspector: false,
      liveReload: false,
      watch: false,
    },
  });
  await worker.ready;
  return {
    address: `http://localhost:${(await worker.url).port}`,
    stop: () => worker.dispose(),
  };
}
