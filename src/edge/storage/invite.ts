import { toBase64Url } from '../comments/form-token.ts';
import { sha256 } from '../comments/text-digest.ts';
import type { D1Database } from '@cloudflare/workers-types';

/** How long an invitation stands, in milliseconds: a day. */
const INVITE_LIFE = 24 * 60 * 60 * 1000;

export interface Invitee {
  name: string;
  role: 'moderator' | 'admin' | 'reader';
  now: Date;
}

/**
 * Makes a one-time invitation with which a moderator enrols a passkey. Earlier ones of the same name end.
 *
 * @returns the token for the link; the database keeps only its digest
 */
export async function createInvite(
  database: D1Database,
  { name, role, now }: Invitee,
): Promise<{ token: string; expiresAt: Date }> {
  const token = toBase64Url(crypto.getRandomValues(new Uint8Array(24)));
  const at = now.getTime();
  const expiresAt = at + INVITE_LIFE;
  const invited = 'SELECT id FROM moderators WHERE name = ?';
  await database.batch([
    database
      .prepare('INSERT INTO moderators (id, name, role, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
      .bind(crypto.randomUUID(), name, role, at),
    database.prepare(`DELETE FROM invites WHERE used_at IS NULL AND moderator_id = (${invited})`).bind(name),
    database
      .prepare(
        `INSERT INTO invites (token_hash, moderator_id, created_at, expires_at) SELECT ?2, id, ?3, ?4 FROM moderators
         WHERE name = ?1`,
      )
      .bind(name, await sha256(token), at, expiresAt),
  ]);
  return { token, expiresAt: new Date(expiresAt) };
}

/** Whether anybody can sign in: a moderator with a passkey. */
export async function hasModerator(database: D1Database): Promise<boolean> {
  return (await database.prepare('SELECT 1 FROM passkeys LIMIT 1').first()) !== null;
}
