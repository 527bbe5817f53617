import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from 'd3-array';
import { buildSite } from '#build/build.ts';
import { migrate } from '#local/database.ts';
import { startEdge, type EdgeServer } from '#local/edge-server.ts';
import { localSecrets } from '#local/secrets.ts';
import { exitCodes, Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { categories, lighthouse, presets, type LighthouseRun, type Preset } from './lighthouse.ts';
import { weighPage } from './page-weight.ts';
import { reportPages, type MeasuredPage } from './pages-report.ts';
import { installPeers } from './peers.ts';

/** One page of each kind of the sample site. */
const samples = [
  '/',
  '/articles/beijing-cybersecurity-park/',
  '/data/gdp/',
  '/gallery/',
  '/charts/gallery-bar/',
] as const;

/** Judges and weighs pages of a built site as readers get them from the edge. */
export const pages = member(
  {
    name: 'pages',
    short: 'judge pages with Lighthouse, and weigh them',
    usage: 'npm run bench -- pages [--dist DIR] [--runs N] [--preset NAME] [--json FILE] [PATH …]',
    about:
      'Builds the site, serves it from the local edge, and lets Lighthouse judge pages of it, again and again in turns.\nWithout a path, one page of each kind of the sample site.',
    words: ['PATH?…'],
    options: {
      dist: { type: 'string', about: 'a site that is already built, instead of building one' },
      runs: { type: 'string', default: '5', about: 'how often each page is judged' },
      preset: { type: 'string', default: 'mobile', about: presets.join(' or ') },
      json: { type: 'string', about: 'a file for the figures, for a program' },
    },
  },
  async ({ dist, runs, preset, json }, words) => {
    if (!/^[1-9]\d*$/.test(runs)) throw new Misuse(`--runs is no whole number above 0: ${runs}`);
    if (!isPreset(preset)) throw new Misuse(`unknown preset: ${preset} (${presets.join(' or ')})`);
    const paths = words.length > 0 ? words : samples;
    await installPeers();
    const assets = dist ?? (await build());
    const missing = paths.filter((path) => !/^\/(.*\/)?$/.test(path) || !existsSync(join(assets, path, 'index.html')));
    if (missing.length > 0) throw new Misuse(`missing in ${assets}/: ${missing.join(' ')}`);

    const measured = await serving(assets, (server, folder) =>
      measure({ assets, paths, runs: Number(runs), preset, server, folder }),
    );
    if (json !== undefined) await writeFile(json, `${JSON.stringify({ preset, pages: measured }, null, 2)}\n`);
    console.log(reportPages(measured, preset));
  },
);

function isPreset(text: string): text is Preset {
  return (presets as readonly string[]).includes(text);
}

async function build(): Promise<string> {
  await buildSite({ content: 'content', out: 'dist' });
  return 'dist';
}

/** Serves the site for as long as the work takes, with an empty database and a folder that lasts no longer. */
async function serving<Result>(
  assets: string,
  work: (server: EdgeServer, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  // The edge ends the process at Ctrl+C, before anything could be awaited.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(exitCodes.interrupted));
  const server = await step('Starting the edge', async () => {
    await migrate(folder);
    const secrets = await localSecrets(join(folder, '.dev.vars'));
    return startEdge({ assets, state: folder, port: 0, secrets });
  });
  try {
    return await work(server, folder);
  } finally {
    await server.stop();
  }
}

interface Measuring {
  assets: string;
  paths: readonly string[];
  runs: number;
  preset: Preset;
  server: EdgeServer;
  folder: string;
}

async function measure({ assets, paths, runs, preset, server, folder }: Measuring): Promise<MeasuredPage[]> {
  const judged = paths.map((path) => ({ path, runs: [] as LighthouseRun[] }));
  for (let turn = 1; turn <= runs; turn++) {
    for (const page of judged) {
      page.runs.push(
        await step(
          `${page.path}, run ${turn} of ${runs}`,
          () => lighthouse(server.address + page.path, preset, folder),
          ({ scores }) => categories.map((name) => scores[name]).join(' '),
        ),
      );
    }
  }
  return Promise.all(
    judged.map(async (page) => ({
      ...summary(page.path, page.runs),
      weight: await weighPage(assets, page.path, page.runs[0]?.requests ?? []),
    })),
  );
}

function summary(path: string, runs: readonly LighthouseRun[]): Omit<MeasuredPage, 'weight'> {
  const middle = (value: (run: LighthouseRun) => number) => median(runs, value) ?? NaN;
  const scores = categories.map((name) => {
    const points = runs.map((run) => run.scores[name]);
    return [name, { median: middle((run) => run.scores[name]), least: Math.min(...points), most: Math.max(...points) }];
  });
  const faults = new Map(runs.flatMap((run) => run.faults).map((fault) => [fault.id, fault]));
  return {
    path,
    runs: runs.length,
    version: runs[0]?.version ?? '',
    scores: Object.fromEntries(scores) as MeasuredPage['scores'],
    lcp: middle((run) => run.lcp),
    cls: middle((run) => run.cls),
    tbt: middle((run) => run.tbt),
    transferred: middle((run) => run.transferred),
    faults: [...faults.values()].map((fault) => ({
      ...fault,
      times: runs.filter((run) => run.faults.some(({ id }) => id === fault.id)).length,
    })),
  };
}
