import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The longest line that Cloudflare takes in _headers. @see https://developers.cloudflare.com/workers/static-assets/headers/ */
const LONGEST_LINE = 2000;

/** What public/_headers has in the place of the digests. */
const STYLES = '{styles}';
const SCRIPTS = '{scripts}';

/** The sources of a Content-Security-Policy that allow what stands in the pages themselves: `'sha256-…'`. */
export interface InlineSources {
  styles: Set<string>;
  scripts: Set<string>;
}

/**
 * Completes the policy in a built site's _headers with the digests of the styles and scripts that its pages hold. One
 * policy holds for all pages: a page of each shape has the same styles, so there are few of them.
 *
 * @param folder of the built site
 * @throws {Error} where there are so many that the policy would not be taken
 */
export async function completePolicy(folder: string): Promise<void> {
  const path = join(folder, '_headers');
  const written = await readFile(path, 'utf8');
  const sources: InlineSources = { styles: new Set(), scripts: new Set() };
  const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  for (const page of pages) addInlineSources(await readFile(join(folder, page), 'utf8'), sources);
  await writeFile(path, fillPolicy(written, sources));
}

/** Adds what a page holds itself. Data blocks, such as JSON-LD, are never run and need no leave. */
export function addInlineSources(html: string, { styles, scripts }: InlineSources): void {
  for (const [, name, attributes = '', text = ''] of html.matchAll(/<(style|script)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
    if (name === 'style') styles.add(digest(text));
    else if (text !== '' && !/\btype="application\/(?:ld\+)?json"/.test(attributes)) scripts.add(digest(text));
  }
}

/**
 * @param headers the text of _headers, with `{styles}` and `{scripts}` where the digests go
 * @throws {Error} `invalid policy: …`
 */
export function fillPolicy(headers: string, { styles, scripts }: InlineSources): string {
  const filled = headers
    .replaceAll(STYLES, [...styles].sort().join(' ') || "'none'")
    .replaceAll(SCRIPTS, ["'self'", ...[...scripts].sort()].join(' '));
  const tooLong = filled.split('\n').find((line) => line.length > LONGEST_LINE);
  if (tooLong !== undefined) {
    throw new Error(
      `invalid policy: ${styles.size} different styles and ${scripts.size} scripts stand in the pages, and a line of _headers may have ${LONGEST_LINE} characters. Let pages of one shape have the same styles.`,
    );
  }
  return filled;
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
