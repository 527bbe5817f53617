import { stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChartType } from '#charts/chart.ts';
import { handDrawn, type DrawingModule } from '#charts/hand-drawn.ts';
import { chartTypes } from '#charts/index.ts';
import { entries } from '#mdx/sources.ts';
import type { Problem } from '#problem.ts';

const ENDINGS = ['.ts', '.js', '.mjs'];

/**
 * The charts that a site draws by hand: content/charts/<name>.ts, a chart type each, called by the name of its file.
 *
 * @returns also what is wrong with the modules that can't be used
 */
export async function readDrawings(
  contentDirectory: string,
): Promise<{ types: Readonly<Record<string, ChartType>>; problems: Problem[] }> {
  const directory = join(contentDirectory, 'charts');
  const files = (await entries(directory)).filter(
    (entry) => entry.isFile() && ENDINGS.includes(extname(entry.name)) && !entry.name.endsWith('.d.ts'),
  );
  const read = await Promise.all(files.map(({ name }) => readDrawing(join(directory, name))));
  return {
    types: Object.fromEntries(read.flatMap((one) => ('what' in one ? [] : [[one.name, one.type]]))),
    problems: read.filter((one) => 'what' in one),
  };
}

async function readDrawing(path: string): Promise<{ name: string; type: ChartType } | Problem> {
  const file = relative(process.cwd(), path);
  const name = basename(path, extname(path));
  if (Object.hasOwn(chartTypes, name)) {
    return { file, what: `there is a chart type "${name}" already`, fix: 'give the file another name' };
  }
  let module: Partial<DrawingModule>;
  try {
    // The stamp makes the preview read again what was saved; by this name, Vite knows it for one.
    const { mtimeMs } = await stat(path);
    module = (await import(
      /* @vite-ignore */ `${pathToFileURL(path).href}?t=${Math.round(mtimeMs)}`
    )) as Partial<DrawingModule>;
  } catch (error) {
    const { message, stack = '' } = error as Error;
    const [, line, column] =
      new RegExp(`${basename(path).replace('.', '\\.')}\\?t=\\d+:(\\d+)(?::(\\d+))?`).exec(stack) ?? [];
    const place = line === undefined ? {} : { line: Number(line), column: Number(column ?? 1) };
    return { file, ...place, what: `the module can't be run: ${message}`, fix: 'correct it' };
  }
  if (typeof module.draw !== 'function' || typeof module.channels !== 'object') {
    const what = `the module exports no ${typeof module.draw === 'function' ? 'channels' : 'function draw()'}`;
    return { file, what, fix: 'see "Charts drawn by hand" in docs/charts.md' };
  }
  return { name, type: handDrawn(module as DrawingModule, await import('d3')) };
}
