import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Misuse } from '#terminal/command.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { run } from '#terminal/run.ts';
import { table } from '#terminal/table.ts';
import { seededRandom } from './seeded-random.ts';

/** What one process measured of itself. */
interface Measured {
  seconds: number;
  /** Of the whole process, at its highest. */
  megabytes: number;
  rows: number;
}

const readers = [
  { name: 'dateline', about: 'Dateline: types by the schema, constraints, primary key' },
  { name: 'd3-dsv', about: 'd3-dsv: csvParse with autoType' },
] as const;

/** Measures how a large CSV file is read into typed rows, each time in a fresh process. */
export const read = member(
  {
    name: 'read',
    short: 'read a large CSV file into typed rows',
    usage: 'npm run bench -- read [--rows N] [--times N] [--json]',
    about: 'Writes a CSV file of seeded rows and reads it, as Dateline and as its peers do, in turns.',
    options: {
      rows: { type: 'string', default: '1000000', about: 'how many rows' },
      times: { type: 'string', default: '3', about: 'how often each reads them' },
      json: { type: 'boolean', about: 'for a program' },
    },
  },
  async ({ rows, times, json }) => {
    const [count, repeats] = [wholeNumber('rows', rows), wholeNumber('times', times)];
    const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
    try {
      const file = join(folder, 'rows.csv');
      await step(`Writing ${count.toLocaleString('en')} rows`, () => pipeline(csv(count), createWriteStream(file)));
      const { size } = await stat(file);
      const measured = readers.map((reader) => ({ ...reader, runs: [] as Measured[] }));
      for (let turn = 1; turn <= repeats; turn++) {
        for (const { name, runs } of measured) {
          runs.push(await step(`${name}, run ${turn} of ${repeats}`, () => once(name, file)));
        }
      }
      const results = measured.map(({ name, about, runs }) => ({ name, about, ...summary(runs) }));
      console.log(json ? JSON.stringify({ rows: count, bytes: size, results }, null, 2) : report(count, size, results));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Misuse(`--${option} is no whole number above 0: ${text}`);
  return Number(text);
}

async function once(reader: string, file: string): Promise<Measured> {
  const { code, output } = await run(process.execPath, [join(import.meta.dirname, 'read-once.ts'), reader, file]);
  if (code !== 0) throw new Error(`${reader} failed:\n${output}`);
  return JSON.parse(output) as Measured;
}

interface Summary {
  seconds: { median: number; least: number; most: number };
  megabytes: number;
  rowsPerSecond: number;
}

function summary(runs: readonly Measured[]): Summary {
  const seconds = runs.map((run) => run.seconds).sort((a, b) => a - b);
  const middle = (values: readonly number[]) => values[Math.floor(values.length / 2)] ?? NaN;
  const median = middle(seconds);
  return {
    seconds: { median, least: seconds[0] ?? NaN, most: seconds.at(-1) ?? NaN },
    megabytes: middle(runs.map((run) => run.megabytes).sort((a, b) => a - b)),
    rowsPerSecond: Math.round((runs[0]?.rows ?? NaN) / median),
  };
}

function report(rows: number, bytes: number, results: readonly ({ name: string; about: string } & Summary)[]): string {
  const own = results[0];
  const lines = results.map(({ about, seconds, megabytes, rowsPerSecond }) => [
    about,
    `${seconds.median.toFixed(2)} s`,
    `${seconds.least.toFixed(2)}–${seconds.most.toFixed(2)}`,
    rowsPerSecond.toLocaleString('en'),
    `${Math.round(megabytes)} MB`,
    ((own?.seconds.median ?? NaN) / seconds.median).toFixed(2),
    ((own?.megabytes ?? NaN) / megabytes).toFixed(2),
  ]);
  const header = ['reader', 'median', 'spread', 'rows/s', 'memory', 'time ratio', 'memory ratio'];
  const size = `${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(0)} MB of CSV, Node ${process.version}`;
  return `\n${size}\n\n${table(header, lines)}\n\nA ratio is Dateline's figure over the reader's.`;
}

const REGIONS = ['China', 'Japan', 'India', 'Korea', 'Indonesia', 'Viet Nam', 'Thailand', 'Australia'];

/** A file as newsrooms have them: a key, a name that repeats, a day, numbers with gaps, and words in quotes. */
function* csv(rows: number): Generator<string> {
  const random = seededRandom(20190117);
  const first = Date.UTC(1990, 0, 1);
  let chunk = 'id,region,day,value,share,note\n';
  for (let id = 1; id <= rows; id++) {
    const region = REGIONS[Math.floor(random() * REGIONS.length)];
    const day = new Date(first + Math.floor(random() * 10_000) * 86_400_000).toISOString().slice(0, 10);
    const share = random() < 0.1 ? '' : random().toFixed(4);
    chunk += `${id},${region},${day},${(random() * 1e6).toFixed(2)},${share},"row ${id}, as measured"\n`;
    if (chunk.length > 1e6) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}
