/**
 * Wrangler as a library, told to keep quiet and to stay on this machine: no usage figures, no request for a sample of
 * Cloudflare's request data, no words of its own but errors. It reads these when it is loaded.
 */
export async function quieten(): Promise<typeof import('wrangler')> {
  process.env['WRANGLER_SEND_METRICS'] = 'false';
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
  process.env['WRANGLER_LOG'] = 'error';
  return import('wrangler');
}
