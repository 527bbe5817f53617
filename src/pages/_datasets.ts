import { readCatalogue, type Dataset, type Version } from '#data/catalogue.ts';
import { ContentError } from '#problem.ts';
import { contentDirectory } from '#site/content-directory.ts';
import { readSite } from '#site/site.ts';
import { typographic } from '#site/typography.ts';

/** A dataset as lists show it, described by its newest version. */
export interface Listing {
  name: string;
  title: string;
  description?: string;
  /** The newest version's id. */
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
  const directory = contentDirectory();
  const [{ catalogue, problems }, { language }] = await Promise.all([readCatalogue(directory), readSite(directory)]);
  if (problems.length > 0) throw new ContentError(problems);
  return catalogue.datasets
    .flatMap((dataset) => {
      const [newest] = dataset.versions;
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

/** The files that a version is published as: its description and its data, by their paths in its folder. */
export function versionFiles(version: Version): string[] {
  return ['datapackage.json', ...version.resources.map(({ path }) => path)];
}
