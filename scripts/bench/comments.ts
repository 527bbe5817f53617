import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, withDatabase } from '#local/database.ts';
import { localSecrets } from '#local/secrets.ts';
import { exitCodes, Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { arrive, call, type Arrivals, type Call } from './arrivals.ts';
import { reportComments, type MeasuredSize } from './comments-report.ts';
import { startDirectEdge, type DirectEdge } from './direct-edge.ts';
import { fillUp } from './many-comments.ts';
import { writtenForms } from './written-forms.ts';

const thread = 'beijing-cybersecurity-park';
const path = `/articles/${thread}/`;

/** How many comments the measured page has. */
const OWN = 200;

/** Measures pages with comments, and the sending of comments, at sizes of the database. */
export const comments = member(
  {
    name: 'comments',
    short: 'read and send comments, with few and with many in the database',
    usage: 'npm run bench -- comments [--dist DIR] [--sizes N,N,…] [--rate N] [--count N] [--json FILE]',
    about:
      'Serves the sample site by the Worker on workerd itself, without wrangler’s proxy, and lets requests arrive at a\nrate: a page with 200 comments from the cache, not modified, and drawn anew, the same page without its comments, and\ncomments that are sent. Then fills the database up to the next size.',
    options: {
      dist: { type: 'string', default: 'dist', about: 'the built sample site' },
      sizes: { type: 'string', default: '1000,10000,100000,1000000', about: 'how many comments the database has' },
      rate: { type: 'string', default: '40', about: 'requests a second' },
      count: { type: 'string', default: '800', about: 'requests of each kind' },
      json: { type: 'string', about: 'a file for the figures, for a program' },
    },
  },
  async ({ dist, sizes, rate, count, json }) => {
    const steps = sizes.split(',').map(Number);
    for (const [name, number] of [...steps.map((size) => ['sizes', size] as const), ['rate', Number(rate)] as const]) {
      if (!(number >= 1)) throw new Misuse(`--${name} is no number above 0: ${number}`);
    }
    if (steps.some((size, n) => size < (steps[n - 1] ?? OWN))) {
      throw new Misuse(`--sizes have to grow, from ${OWN} on: ${sizes}`);
    }
    if (!existsSync(join(dist, path, 'index.html')))
      throw new Misuse(`missing in ${dist}/: ${path} (build the site first)`);

    const state = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
    process.once('exit', () => rmSync(state, { recursive: true, force: true }));
    process.once('SIGINT', () => process.exit(exitCodes.interrupted));
    await step('Preparing the database', () => migrate(state));
    const measured: MeasuredSize[] = [];
    for (const size of steps) {
      await step(`Filling it up to ${size.toLocaleString('en')} comments`, () =>
        withDatabase(state, async (database) => {
          await fillUp(database, thread, OWN, size);
          // Comments are sent faster than an hour's quota for a thread allows.
          await database.prepare('DELETE FROM counters').run();
        }),
      );
      measured.push(await measure({ size, dist, state, load: { rate: Number(rate), count: Number(count) } }));
    }
    if (json !== undefined) await writeFile(json, `${JSON.stringify(measured, null, 2)}\n`);
    console.log(reportComments(measured, Number(rate)));
  },
);

interface Measuring {
  size: number;
  dist: string;
  state: string;
  load: { rate: number; count: number };
}

/** Each kind of request in turns, so that what disturbs the machine disturbs all. */
async function measure({ size, dist, state, load }: Measuring): Promise<MeasuredSize> {
  const secrets = await localSecrets(join(state, '.dev.vars'));
  const options = { assets: dist, state, secrets };
  const bare = await startDirectEdge({ ...options, composed: false });
  const edge = await startDirectEdge({ ...options, composed: true });
  try {
    const get = (to: DirectEdge, at: string, more: Call['headers'] = {}): Call => ({
      path: at,
      headers: { ...to.headers, ...more },
    });
    const first = await call(edge.address, get(edge, path));
    const tag = String(first.headers.etag);
    const shown = first.body.match(/<article class="comment/g)?.length ?? 0;
    const forms = await writtenForms(edge, thread, Math.ceil(load.count / 4), size);
    const run = (name: string, to: DirectEdge, next: (n: number) => Call, wanted: number, part = load) =>
      step(`${size.toLocaleString('en')}: ${name}`, () => arrive(to.address, part, next, wanted), told);
    for (const to of [bare, edge]) await arrive(to.address, { ...load, count: 100 }, () => get(to, path), 200);
    return {
      size,
      shown,
      bare: await run('the page without comments', bare, () => get(bare, path), 200),
      cached: await run('from the cache', edge, () => get(edge, path), 200),
      unchanged: await run('not modified', edge, () => get(edge, path, { 'if-none-match': tag }), 304),
      drawn: await run('drawn anew', edge, (n) => get(edge, `${path}?after=${n + 1}_bench`), 200),
      posted: await run('sent', edge, (n) => forms[n]!, 303, { rate: load.rate / 4, count: forms.length }),
    };
  } finally {
    await edge.stop();
    await bare.stop();
  }
}

function told({ p50, p95, failed }: Arrivals): string {
  return `${p50.toFixed(1)} ms, 95 % ${p95.toFixed(1)} ms${failed > 0 ? `, ${failed} failed` : ''}`;
}
