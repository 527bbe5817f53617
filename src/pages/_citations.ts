import { citationsIn, type Citation } from '#citations/citations.ts';
import { citedRows } from '#citations/cited-rows.ts';
import type { Resource, Version } from '#data/catalogue.ts';
import { readTable } from '#data/read.ts';
import { standingOf, type Standing } from '#data/standing.ts';
import { formatReference } from '#data/reference.ts';
import { readArticles, readPages } from '#mdx/sources.ts';
import { contentDirectory } from '#site/content-directory.ts';
import { siteChartFiles } from '#specs/site-chart-files.ts';
import { oncePerBuild } from '#site/once-per-build.ts';
import { siteCatalogue } from '#site/site-catalogue.ts';
import { TABLE_ROWS } from '../components/placed-chart.ts';

/** Every article as its editor wrote it; what is made of its text is made once for all who ask. */
export const articleSources = oncePerBuild(() => readArticles(contentDirectory()));

/** Every place of the site that cites data. */
export const siteCitations = oncePerBuild(findCitations);

async function findCitations(): Promise<Citation[]> {
  const { catalogue } = await siteCatalogue();
  const content = contentDirectory();
  const files = await siteChartFiles();
  return citationsIn([...(await articleSources()), ...(await readPages(content))], catalogue, files);
}

/** The places that cite any version of a dataset. */
export async function citationsOf(dataset: string): Promise<Citation[]> {
  return (await siteCitations()).filter(({ version }) => version.dataset === dataset);
}

/**
 * The rows of a resource that the site cites, by their positions. Those to which a figure or a printed row of a chart
 * leads come first, so that they are there where not all can be.
 */
export async function rowsCited(version: Version, resource: Resource): Promise<number[]> {
  const { table } = await readTable(resource);
  const citing = (await citationsOf(version.dataset)).filter(
    ({ version: { id }, resource: { name } }) => id === version.id && name === resource.name,
  );
  const byKind = citing.sort((a, b) => Number(b.name === 'Datum') - Number(a.name === 'Datum'));
  const rows = byKind.map((citation) => citedRows(citation, table));
  return [...new Set([...rows.flatMap((some) => some.slice(0, TABLE_ROWS)), ...rows.flat()])];
}

/** A version that an article cites, as its readers are told of it. */
export interface CitedVersion {
  version: Version;
  standing: Standing;
  /** The editor's words for readers, where there are some. */
  note?: string;
}

/**
 * The versions that an article cites, each once, in the order of its text.
 *
 * @param slug of the article
 * @param notes by reference, from its front matter
 * @param follows whether it follows its data, and so is never behind them
 */
export async function versionsCitedIn(
  slug: string,
  notes: Readonly<Record<string, string>> = {},
  follows = false,
): Promise<CitedVersion[]> {
  const { catalogue } = await siteCatalogue();
  const own = (await siteCitations()).filter(({ source }) => source.name === slug && source.file.endsWith('index.mdx'));
  const versions = [...new Set(own.map(({ version }) => version))];
  return versions.flatMap((version) => {
    const dataset = catalogue.datasets.find(({ name }) => name === version.dataset);
    if (dataset === undefined) return [];
    const standing = standingOf(version, dataset);
    const note = notes[formatReference({ dataset: dataset.name, version: version.id })];
    return [{ version, note, standing: follows && standing.state === 'superseded' ? { state: 'current' } : standing }];
  });
}
