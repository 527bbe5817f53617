import { conversationOf, partsOf, sectionOf } from './conversation.tsx';
import { entityTag, hasAlready } from './entity-tag.ts';
import { placesOf } from './places.ts';
import { showReading, unusualReading, writeReading } from './reading.ts';
import { words } from './words/words.ts';
import type { ThreadState } from './comments/store.ts';
import type { Conversation, Reading as ThreadReading } from './conversation.tsx';
import type { Places } from './places.ts';
import type { Reading } from './reading.ts';
import type { Assets, SiteIndex } from './site.ts';

/** Of what pages are made of; a change of the markup starts the caches anew. */
const RENDERER = 6;

/** A page that has another address for good. */
const MOVED: readonly number[] = [301, 308];

/** In seconds. */
const A_DAY = 24 * 60 * 60;

interface Composition {
  reading: ThreadReading;
  assets: Assets;
  index(origin: string): Promise<SiteIndex>;
  now: Date;
  /** Told when comments fail; the reader gets the page all the same. */
  report(error: unknown): void;
}

/** What a page is to show: how much is written in each thread, and the thread that it is the page of. */
interface Filling {
  states: ReadonlyMap<string, ThreadState>;
  own?: Conversation;
}

/**
 * Answers with a static page, with the counts of its threads and its own thread in it, and set as its reader chose. Holds
 * for as long as neither the page nor what it shows changes: the entity tag names both, and costs one request to the
 * database, or none for a page without a thread. A page whose comments can't be reached is answered without them.
 */
export async function composePage(request: Request, composition: Composition): Promise<Response> {
  const { assets, report } = composition;
  const url = new URL(request.url);
  if (isFile(url.pathname)) return assets.fetch(request);
  const built = await assets.fetch(unconditional(request));
  if (MOVED.includes(built.status)) return remembered(built, A_DAY);
  if (!built.headers.get('content-type')?.startsWith('text/html')) return built;

  const { places, page } = await placesOf(built);
  const reading = places.reading ? unusualReading(request) : undefined;
  const headers = new Headers(page.headers);
  if (reading) headers.append('vary', 'cookie');
  let filling: Filling | undefined;
  let section: string | undefined;
  if (page.status === 200) {
    try {
      filling = await fillingOf(url, places, composition);
      const tag = await tagOf(page, filling, reading);
      headers.set('etag', tag);
      headers.set('cache-control', 'public, max-age=0, must-revalidate');
      if (hasAlready(request, tag)) return new Response(null, { status: 304, headers });
      if (filling?.own) section = await sectionOf(filling.own, url, composition.reading);
    } catch (error) {
      report(error);
      filling = undefined;
      // What is missing now may be there in a moment: nobody is to keep this page.
      headers.delete('etag');
      headers.set('cache-control', 'no-store');
    }
  }
  return write(new Response(page.body, { status: page.status, headers }), { filling, section, reading });
}

function tagOf(page: Response, filling: Filling | undefined, reading: Reading | undefined): Promise<string> {
  const asset = page.headers.get('etag') ?? '';
  return entityTag(asset, ...(filling ? shownParts(filling) : []), reading ? writeReading(reading) : '', RENDERER);
}

/** @returns undefined for a page that shows nothing of any thread */
async function fillingOf(url: URL, places: Places, { reading, index, now }: Composition): Promise<Filling | undefined> {
  if (places.counts.length === 0 && !places.thread) return undefined;
  const site = await index(url.origin);
  const thread = places.thread ? site.threadAt(url.pathname) : undefined;
  const shown = places.counts.filter((id) => site.thread(id));
  const asked = thread && !shown.includes(thread.id) ? [thread.id, ...shown] : shown;
  const states = await reading.comments.threadStates(asked);
  return { states, ...(thread && { own: conversationOf(thread, states.get(thread.id), site, now) }) };
}

/** All that changes the page: of lists the counts, and its own thread. */
function shownParts({ states, own }: Filling): (string | number)[] {
  // A thread may be in the database for a comment that waits; readers see no difference.
  const counted = [...states].filter(([, { approvedCount }]) => approvedCount > 0);
  const counts = counted.map(([id, { approvedCount }]) => `${id}:${approvedCount}`).sort();
  return [counts.join(), ...(own ? partsOf(own) : [])];
}

interface Writing {
  filling: Filling | undefined;
  section: string | undefined;
  reading: Reading | undefined;
}

/** Writes into the page what there is to write. */
function write(page: Response, { filling, section, reading }: Writing): Response {
  if (!filling && !reading) return page;
  const rewriter = new HTMLRewriter();
  if (filling) showCounts(rewriter, filling.states);
  if (section !== undefined) {
    rewriter.on('section#comments', { element: (element) => void element.setInnerContent(section, { html: true }) });
  }
  if (reading) showReading(rewriter, reading);
  return rewriter.transform(page);
}

/** An element with no comments to count keeps the words that the build gave it. */
function showCounts(rewriter: HTMLRewriter, states: Filling['states']): void {
  let language = 'en';
  rewriter
    .on('html', { element: (html) => void (language = html.getAttribute('lang') ?? language) })
    .on('[data-comment-count]', {
      element(element) {
        const count = states.get(element.getAttribute('data-comment-count') ?? '')?.approvedCount ?? 0;
        if (count === 0) return;
        const say = words(language);
        const bare = element.hasAttribute('data-comment-count-bare');
        element.setInnerContent(bare ? say.number(count) : say.count(count));
      },
    });
}

/** Without that, a browser may go by an address that moved for ever, even when its page has moved back. */
function remembered(answer: Response, seconds: number): Response {
  const headers = new Headers(answer.headers);
  headers.set('cache-control', `public, max-age=${seconds}`);
  return new Response(answer.body, { status: answer.status, headers });
}

/** Feeds, pictures and the like: a last part with an ending that is not a page's. */
function isFile(path: string): boolean {
  return /\.(?!html?$)\w+$/.test(path);
}

/** The page has to come whole, whatever the browser has: its tag is not the one that the browser got from us. */
function unconditional(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ['if-none-match', 'if-modified-since', 'range']) headers.delete(name);
  return new Request(request.url, { method: 'GET', headers, redirect: 'manual' });
}
