import type { Message } from './message.ts';

/** Has the worker do something. Resolves to whether it is so, or was done. */
export function ask(worker: ServiceWorker | null, message: Message): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    worker?.postMessage(message, [port2]);
  });
}
