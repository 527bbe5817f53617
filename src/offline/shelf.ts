import { READ, SAVED } from './cache-names.ts';
import { factsOf } from './kept-copy.ts';
import { filesAmong, filesNamedIn } from './rules.ts';

/** The pages that are there without having been read. */
const OWN = 'dateline-own-1';
/** Scripts, faces and pictures of all pages. */
const FILES = 'dateline-files-1';

/** What is searched in. */
const INDEX = 'dateline-index-1';

/** How many pages are kept because they were read. */
const PAGES = 60;
/** From how many files on it is looked whether a kept page needs them. */
const MANY_FILES = 200;

/** What a shelf needs of the world around it. */
export interface Surroundings {
  caches: CacheStorage;
  fetch(path: string): Promise<Response>;
  origin: string;
}

/**
 * What is kept on a reader's device. A page stands under its path in one place: among the saved ones or those read
 * lately.
 */
export class Shelf {
  readonly #caches: CacheStorage;
  readonly #fetch: Surroundings['fetch'];
  readonly #origin: string;

  constructor({ caches, fetch, origin }: Surroundings) {
    this.#caches = caches;
    this.#fetch = fetch;
    this.#origin = origin;
  }

  /** A page or file. */
  async find(path: string): Promise<Response | undefined> {
    for (const name of [SAVED, READ, OWN, FILES, INDEX]) {
      const found = await this.#caches.match(path, { cacheName: name });
      if (found) return found;
    }
    return undefined;
  }

  async isSaved(path: string): Promise<boolean> {
    return (await this.#caches.match(path, { cacheName: SAVED })) !== undefined;
  }

  /** Keeps a page until it is removed. */
  async save(path: string, copy: Response): Promise<void> {
    await (await this.#caches.open(SAVED)).put(path, copy);
    await (await this.#caches.open(READ)).delete(path);
  }

  /** Keeps a page that was read, and lets those go that were read longest ago. A saved one is renewed. */
  async keepRead(path: string, copy: Response): Promise<void> {
    if (await this.isSaved(path)) return this.save(path, copy);
    const read = await this.#caches.open(READ);
    await read.put(path, copy);
    const kept = await Promise.all(
      (await read.keys()).map(async (key) => {
        const found = await read.match(key);
        return { key, at: found ? factsOf(found).at : 0 };
      }),
    );
    const latest = kept.sort((a, b) => b.at - a.at);
    await Promise.all(latest.slice(PAGES).map(({ key }) => read.delete(key)));
  }

  async keepOwn(path: string, copy: Response): Promise<void> {
    await (await this.#caches.open(OWN)).put(path, copy);
  }

  async remove(path: string): Promise<void> {
    await Promise.all([SAVED, READ].map(async (name) => (await this.#caches.open(name)).delete(path)));
  }

  /** Removes every page that was saved or read, and the files that only they needed. */
  async removeAll(): Promise<void> {
    await Promise.all([SAVED, READ].map((name) => this.#caches.delete(name)));
    await this.sweep();
  }

  async keepFile(path: string, answer: Response): Promise<void> {
    await (await this.#caches.open(FILES)).put(path, answer);
  }

  async keepOfIndex(path: string, answer: Response): Promise<void> {
    await (await this.#caches.open(INDEX)).put(path, answer);
  }

  /** Lets the index go, since there is another. */
  async dropIndex(): Promise<void> {
    await this.#caches.delete(INDEX);
  }

  /** Keeps those files of the index that are not kept yet. What can't be had is left for when it is asked for. */
  async keepIndex(paths: readonly string[]): Promise<void> {
    const index = await this.#caches.open(INDEX);
    for (const path of paths) {
      if (await index.match(path)) continue;
      const answer = await this.#fetch(path).catch(() => undefined);
      if (answer?.ok) await index.put(path, answer);
    }
  }

  /**
   * Keeps what a page needs, and what its scripts import. What can't be had is left out: the page can be read without.
   *
   * @param loaded addresses that a browser has loaded for it
   */
  async keepFiles(html: string, loaded: readonly string[] = []): Promise<void> {
    const files = await this.#caches.open(FILES);
    const waiting = filesAmong([...filesNamedIn(html), ...loaded], this.#origin);
    const seen = new Set(waiting);
    let isFuller = false;
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (await files.match(path)) continue;
      const answer = await this.#fetch(path).catch(() => undefined);
      if (!answer?.ok) continue;
      await files.put(path, answer.clone());
      isFuller = true;
      if (!path.endsWith('.js')) continue;
      const imported = filesAmong(filesNamedIn(await answer.text()), this.#origin).filter((file) => !seen.has(file));
      imported.forEach((file) => seen.add(file));
      waiting.push(...imported);
    }
    if (isFuller && (await files.keys()).length > MANY_FILES) await this.sweep();
  }

  /** Removes the files that no kept page names, nor a script that one of them needs. */
  async sweep(): Promise<void> {
    const files = await this.#caches.open(FILES);
    let left = await files.keys();
    let texts = await this.#pages();
    while (texts.length > 0 && left.length > 0) {
      // A file's own name is enough, and scripts call each other by that alone.
      const isNamed = ({ url }: Request) => texts.some((text) => text.includes(url.slice(url.lastIndexOf('/') + 1)));
      const named = left.filter(isNamed);
      left = left.filter((key) => !named.includes(key));
      const scripts = named.filter(({ url }) => url.endsWith('.js'));
      texts = await Promise.all(scripts.map(async (key) => (await files.match(key))?.text() ?? ''));
    }
    await Promise.all(left.map((key) => files.delete(key)));
  }

  /** Removes the caches of workers that kept things otherwise. */
  async clearOld(): Promise<void> {
    const current = [SAVED, READ, OWN, FILES, INDEX];
    const old = (await this.#caches.keys()).filter((name) => name.startsWith('dateline-') && !current.includes(name));
    await Promise.all(old.map((name) => this.#caches.delete(name)));
  }

  /** The texts of all kept pages. */
  async #pages(): Promise<string[]> {
    const caches = await Promise.all([SAVED, READ, OWN].map((name) => this.#caches.open(name)));
    const pages = await Promise.all(caches.map((cache) => cache.matchAll()));
    return Promise.all(pages.flat().map((page) => page.text()));
  }
}
