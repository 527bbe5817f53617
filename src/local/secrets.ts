import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';

/** What the Worker must know and nobody else may. On Cloudflare they are set with `wrangler secret put`. */
export interface Secrets {
  /** Signs the forms that readers send: 32 bytes in base64. */
  FORM_KEY: string;
}

/** The secrets of this machine, from `file` (wrangler's own place for them), made and written where they are missing. */
export async function localSecrets(file: string): Promise<Secrets> {
  const written = await readFile(file, 'utf8').catch(() => '');
  const present = parseEnv(written)['FORM_KEY'];
  if (present) return { FORM_KEY: present };
  const FORM_KEY = randomBytes(32).toString('base64');
  const separator = written === '' || written.endsWith('\n') ? '' : '\n';
  await writeFile(file, `${written}${separator}FORM_KEY="${FORM_KEY}"\n`, { mode: 0o600 });
  return { FORM_KEY };
}
