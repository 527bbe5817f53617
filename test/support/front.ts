import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server before the site that can be told to fail as networks and publishers do. */
export interface Front {
  address: string;
  /** How pages are answered from now on. */
  answer: 'as it is' | 'never' | 'gone';
  /** What was asked for so far. */
  asked: string[];
  /** What the worker's script ends with: a worker with other bytes is a new one. */
  workerEnd: string;
  stop(): Promise<void>;
}

export async function startFront(site: string): Promise<Front> {
  const server = createServer(async (request, response) => {
    front.asked.push(request.url ?? '');
    const isPage = request.headers['sec-fetch-mode'] === 'navigate' || request.url?.endsWith('/');
    if (isPage && front.answer === 'never') return;
    if (isPage && front.answer === 'gone') return void response.writeHead(410).end();
    const answer = await fetch(`${site}${request.url}`, { redirect: 'manual' });
    const headers = Object.fromEntries(answer.headers);
    delete headers['content-encoding'];
    delete headers['content-length'];
    const end = request.url === '/service-worker.js' ? front.workerEnd : '';
    const body = Buffer.concat([Buffer.from(await answer.arrayBuffer()), Buffer.from(end)]);
    response.writeHead(answer.status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const front: Front = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: 'as it is',
    asked: [],
    workerEnd: '',
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return front;
}
