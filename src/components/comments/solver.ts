/** What a challenge of altcha-lib asks for; of its parameters, those that a solver needs. Bytes are in hexadecimal. */
export interface Challenge {
  nonce: string;
  salt: string;
  /** Rounds of PBKDF2 with SHA-256. */
  cost: number;
  /** In bytes. */
  keyLength: number;
  /** What the key begins with. */
  keyPrefix: string;
}

export interface Solution {
  counter: number;
  derivedKey: string;
}

/**
 * Derives keys, counting up from 0, until one begins as the challenge wants it. It does not give up: whoever started it
 * stops it.
 *
 * @see https://altcha.org/docs/v2/proof-of-work/
 */
export async function solve({ nonce, salt, cost, keyLength, keyPrefix }: Challenge): Promise<Solution> {
  const password = bytes(`${nonce}00000000`);
  const view = new DataView(password.buffer);
  const { subtle } = crypto;
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: cost };
  for (let counter = 0; ; counter++) {
    view.setUint32(password.length - 4, counter);
    const secret = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hex(new Uint8Array(await subtle.deriveBits(algorithm, secret, keyLength * 8)));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (two) => parseInt(two, 16));
}

function hex(all: Uint8Array): string {
  return Array.from(all, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
