import { toBase64Url } from './form-token.ts';
import { bareAddress } from './reader-address.ts';

/** What the keys need of a database. */
export interface SaltStore {
  /**
   * The salts of these days. Of the first it keeps `fresh`, where it has none yet; of the others it may have none any
   * longer. All salts of earlier days are deleted.
   *
   * @param days in UTC, as `2026-11-24`, the newest first
   */
  salts(days: readonly [today: string, ...earlier: string[]], fresh: string): Promise<ReadonlyMap<string, string>>;
}

/**
 * Tells readers apart without knowing who they are: a key is made of their address with the salt of the day, and nobody
 * can make or follow it when that is gone, 48 hours later at the latest. Everybody without an address has the same key.
 */
export interface ReaderKeys {
  /** @param address of the client, as nobody but the network itself can write it */
  keyOf(address: string | null, now: Date): Promise<string>;
  /** The keys that the same reader may have had on what they did a day before, their key of today first. */
  keysOf(address: string | null, now: Date): Promise<readonly [today: string, ...earlier: string[]]>;
}

const DAY = 24 * 60 * 60 * 1000;

export function createReaderKeys(store: SaltStore): ReaderKeys {
  const keysOf: ReaderKeys['keysOf'] = async (address, now) => {
    const today = dayOf(now);
    const yesterday = dayOf(new Date(now.getTime() - DAY));
    const fresh = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
    const salts = await store.salts([today, yesterday], fresh);
    const [salt, earlier] = [salts.get(today), salts.get(yesterday)];
    if (salt === undefined) throw new Error(`missing salt: ${today}`);
    const reader = bareAddress(address);
    return [await keyed(salt, reader), ...(earlier === undefined ? [] : [await keyed(earlier, reader)])];
  };
  return { keysOf, keyOf: async (address, now) => (await keysOf(address, now))[0] };
}

/** Asks for the salts of a day once. A start of the Worker that outlives the day forgets them at its first question. */
export function rememberSalts(store: SaltStore): SaltStore {
  let known: { today: string; salts: ReturnType<SaltStore['salts']> } | undefined;
  return {
    async salts(days, fresh) {
      const [today] = days;
      if (known?.today !== today) known = { today, salts: store.salts(days, fresh) };
      const asked = known;
      return asked.salts.catch((error: unknown) => {
        if (known === asked) known = undefined;
        throw error;
      });
    },
  };
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** HMAC-SHA-256 in base64url. */
async function keyed(salt: string, reader: string): Promise<string> {
  const [key, message] = [salt, reader].map((text) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>);
  if (!key || !message) throw new Error('missing salt');
  const secret = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', secret, message)));
}
