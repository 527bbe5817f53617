import { sha256 } from '#edge/comments/text-digest.ts';
import { hidden, send } from './reader.ts';
import type { Answer } from './reader.ts';
import type { Site } from './site.ts';

/** A moderator who is signed in, as the requests of their browser show it. */
export interface SignedIn {
  cookie: string;
}

/** Puts a moderator with a running session into the site's database. */
export async function signIn(site: Site, name: string, role = 'moderator'): Promise<SignedIn> {
  const token = `session-of-${name}`;
  const hash = await sha256(token);
  await site.database(async (database) => {
    await database.batch([
      database
        .prepare('INSERT INTO moderators (id, name, role, created_at) VALUES (?, ?, ?, 0)')
        .bind(name, name, role),
      database
        .prepare('INSERT INTO sessions (token_hash, moderator_id, created_at, expires_at) VALUES (?, ?, 0, ?)')
        .bind(hash, name, Date.now() + 3_600_000),
    ]);
  });
  return { cookie: `moderator=${token}` };
}

/** A page of the console, as the moderator gets it. */
export async function look(site: Site, { cookie }: SignedIn, path = '/moderate/'): Promise<string> {
  const response = await fetch(site.address + path, { headers: { cookie }, redirect: 'manual' });
  return response.text();
}

/** The entry of the comment with that text: its id and the version that stands in its form. */
export function entry(html: string, text: string): { id: string; version: string; csrf: string } {
  const part = html.split('<li class="console-entry"').find((one) => one.includes(text));
  const id = /action="\/moderate\/comments\/([^/"]+)\/(?:edit\/)?"/.exec(part ?? '')?.[1];
  if (!part || !id) throw new Error(`missing in the console: ${text}`);
  return { id, version: hidden(part, 'version'), csrf: hidden(part, 'csrf') };
}

export interface Choice {
  id: string;
  version: string;
  csrf: string;
  to: string;
  reason?: string;
}

/** Sends a decision as the console's form does. */
export function decide(site: Site, { cookie }: SignedIn, { id, ...fields }: Choice): Promise<Answer> {
  return send(site, `/moderate/comments/${id}/`, { list: '', ...fields }, { cookie });
}
