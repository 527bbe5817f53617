/** What a form carries, signed, from the page that we gave out to the answer that comes back. */
export interface FormToken {
  threadId: string;
  /** Milliseconds since 1970. */
  issuedAt: number;
  /** Unique to the form; one form makes one comment. */
  nonce: string;
  /** Of the question that the form asks. */
  seed: number;
}

/** How long a form may stay open, in milliseconds: a day. */
export const FORM_LIFE = 24 * 60 * 60 * 1000;

/** Signs with HMAC-SHA-256; the same key must be used to read. */
export interface Signer {
  /** In base64url. */
  sign(text: string): Promise<string>;
  verify(text: string, signature: string): Promise<boolean>;
}

/** @param key at least 32 bytes of chance in base64 */
export async function createSigner(key: string): Promise<Signer> {
  const bytes = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
  if (bytes.length < 32) throw new Error('invalid FORM_KEY: 32 bytes in base64 are needed');
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', bytes, hmac, false, ['sign', 'verify']);
  return {
    sign: async (text) => toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', secret, encode(text)))),
    verify: async (text, signature) => {
      const given = fromBase64Url(signature);
      return given !== undefined && crypto.subtle.verify('HMAC', secret, given, encode(text));
    },
  };
}

export async function writeFormToken(token: FormToken, signer: Signer): Promise<string> {
  const body = toBase64Url(encode(JSON.stringify([token.threadId, token.issuedAt, token.nonce, token.seed])));
  return `${body}.${await signer.sign(`form:${body}`)}`;
}

/** What the token says, or undefined where we did not sign it. Its age and thread are the caller's to judge. */
export async function readFormToken(text: string, signer: Signer): Promise<FormToken | undefined> {
  const [body = '', signature = ''] = text.split('.');
  if (!(await signer.verify(`form:${body}`, signature))) return undefined;
  const bytes = fromBase64Url(body);
  if (!bytes) return undefined;
  const [threadId, issuedAt, nonce, seed] = JSON.parse(new TextDecoder().decode(bytes)) as [
    string,
    number,
    string,
    number,
  ];
  return { threadId, issuedAt, nonce, seed };
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(plain, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}
