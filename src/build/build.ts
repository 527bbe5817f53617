import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { checkContent } from '#checks/check.ts';
import { ContentError } from '#problem.ts';
import { step } from '#terminal/progress.ts';
import { logged } from './astro-log.ts';
import { drawingFailure } from './drawing-failure.ts';
import { completePolicy } from './policy.ts';
import { writeRedirects } from './redirects.ts';
import { indexSite, type Indexed } from './search-index.ts';
import { switchFolder } from './switch-folder.ts';

export interface BuildOptions {
  /** The folder that editors write in. */
  content: string;
  /** Where the finished site goes. */
  out: string;
}

/** Where a build does its work, in the project's root. */
const WORKSHOP = '.dateline';

/**
 * Builds the content into a static site: checks it, lets Astro draw the pages beside the last good site, makes the
 * index for search of them, and switches to them only when they are whole.
 *
 * @throws {ContentError} with every problem of the content; the last good site stands untouched
 * @throws {Error} when Astro fails for another reason; the last good site stands untouched
 */
export async function buildSite({ content, out }: BuildOptions): Promise<void> {
  process.env['DATELINE_CONTENT'] = resolve(content);
  await step(`Checking ${relative(process.cwd(), resolve(content)) || '.'}`, async () => {
    const problems = await checkContent(resolve(content));
    if (problems.length > 0) throw new ContentError(problems);
  });

  await mkdir(WORKSHOP, { recursive: true });
  const fresh = await mkdtemp(join(WORKSHOP, 'site-'));
  try {
    const pages = await step('Drawing the pages', () => drawPages(fresh, resolve(content)), countPages);
    await completePolicy(fresh);
    await writeRedirects(fresh, resolve(content));
    await step('Indexing for search', () => indexSite(fresh, resolve(content), pages), countIndexed);
    await switchFolder(fresh, out);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function drawPages(folder: string, content: string): Promise<string[]> {
  process.env['DATELINE_OUT'] = resolve(folder);
  const { build } = await import('astro');
  const logger = { entrypoint: join(import.meta.dirname, 'astro-log.ts') };
  logged.length = 0;
  try {
    await build({ root: process.cwd(), logLevel: 'error', logger });
  } catch (error) {
    throw await drawingFailure(error, logged, content);
  }
  return (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
}

function countPages(files: string[]): string {
  return `${files.length} pages`;
}

function countIndexed({ article, dataset, page }: Indexed): string {
  return `${article} articles, ${dataset} datasets, ${page} pages`;
}
