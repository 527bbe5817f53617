import type { Message } from '#offline/message.ts';
import { serviceWorkerUrl } from '#site/urls.ts';

/** Lets the worker keep what is read from now on, once the page has all it needs itself. */
async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(serviceWorkerUrl);
  const { active } = await serviceWorker.ready;
  // This page came before there was a worker.
  if (serviceWorker.controller) return;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ to: 'read', path: location.pathname, files } satisfies Message);
}

// Where it is refused, as in private windows, all stays as it is without.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => register().catch(() => undefined));
}
