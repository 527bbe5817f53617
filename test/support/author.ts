import { ask, hidden, send, solve } from './reader.ts';
import type { Answer } from './reader.ts';
import type { Site } from './site.ts';

/** An author's browser: the address of their comment, and the cookie that it came with. */
export interface Author {
  status: string;
  cookie: string;
}

/** Writes a comment as a browser does that keeps cookies. */
export async function write(site: Site, thread: string, name: string, text: string, cookie = ''): Promise<Author> {
  const path = `/comments/${thread}/`;
  const preview = await send(site, path, { name, text }, { cookie });
  const fields = { name, text, token: hidden(preview.html, 'token'), answer: solve(preview.html) };
  const kept = await send(site, path, fields, { cookie });
  const location = kept.headers.get('location');
  if (!location) throw new Error(`the comment was not taken: ${kept.status} ${kept.html}`);
  return { status: location.replace('?sent', ''), cookie: kept.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** The version that stands in the forms of a page of the author's. */
export async function version(site: Site, path: string): Promise<string> {
  return hidden((await ask(site, path)).html, 'version');
}

/** Does something with a comment, on the version that it has. */
export async function act(
  site: Site,
  { status, cookie }: Author,
  name: 'withdraw' | 'return' | 'appeal' | 'erase',
  fields: Record<string, string> = {},
): Promise<Answer> {
  // The page of a withdrawal that is over, and of what was erased, has no form: any version is refused.
  const page = await ask(site, name === 'withdraw' || name === 'erase' ? `${status}/${name}` : status);
  const seen = /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? '0';
  return send(site, `${status}/${name}`, { version: seen, ...fields }, { cookie });
}

/** Gives a comment a new text, over its preview and question. */
export async function edit(site: Site, { status }: Author, text: string): Promise<Answer> {
  const path = `${status}/edit`;
  const preview = await send(site, path, { version: await version(site, path), text });
  const fields = { text, version: hidden(preview.html, 'version'), token: hidden(preview.html, 'token') };
  return send(site, path, { ...fields, answer: solve(preview.html) });
}
