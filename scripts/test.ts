import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '#terminal/command.ts';
import { step } from '#terminal/progress.ts';
import { run } from '#terminal/run.ts';

/** One thing that must hold. A step with `counts` is a run of tests, whose numbers go into the summary. */
interface Check {
  name: string;
  program: string;
  args: string[];
  counts?: true;
}

const vitest = (project: string): string[] => ['run', '--project', project];

/** In the order of what is cheapest to learn first; those in one group run side by side. */
const groups: Check[][] = [
  [
    { name: 'Format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
    { name: 'Lint and import arrows', program: 'eslint', args: ['--max-warnings', '0', '.'] },
  ],
  [
    { name: 'Types of the build', program: 'astro', args: ['check', '--minimumSeverity', 'warning'] },
    { name: 'Types of the edge', program: 'tsc', args: ['-p', 'src/edge/tsconfig.json'] },
    { name: 'Types of the service worker', program: 'tsc', args: ['-p', 'src/offline/tsconfig.json', '--noEmit'] },
    { name: 'Types of the edge’s tests', program: 'tsc', args: ['-p', 'test/edge/tsconfig.json'] },
    { name: 'Unused code', program: 'knip', args: [] },
  ],
  [{ name: 'Unit tests', program: 'vitest', args: vitest('unit'), counts: true }],
  [{ name: 'Edge tests, on workerd and D1', program: 'vitest', args: vitest('edge'), counts: true }],
  [{ name: 'Build of the sample site', program: 'node', args: ['scripts/build.ts'] }],
  [{ name: 'Browser tests, in Chromium', program: 'vitest', args: vitest('browser'), counts: true }],
];

interface Tally {
  passed: number;
  failed: number;
}

await command(
  {
    name: 'test',
    usage: 'npm test',
    about:
      'Runs everything that must hold: format, lint, types, unit and edge tests, the build, and the browser tests.',
    options: {},
  },
  async () => {
    const reports = await mkdtemp(join(tmpdir(), 'dateline-test-'));
    const tally: Tally = { passed: 0, failed: 0 };
    const failures: string[] = [];
    try {
      for (const group of groups) {
        await Promise.all(group.map((check) => perform(check, reports, tally, failures)));
      }
    } finally {
      await rm(reports, { recursive: true, force: true });
    }
    if (failures.length > 0) {
      console.log(`\n${failures.join('\n\n')}`);
      process.exitCode = 1;
    }
    console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  },
);

/** Runs one check and adds it to the tally: a run of tests by its tests, any other as one. */
async function perform(check: Check, reports: string, tally: Tally, failures: string[]): Promise<void> {
  const report = join(reports, `${check.args.join('-').replaceAll(/\W+/g, '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    await step(
      check.name,
      async () => {
        const { code, output } = await run(check.program, check.counts ? [...check.args, ...reporters] : check.args);
        const counted = check.counts ? await readCounts(report) : undefined;
        tally.passed += counted?.passed ?? (code === 0 ? 1 : 0);
        tally.failed += counted?.failed ?? (code === 0 ? 0 : 1);
        // A run can fail outside of its tests, in a set-up for instance.
        if (code !== 0 && counted?.failed === 0) tally.failed += 1;
        if (code !== 0) throw new Error(output.trim());
        return counted;
      },
      (counted) => (counted ? `${counted.passed} tests` : ''),
    );
  } catch (error) {
    failures.push(`── ${check.name} ──\n${(error as Error).message}`);
  }
}

async function readCounts(report: string): Promise<Tally | undefined> {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8')) as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
  } catch {
    return undefined;
  }
}
