import { Refusal } from '../comments/refusal.ts';

/** The longest body that is read, in bytes: the longest comment of the widest characters, written as %XX, fits. */
const MOST = 64 * 1024;

/**
 * The fields of a plain form. Counts the bytes as they come, since a length that is told may not be true.
 *
 * @throws {Refusal} `unsupported-form`, `too-large`
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new Refusal('unsupported-form');
  return new URLSearchParams(await readText(request));
}

/**
 * The body as JSON, within the same bounds.
 *
 * @throws {Refusal} `unsupported-form`, `too-large`
 */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await readText(request)) as unknown;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal('unsupported-form', 'The browser sent something that is not JSON.', { cause });
  }
}

async function readText(request: Request): Promise<string> {
  // No browser compresses what it sends, and what unfolds has no length that could be counted.
  if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') throw new Refusal('unsupported-form');
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > MOST) throw new Refusal('too-large');
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text + decoder.decode();
}
