import { sum } from 'd3-array';
import { join } from 'node:path';
import { Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { run } from '#terminal/run.ts';
import { table } from '#terminal/table.ts';
import { installPeers } from './peers.ts';

interface Measured {
  milliseconds: number[];
  bytes: number;
  brotli: number;
  isSame: boolean;
}

const contenders = {
  dateline: 'Dateline, two widths',
  plot: 'Observable Plot 0.6.17 on linkedom, one width',
} as const;
type Contender = keyof typeof contenders;

/** Measures how a bar chart is drawn: how long it takes, and how large it is. */
export const charts = member(
  {
    name: 'charts',
    short: 'draw a bar chart',
    usage: 'npm run bench -- charts [--rows N] [--times N] [--runs N] [--json]',
    about: 'Draws a bar chart again and again, as Dateline and as its peer do, each in a process of its own, in turns.',
    options: {
      rows: { type: 'string', default: '30', about: 'how many bars' },
      times: { type: 'string', default: '3000', about: 'how often a process draws them' },
      runs: { type: 'string', default: '3', about: 'how many processes each has' },
      json: { type: 'boolean', about: 'for a program' },
    },
  },
  async ({ rows, times, runs, json }) => {
    for (const [name, text] of Object.entries({ rows, times, runs })) {
      if (!/^[1-9]\d*$/.test(text)) throw new Misuse(`--${name} is no whole number above 0: ${text}`);
    }
    await installPeers();
    const measured: Record<Contender, Measured[]> = { dateline: [], plot: [] };
    for (let turn = 1; turn <= Number(runs); turn++) {
      for (const name of Object.keys(contenders) as Contender[]) {
        const label = `${contenders[name]}: ${rows} bars ${times} times, run ${turn} of ${runs}`;
        measured[name].push(await step(label, () => once(name, rows, times)));
      }
    }
    const results = (Object.keys(contenders) as Contender[]).map((name) => ({ name, ...summary(measured[name]) }));
    console.log(json ? JSON.stringify({ rows: Number(rows), results }, null, 2) : report(rows, results));
  },
);

async function once(contender: Contender, rows: string, times: string): Promise<Measured> {
  const script = join(import.meta.dirname, 'charts-once.ts');
  const { code, output } = await run(process.execPath, [script, contender, rows, times]);
  if (code !== 0) throw new Error(`${contender} failed:\n${output}`);
  return JSON.parse(output) as Measured;
}

function summary(runs: readonly Measured[]) {
  const sorted = runs.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
  const { bytes = NaN, brotli = NaN } = runs[0] ?? {};
  const isSame = runs.every((run) => run.isSame && run.bytes === bytes);
  const mean = sum(sorted) / sorted.length;
  return { bytes, brotli, isSame, mean, median: at(0.5), low: at(0.05), high: at(0.95) };
}

function report(rows: string, results: readonly ({ name: Contender } & ReturnType<typeof summary>)[]): string {
  const own = results[0];
  const lines = results.map(({ name, median, mean, low, high, bytes, brotli, isSame }) => [
    contenders[name],
    `${median.toFixed(3)} ms`,
    `${low.toFixed(2)}–${high.toFixed(2)}`,
    `${mean.toFixed(3)} ms`,
    ((own?.median ?? NaN) / median).toFixed(3),
    ((own?.mean ?? NaN) / mean).toFixed(3),
    `${(bytes / 1000).toFixed(1)} kB`,
    `${brotli} B`,
    isSame ? 'yes' : 'no',
  ]);
  const header = ['drawn by', 'median', '5–95 %', 'mean', 'of medians', 'of means', 'SVG', 'brotli', 'same each time'];
  return `\n${rows} bars, Node ${process.version}\n\n${table(header, lines)}\n\nRatios are Dateline's figure over the peer's.`;
}
