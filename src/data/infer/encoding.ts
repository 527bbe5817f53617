import { isUtf8 } from 'node:buffer';
import { encodingByMark } from '../formats/encoding.ts';

/** How much of a file is looked at, in bytes; even, so that no sign of UTF-16 is cut. */
const SAMPLE = 65_536;

/**
 * The encoding of a text file: what its mark says, UTF-8 where that fits, UTF-16 where every other byte is zero, and
 * else windows-1252, in which every byte is a sign.
 *
 * @returns a name for a descriptor, and whether it is a guess
 */
export function inferEncoding(bytes: Buffer): { encoding: string; isGuess: boolean } {
  const marked = encodingByMark(bytes);
  if (marked !== undefined) return { encoding: marked, isGuess: false };
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4) return { encoding: 'utf-16le', isGuess: true };
  if (even > sample.length / 4) return { encoding: 'utf-16be', isGuess: true };
  return isUtf8(bytes) ? { encoding: 'utf-8', isGuess: false } : { encoding: 'windows-1252', isGuess: true };
}
