import { join } from 'node:path';
import { Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { run } from '#terminal/run.ts';
import { table } from '#terminal/table.ts';
import { installPeers } from './peers.ts';

interface Measured {
  name: 'dateline' | 'plot';
  milliseconds: number[];
  bytes: number;
  brotli: number;
  isSame: boolean;
}

const abouts = { dateline: 'Dateline, two widths', plot: 'Observable Plot 0.6.17 on linkedom, one width' };

/** Measures how a bar chart is drawn: how long it takes, and how large it is. */
export const charts = member(
  {
    name: 'charts',
    short: 'draw a bar chart',
    usage: 'npm run bench -- charts [--rows N] [--times N] [--json]',
    about: 'Draws a bar chart again and again, as Dateline and as its peer do, in turns.',
    options: {
      rows: { type: 'string', default: '30', about: 'how many bars' },
      times: { type: 'string', default: '300', about: 'how often each draws them' },
      json: { type: 'boolean', about: 'for a program' },
    },
  },
  async ({ rows, times, json }) => {
    for (const [name, text] of Object.entries({ rows, times })) {
      if (!/^[1-9]\d*$/.test(text)) throw new Misuse(`--${name} is no whole number above 0: ${text}`);
    }
    await installPeers();
    const results = await step(`Drawing ${rows} bars ${times} times`, async () => {
      const { code, output } = await run(process.execPath, [join(import.meta.dirname, 'charts-once.ts'), rows, times]);
      if (code !== 0) throw new Error(`drawing failed:\n${output}`);
      return (JSON.parse(output) as Measured[]).map(summary);
    });
    console.log(json ? JSON.stringify({ rows: Number(rows), results }, null, 2) : report(rows, results));
  },
);

function summary({ milliseconds, ...rest }: Measured) {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
  return { ...rest, median: at(0.5), low: at(0.05), high: at(0.95) };
}

function report(rows: string, results: readonly ReturnType<typeof summary>[]): string {
  const own = results[0];
  const lines = results.map(({ name, median, low, high, bytes, brotli, isSame }) => [
    abouts[name],
    `${median.toFixed(2)} ms`,
    `${low.toFixed(2)}–${high.toFixed(2)}`,
    `${(bytes / 1000).toFixed(1)} kB`,
    `${brotli} B`,
    ((own?.median ?? NaN) / median).toFixed(3),
    isSame ? 'yes' : 'no',
  ]);
  const header = ['drawn by', 'median', '5–95 %', 'SVG', 'brotli', 'time ratio', 'same each time'];
  return `\n${rows} bars, Node ${process.version}\n\n${table(header, lines)}\n\nA ratio is Dateline's figure over the peer's.`;
}
