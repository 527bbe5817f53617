/** Who decides. A `reader` sees the console and decides nothing; an `admin` may also invite others. */
export interface Moderator {
  id: string;
  name: string;
  role: 'moderator' | 'admin' | 'reader';
}

/** A passkey as it is kept. */
export interface Passkey {
  /** In base64url, as the authenticator names it. */
  id: string;
  moderatorId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: readonly string[];
}

/** What signing in needs of a database. Tokens are handed over as they are and kept as digests. */
export interface ModeratorStore {
  /** The moderator whom a standing invitation is for. Reading it does not use it up. */
  invited(token: string, now: Date): Promise<Moderator | undefined>;
  /**
   * Adds the passkey and uses the invitation up, both or neither.
   *
   * @returns false where the invitation no longer stands
   */
  enrol(token: string, passkey: Passkey, now: Date): Promise<boolean>;
  passkey(id: string): Promise<(Passkey & { moderator: Moderator }) | undefined>;
  passkeysOf(moderatorId: string): Promise<readonly Passkey[]>;
  /** Keeps the counter that the authenticator sent last: a smaller one would come from a copy. */
  keepCounter(passkeyId: string, counter: number): Promise<void>;
  keepChallenge(challenge: string, purpose: string, expiresAt: Date, now: Date): Promise<void>;
  /** Whether the challenge was ours for that purpose and stands; a challenge is used once. */
  useChallenge(challenge: string, purpose: string, now: Date): Promise<boolean>;
  startSession(token: string, moderatorId: string, expiresAt: Date, now: Date): Promise<void>;
  signedIn(token: string, now: Date): Promise<Moderator | undefined>;
  endSession(token: string): Promise<void>;
}
