import type { Dataset, Version } from '#data/catalogue.ts';
import { newestVersion } from '#data/standing.ts';
import { diffVersions, type VersionDiff } from '#data/version-diff.ts';
import { ContentError } from '#problem.ts';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite } from '#site/site.ts';
import { siteCatalogue } from '#site/site-catalogue.ts';
import { typographic } from '#site/typography.ts';

/** A dataset as lists show it, described by the newest version that stands. */
export interface Listing {
  name: string;
  title: string;
  description?: string;
  /** That version's id. */
  version: string;
  newest: Version;
  dataset: Dataset;
}

/**
 * All datasets, those with the newest versions first.
 *
 * @throws {ContentError} where a version's folder can't be read as a data package
 */
export async function datasets(): Promise<Listing[]> {
  const [{ catalogue, problems }, { language }] = await Promise.all([siteCatalogue(), readSite(contentDirectory())]);
  if (problems.length > 0) throw new ContentError(problems);
  return catalogue.datasets
    .flatMap((dataset) => {
      const newest = newestVersion(dataset);
      if (newest === undefined) return [];
      return [
        {
          name: dataset.name,
          title: typographic(newest.title, language),
          description: newest.description && typographic(newest.description, language),
          version: newest.id,
          newest,
          dataset,
        },
      ];
    })
    .sort((a, b) => (a.version === b.version ? (a.name < b.name ? -1 : 1) : a.version < b.version ? 1 : -1));
}

/** By the version after: what it changed. A build asks for it on the page of every version. */
const diffs = new WeakMap<Version, Promise<VersionDiff>>();

/** The versions of a dataset, newest first, with their changes against the one before. */
export function changesOf({ versions }: Dataset): Promise<{ version: Version; diff?: VersionDiff }[]> {
  const changes = versions.map(async (version, index) => {
    const before = versions[index + 1];
    if (before === undefined) return { version };
    const known = diffs.get(version) ?? diffVersions(before, version);
    diffs.set(version, known);
    return { version, diff: await known };
  });
  return Promise.all(changes);
}

/** The files that a version is published as: its description and its data, by their paths in its folder. */
export function versionFiles(version: Version): string[] {
  return ['datapackage.json', ...version.resources.map(({ path }) => path)];
}
