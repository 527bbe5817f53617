import { withoutComments } from './without-comments.ts';
import { factsOf, keptCopy } from './kept-copy.ts';
import { isPage, kindOf, mayKeep, ownPages } from './rules.ts';
import { Shelf } from './shelf.ts';
import { indexEntryUrl, indexFilesUrl, offlineUrl, PAGEFIND } from '#site/urls.ts';
import type { Message } from './message.ts';

declare const self: ServiceWorkerGlobalScope;

/** How long a reader who has the page already waits for a newer one, in milliseconds. */
const PATIENCE = 3000;
/** How long a page is left to be shown before it is kept, which would take a small device's time, in milliseconds. */
const CALM = 500;
/** The largest index that is kept as a whole, in bytes; of a larger one only what was searched in. */
const MOST_OF_INDEX = 3_000_000;
/** How old the site's own pages for reading offline may get, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

const { origin } = self.location;
const shelf = new Shelf({ caches, fetch: (path) => fetch(path), origin });

// A new worker doesn't wait for the old one's pages to be closed. No two builds can be mixed in one page: a page comes
// whole, with its styles in it, and whatever else it loads is named by the digest of its content, so that the same name
// is the same file in every build.
self.addEventListener('install', (event) => event.waitUntil(keepOwnPages().then(() => self.skipWaiting())));

self.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.all([
      shelf.clearOld().then(() => shelf.sweep()),
      // The network is asked while the worker starts, and by the browser itself, so that the edge sees who asks.
      self.registration.navigationPreload?.enable(),
    ]),
  ),
);

self.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, origin);
  if (kind === 'page') event.respondWith(answerPage(event));
  if (kind === 'hashed') event.respondWith(answerHashed(event));
  if (kind === 'picture') event.respondWith(answerPicture(event));
  if (kind === 'index') event.respondWith(answerIndex(event));
});

self.addEventListener('message', (event) => {
  const answer = perform(event.data as Message).catch(() => false);
  event.waitUntil(answer.then((isSo) => event.ports[0]?.postMessage(isSo)));
});

async function answerPage(event: FetchEvent): Promise<Response> {
  const path = pathOf(event.request);
  const fresh = askForPage(event);
  event.waitUntil(fresh.then(({ kept }) => kept).catch(() => undefined));
  const answer = fresh.then(({ response }) => response);
  const copy = await shelf.find(path);
  try {
    return await (copy ? Promise.race([answer, after(PATIENCE, copy)]) : answer);
  } catch {
    return copy ?? (await shelf.find(offlineUrl)) ?? Response.error();
  }
}

/** A page from the network, and that it is kept. */
async function askForPage(event: FetchEvent): Promise<{ response: Response; kept: Promise<void> }> {
  const preloaded = (await event.preloadResponse) as Response | undefined;
  const response = preloaded ?? (await fetch(event.request));
  return { response, kept: keepAnswer(pathOf(event.request), response.clone()) };
}

async function keepAnswer(path: string, answer: Response): Promise<void> {
  await after(CALM, undefined);
  // Taken back by who published it.
  if (answer.status === 404 || answer.status === 410) return shelf.remove(path);
  const copy = mayKeep(path) ? await copyOf(answer) : undefined;
  if (copy) {
    await shelf.keepRead(path, copy.clone());
    await shelf.keepFiles(await copy.text());
  }
  if (ownPages.includes(path) || (await isStale())) await keepOwnPages();
}

async function isStale(): Promise<boolean> {
  const own = await shelf.find(offlineUrl);
  return !own || factsOf(own).at < Date.now() - DAY;
}

/** @throws {Error} `missing page: …` */
async function keepOwnPages(): Promise<void> {
  for (const path of ownPages) {
    const copy = await copyOf(await fetch(path, { cache: 'no-cache' }));
    if (!copy) throw new Error(`missing page: ${path}`);
    await shelf.keepOwn(path, copy.clone());
    await shelf.keepFiles(await copy.text());
  }
}

/** An answer as it may be kept, or undefined where it may not. */
async function copyOf(answer: Response): Promise<Response | undefined> {
  const html = isPage(answer) ? withoutComments(await answer.text()) : undefined;
  return html === undefined ? undefined : keptCopy(answer, html, Date.now());
}

async function answerHashed({ request }: FetchEvent): Promise<Response> {
  const path = pathOf(request);
  const kept = await shelf.find(path);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await shelf.keepFile(path, response.clone());
  return response;
}

async function answerPicture({ request }: FetchEvent): Promise<Response> {
  const path = pathOf(request);
  try {
    const response = await fetch(request);
    if (response.ok) await shelf.keepFile(path, response.clone());
    return response;
  } catch {
    return (await shelf.find(path)) ?? Response.error();
  }
}

async function answerIndex(event: FetchEvent): Promise<Response> {
  const path = pathOf(event.request);
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keepOfIndex(path, response.clone()).catch(() => undefined));
    return response;
  } catch {
    return (await shelf.find(path)) ?? Response.error();
  }
}

/** The entry comes first in every search: where it is another than before, so are the files that it names. */
async function keepOfIndex(path: string, answer: Response): Promise<void> {
  if (path !== indexEntryUrl) return shelf.keepOfIndex(path, answer);
  const before = await (await shelf.find(path))?.text();
  if (before !== (await answer.clone().text())) await shelf.dropIndex();
  await shelf.keepOfIndex(path, answer);
  const { bytes, files } = (await (await fetch(indexFilesUrl)).json()) as { bytes: number; files: string[] };
  if (bytes <= MOST_OF_INDEX) await shelf.keepIndex(files.map((file) => `/${PAGEFIND}/${file}`));
}

/** Resolves to whether it is so, or was done. */
async function perform(message: Message): Promise<boolean> {
  switch (message.to) {
    case 'find-saved':
      return shelf.isSaved(message.path);
    case 'remove':
      await shelf.remove(message.path);
      return true;
    case 'remove-all':
      await shelf.removeAll();
      return true;
    default:
      return keepAsked(message);
  }
}

async function keepAsked({ to, path, files }: Message & { to: 'read' | 'save' }): Promise<boolean> {
  if (!mayKeep(path)) return false;
  // Without a connection a page can be saved that was read before.
  const copy = (await fetch(path).then(copyOf, () => undefined)) ?? (await shelf.find(path));
  if (!copy) return false;
  await (to === 'save' ? shelf.save(path, copy.clone()) : shelf.keepRead(path, copy.clone()));
  await shelf.keepFiles(await copy.text(), files);
  return true;
}

/** Pages and files are known by their paths: what a query adds, like the place in a thread, is not kept. */
function pathOf({ url }: Request): string {
  return new URL(url).pathname;
}

function after<Value>(milliseconds: number, value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
}
