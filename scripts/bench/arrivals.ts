import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** What one request is. */
export interface Call {
  path: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** How long requests took that arrived at a rate, in milliseconds, and how many had another status than wanted. */
export interface Arrivals {
  rate: number;
  count: number;
  p50: number;
  p95: number;
  p99: number;
  failed: number;
}

/** Asks once. Connections are kept, so that no time goes into making them. */
export function call(address: string, { path, method = 'GET', headers = {}, body }: Call): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(address + path, { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/**
 * Sends requests at a rate, whether earlier ones were answered or not, as readers arrive. A request's time begins when
 * it was due, so that one that had to wait for others counts its wait (Tene, “How not to measure latency”, 2015).
 *
 * @param rate requests a second
 * @param next makes the n-th request
 * @param wanted the status that counts as answered
 */
export async function arrive(
  address: string,
  { rate, count }: { rate: number; count: number },
  next: (n: number) => Call,
  wanted: number,
): Promise<Arrivals> {
  const times: number[] = [];
  let failed = 0;
  const start = performance.now() + 20;
  await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const due = start + (n * 1000) / rate;
      await until(due);
      const { status } = await call(address, next(n)).catch(() => ({ status: 0 }));
      if (status !== wanted) failed++;
      times.push(performance.now() - due);
    }),
  );
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;
  return { rate, count, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed };
}

function until(moment: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
}
