import { sha256 } from './comments/text-digest.ts';

/**
 * The tag of an answer that is made of a built page and of what changes by itself: it is another as soon as one of them
 * is. Weak, since what stands between (a proxy, a content encoding) may touch the bytes.
 *
 * @param parts all that the answer shows; the same parts give the same tag
 */
export async function entityTag(...parts: readonly (string | number)[]): Promise<string> {
  return `W/"${(await sha256(JSON.stringify(parts))).slice(0, 32)}"`;
}

/** Whether the request already has what the tag names, by weak comparison (RFC 9110, 8.8.3.2). */
export function hasAlready(request: Request, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  const condition = request.headers.get('if-none-match');
  return condition?.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag)) ?? false;
}
