import { sha256 } from '../comments/text-digest.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { Moderator, ModeratorStore, Passkey } from '../comments/moderator.ts';

interface PasskeyRow {
  id: string;
  moderator_id: string;
  public_key: ArrayBuffer | number[];
  counter: number;
  transports: string;
}

const STANDING_INVITE =
  'SELECT moderator_id FROM invites WHERE token_hash = ?1 AND used_at IS NULL AND expires_at > ?2';

/** The moderators of a D1 database, with their passkeys, sessions and invitations. */
export function openModeratorStore(database: D1Database): ModeratorStore {
  const run = async (sql: string, ...values: unknown[]) =>
    database
      .prepare(sql)
      .bind(...values)
      .run();

  return {
    async invited(token, now) {
      const moderator = await database
        .prepare(`SELECT id, name, role FROM moderators WHERE id = (${STANDING_INVITE})`)
        .bind(await sha256(token), now.getTime())
        .first<Moderator>();
      return moderator ?? undefined;
    },

    async enrol(token, passkey, now) {
      const hash = await sha256(token);
      const [added] = await database.batch([
        database
          .prepare(
            `INSERT INTO passkeys (id, moderator_id, public_key, counter, transports, created_at)
             SELECT ?3, moderator_id, ?4, ?5, ?6, ?2 FROM (${STANDING_INVITE}) WHERE true ON CONFLICT DO NOTHING`,
          )
          .bind(
            hash,
            now.getTime(),
            passkey.id,
            passkey.publicKey,
            passkey.counter,
            JSON.stringify(passkey.transports),
          ),
        database
          .prepare(
            `UPDATE invites SET used_at = ?2 WHERE token_hash = ?1 AND used_at IS NULL AND expires_at > ?2
             AND EXISTS (SELECT 1 FROM passkeys WHERE id = ?3)`,
          )
          .bind(hash, now.getTime(), passkey.id),
      ]);
      return added?.meta.changes === 1;
    },

    async passkey(id) {
      const row = await database
        .prepare(
          `SELECT p.id, p.moderator_id, p.public_key, p.counter, p.transports, m.name, m.role
           FROM passkeys p JOIN moderators m ON m.id = p.moderator_id WHERE p.id = ?`,
        )
        .bind(id)
        .first<PasskeyRow & { name: string; role: Moderator['role'] }>();
      if (!row) return undefined;
      return { ...toPasskey(row), moderator: { id: row.moderator_id, name: row.name, role: row.role } };
    },

    async passkeysOf(moderatorId) {
      const { results } = await database
        .prepare('SELECT id, moderator_id, public_key, counter, transports FROM passkeys WHERE moderator_id = ?')
        .bind(moderatorId)
        .all<PasskeyRow>();
      return results.map(toPasskey);
    },

    async keepCounter(passkeyId, counter) {
      await run('UPDATE passkeys SET counter = ? WHERE id = ?', counter, passkeyId);
    },

    async keepChallenge(challenge, purpose, expiresAt, now) {
      await database.batch([
        database.prepare('DELETE FROM challenges WHERE expires_at <= ?').bind(now.getTime()),
        database
          .prepare('INSERT INTO challenges (challenge, purpose, expires_at) VALUES (?, ?, ?)')
          .bind(challenge, purpose, expiresAt.getTime()),
      ]);
    },

    async useChallenge(challenge, purpose, now) {
      const { meta } = await run(
        'DELETE FROM challenges WHERE challenge = ? AND purpose = ? AND expires_at > ?',
        challenge,
        purpose,
        now.getTime(),
      );
      return meta.changes === 1;
    },

    async startSession(token, moderatorId, expiresAt, now) {
      await database.batch([
        database.prepare('DELETE FROM sessions WHERE expires_at <= ?').bind(now.getTime()),
        database
          .prepare('INSERT INTO sessions (token_hash, moderator_id, created_at, expires_at) VALUES (?, ?, ?, ?)')
          .bind(await sha256(token), moderatorId, now.getTime(), expiresAt.getTime()),
      ]);
    },

    async signedIn(token, now) {
      const moderator = await database
        .prepare(
          `SELECT m.id, m.name, m.role FROM sessions s JOIN moderators m ON m.id = s.moderator_id
           WHERE s.token_hash = ? AND s.expires_at > ?`,
        )
        .bind(await sha256(token), now.getTime())
        .first<Moderator>();
      return moderator ?? undefined;
    },

    async endSession(token) {
      await run('DELETE FROM sessions WHERE token_hash = ?', await sha256(token));
    },
  };
}

function toPasskey(row: PasskeyRow): Passkey {
  return {
    id: row.id,
    moderatorId: row.moderator_id,
    publicKey: new Uint8Array(row.public_key),
    counter: row.counter,
    transports: JSON.parse(row.transports) as string[],
  };
}
