import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError, type Problem } from '#problem.ts';

/** Which thread was which page. */
export interface Addresses {
  /** @returns undefined where none is known */
  threadOf(address: string): string | undefined;
}

/** How many redirects are followed. */
const HOPS = 5;

/**
 * Finds threads by the addresses of their pages: by hand, where `map` says so; else by the paths that the built site has,
 * and the former ones that it leads on. The host does not matter, nor does what follows a `?`, but to `map`.
 *
 * @param folder of the built site
 * @param map a file of lines `/old/address -> thread`, where a thread is named by its id or the path of its article
 * @throws {ContentError} where the site was not built, or a line of `map` can't be read
 */
export async function readAddresses(folder: string, map?: string): Promise<Addresses> {
  const paths = await readPaths(folder);
  const ids = new Set(paths.values());
  const redirects = parseRedirects(await readFile(join(folder, '_redirects'), 'utf8').catch(() => ''));
  const built = (path: string) => {
    let at: string | undefined = path;
    for (let hop = 0; at !== undefined && hop <= HOPS; hop += 1) {
      const thread = paths.get(at);
      if (thread !== undefined) return thread;
      at = redirects.get(at);
    }
    return undefined;
  };
  const byHand =
    map === undefined
      ? new Map<string, string>()
      : parseMap(map, await readMap(map), (target) => {
          return ids.has(target) ? target : built(pathOf(target));
        });
  return {
    threadOf(address) {
      if (address.trim() === '') return undefined;
      const path = pathOf(address);
      return byHand.get(path + queryOf(address)) ?? byHand.get(path) ?? built(path);
    },
  };
}

/** The path of an address in one form: decoded, without `index.html` and without the slash at the end. */
export function pathOf(address: string): string {
  const [path = ''] = address
    .trim()
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i, '')
    .split(/[?#]/, 1);
  const rooted = `/${path.replace(/^\/+/, '')}`.replace(/\/index\.html?$/i, '/');
  return decoded(rooted).normalize('NFC').replace(/\/+$/, '') || '/';
}

function queryOf(address: string): string {
  return /\?[^#]*/.exec(address)?.[0] ?? '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function readPaths(folder: string): Promise<Map<string, string>> {
  const file = join(folder, 'threads.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new ContentError([{ file, what: 'there is no such file', fix: 'build the site first: npm run build' }]);
  }
  const { threads } = JSON.parse(text) as { threads: Record<string, { path: string }> };
  return new Map(Object.entries(threads).map(([id, { path }]) => [pathOf(path), id]));
}

/** Those of one address to another; patterns are not for single pages. */
function parseRedirects(text: string): Map<string, string> {
  const redirects = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [from, to] = line.trim().split(/\s+/);
    if (from === undefined || to === undefined || from.startsWith('#') || /[*:]/.test(from)) continue;
    if (!redirects.has(pathOf(from))) redirects.set(pathOf(from), pathOf(to));
  }
  return redirects;
}

async function readMap(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new ContentError([{ file, what: 'can’t be read', fix: 'look at its name' }]);
  });
}

function parseMap(
  file: string,
  text: string,
  threadOf: (target: string) => string | undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [n, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, from = '', to = ''] = /^\s*(\S.*?)\s+->\s+(\S.*?)\s*$/.exec(line) ?? [];
    const thread = threadOf(to);
    if (from === '')
      problems.push({ file, line: n + 1, what: 'is no line of addresses', fix: 'write: /old/address -> thread' });
    else if (thread === undefined) {
      problems.push({
        file,
        line: n + 1,
        what: `unknown thread "${to}"`,
        fix: 'name an id of threads.json, or a path',
      });
    } else found.set(pathOf(from) + queryOf(from), thread);
  }
  if (problems.length > 0) throw new ContentError(problems);
  return found;
}
