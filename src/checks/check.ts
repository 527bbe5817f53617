import { join } from 'node:path';
import { checkSpec } from '#charts/check.ts';
import { readCatalogue } from '#data/catalogue.ts';
import type { Problem } from '#problem.ts';
import { readChartFiles } from '#specs/chart-files.ts';
import { articleFolders } from './article-folders.ts';
import { authorFiles } from './author-files.ts';
import { charts } from './charts.ts';
import type { Check, CheckSpec, Content } from './content.ts';
import { data } from './data.ts';
import { datums } from './datums.ts';
import { editions } from './editions.ts';
import { formerNames } from './former-names.ts';
import { frontMatter } from './front-matter.ts';
import { images } from './images.ts';
import { imports } from './imports.ts';
import { links } from './links.ts';
import { locks } from './locks.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { pageFiles } from './page-files.ts';
import { refusedTags } from './refused-tags.ts';
import { readSiteFile, siteFile } from './site-file.ts';
import { textTagFaults } from './text-tags.ts';
import { tokens } from './tokens.ts';
import { translations } from './translations.ts';
import { entries, readArticles, readPages } from '#mdx/sources.ts';
import { unknownTags } from './unknown-tags.ts';
import { versions } from './versions.ts';

/** Everything for which a build stops; each looks at all of the content. */
const checks: readonly Check[] = [
  siteFile,
  editions,
  tokens,
  authorFiles,
  articleFolders,
  pageFiles,
  frontMatter,
  translations,
  formerNames,
  mdxSyntax,
  unknownTags,
  refusedTags,
  textTagFaults,
  imports,
  charts,
  datums,
  data,
  locks,
  versions,
  links,
  images,
];

/** Where the tags that editors may write are found, one file each. */
const tagsDirectory = join(import.meta.dirname, '../components/mdx');

/**
 * Checks all content of a site.
 *
 * @param contentDirectory the folder that editors write in
 * @returns every problem of every file, in no particular order; none where a build may go on
 * @throws {Error} where a file can't be read for a reason that is not the editor's
 */
export async function checkContent(
  contentDirectory: string,
  effects: { checkSpec: CheckSpec; tagsDirectory: string } = { checkSpec, tagsDirectory },
): Promise<Problem[]> {
  const content = await readContent(contentDirectory, effects);
  const found = await Promise.all(checks.map((check) => check(content)));
  return withoutEchoes(found.flat());
}

/** What is wrong with a shared chart is said once, however many texts show it. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

async function readContent(
  directory: string,
  effects: { checkSpec: CheckSpec; tagsDirectory: string },
): Promise<Content> {
  const [articles, pages, authors, tags, siteFile, data, charts] = await Promise.all([
    readArticles(directory),
    readPages(directory),
    namesOf(join(directory, 'authors'), '.yaml'),
    namesOf(effects.tagsDirectory, '.astro'),
    readSiteFile(directory),
    readCatalogue(directory),
    readChartFiles(directory),
  ]);
  return {
    directory,
    articles,
    pages,
    authors,
    tags,
    site: siteFile.site,
    siteDocument: siteFile.document,
    siteProblems: siteFile.problems,
    catalogue: data.catalogue,
    catalogueProblems: data.problems,
    chartFiles: charts,
    chartFileProblems: charts.problems,
    checkSpec: effects.checkSpec,
  };
}

async function namesOf(directory: string, ending: string): Promise<string[]> {
  const found = await entries(directory);
  return found.filter(({ name }) => name.endsWith(ending)).map(({ name }) => name.slice(0, -ending.length));
}
