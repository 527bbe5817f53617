import type { Draft } from './comment.ts';

/** A digest that is equal for texts that differ only in case, spaces and signs. SHA-256 in hexadecimal. */
export function digestOf({ text }: Pick<Draft, 'text'>): Promise<string> {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // A text of signs alone, such as an emoji, is its own.
  return sha256(bare === '' ? text : bare);
}

/** SHA-256 of a text, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
