/**
 * Asks Pagefind's workers. Each language of the site has an index, and each index a worker: it compiles WebAssembly that
 * knows the language's endings, and the policy that allows that is the worker's own.
 *
 * @see https://pagefind.app/docs/api/
 */

/** A page that was found, as the index keeps it. */
export interface Page {
  url: string;
  /** The passage that fits best, with `<mark>` around the words looked for; `<` and `>` of the text are escaped. */
  excerpt: string;
  meta: { title: string };
  /** Each has one value at most; dates are moments with their offset, or days. */
  filters: { kind: [string]; language: [string]; section?: [string]; date?: [string] };
}

export interface Query {
  words: string;
  /** A value by filter: kind, section, year. */
  filters: Readonly<Record<string, string>>;
  byDate: boolean;
}

/** What was found, best or newest first. */
export interface Found {
  count: number;
  /** The pages that come next; fewer, and at last none, at the end. */
  next(most: number): Promise<Page[]>;
}

/** The folder of the index, from the site's root. */
const FOLDER = '/pagefind/';

/** Asked for by the name that the workers ask for it with, so that it is fetched and kept once. */
const ENTRY = `${FOLDER}pagefind-entry.json?ts=`;

interface Hit {
  score: number;
  /** What to ask the worker for the page with. */
  data: string;
}

interface Index {
  close(): void;
  ask<Answer>(method: string, ...args: readonly unknown[]): Promise<Answer>;
}

let indexes: Promise<Index[]> | undefined;

/**
 * Looks for words in every language of the site.
 *
 * @throws {Error} where the index can't be loaded; the next search tries anew
 */
export async function find(query: Query): Promise<Found> {
  const open = (indexes ??= openIndexes());
  try {
    const all = await Promise.all((await open).map((index) => look(index, query)));
    return inOrder(all, query.byDate);
  } catch (error) {
    indexes = undefined;
    void open.then((all) => all.forEach(({ close }) => close())).catch(() => undefined);
    throw error;
  }
}

async function openIndexes(): Promise<Index[]> {
  const response = await fetch(ENTRY);
  if (!response.ok) throw new Error(`${response.status} ${ENTRY}`);
  const { languages } = (await response.json()) as { languages: Record<string, unknown> };
  return Promise.all(Object.keys(languages).map(openIndex));
}

async function openIndex(language: string): Promise<Index> {
  const worker = new Worker(`${FOLDER}pagefind-worker.js`);
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  worker.onmessage = ({ data }: MessageEvent<{ id: number; result?: unknown; error?: string }>) => {
    const { id, result, error } = data;
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(result);
    else one?.reject(new Error(error));
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const index: Index = {
    close: () => worker.terminate(),
    ask: <Answer>(method: string, ...args: readonly unknown[]) =>
      new Promise<Answer>((resolve, reject) => {
        waiting.set(++asked, { resolve: resolve as (answer: unknown) => void, reject });
        worker.postMessage({ id: asked, method, args });
      }),
  };
  // A fixed tag in the place of the time, which would fetch the entry anew each time and miss what is kept offline.
  await index.ask('init', { basePath: FOLDER, language, excerptLength: 32, excerptEllipsis: '…', metaCacheTag: '' });
  return index;
}

/** The hits in one index, in order, each with a way to load its page. */
async function look({ ask }: Index, { words, filters, byDate }: Query) {
  const sort = byDate ? { date: 'desc' } : {};
  const { results } = await ask<{ results: Hit[] }>('search', words, { filters, sort });
  return results.map(({ score, data }) => ({
    score,
    load: () => ask<Page>('getData', data),
  }));
}

type Hits = Awaited<ReturnType<typeof look>>;

/** The hits of several indexes as one list. */
function inOrder(lists: Hits[], byDate: boolean): Found {
  return {
    count: lists.reduce((sum, { length }) => sum + length, 0),
    async next(most) {
      // Each list is in order, so the next are among the first few of each.
      const loading = lists.flatMap((list) =>
        list.slice(0, most).map(async ({ score, load }) => ({ list, score, page: await load() })),
      );
      const order = (await Promise.all(loading)).sort((a, b) =>
        byDate ? moment(b.page) - moment(a.page) : b.score - a.score,
      );
      return order.slice(0, most).map(({ list, page }) => {
        list.shift();
        return page;
      });
    },
  };
}

/** When it appeared, in milliseconds; what has no date, long ago. */
function moment({ filters }: Page): number {
  return filters.date ? Date.parse(filters.date[0]) : Number.MIN_SAFE_INTEGER;
}
