import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Problem } from '#problem.ts';
import { readJson, type WrittenDocument } from '#site/document.ts';
import { checkDocument } from '#site/faults.ts';
import { SLUG } from '#site/slug.ts';
import { descriptorSchema, type Contributor, type Descriptor, type Licence, type Source } from './descriptor.ts';
import type { Dialect } from './dialect.ts';
import type { Format } from './formats/formats.ts';
import { readLock, type Lock, type Withdrawal } from './lock.ts';
import { formatReference, LATEST, VERSION } from './reference.ts';
import { profileFaults } from './profile/profile.ts';
import type { Field } from './table.ts';
import type { TableSchema } from './table-schema.ts';

/** The datasets of a site, as their descriptors present them; no table is read for it. */
export interface Catalogue {
  /** By name. */
  datasets: readonly Dataset[];
  /** What was published, and what was withdrawn of it. */
  lock: Lock;
}

export interface Dataset {
  name: string;
  /** Newest first, by their ids in natural order: 1.10 is newer than 1.9. */
  versions: readonly Version[];
  /** The ids of versions whose descriptors have problems, so that nothing else is known of them. */
  unreadable: readonly string[];
}

/** A version of a dataset: a folder with a Data Package. */
export interface Version {
  dataset: string;
  id: string;
  /** Absolute path. */
  directory: string;
  title: string;
  description?: string;
  sources: readonly Source[];
  licenses: readonly Licence[];
  /** Who made it or had a part in it. */
  contributors: readonly Contributor[];
  keywords: readonly string[];
  /** As the descriptor says it: ISO 8601. */
  created?: string;
  homepage?: string;
  resources: readonly Resource[];
  /** Where it was withdrawn: when and why. */
  withdrawn?: Withdrawal;
}

/** A file of a version, and how it is to be read. */
export interface Resource {
  name: string;
  /** Inside the version's folder, as the descriptor gives it. */
  path: string;
  /** Absolute path. */
  file: string;
  format: Format;
  /** As the Encoding Standard names it; default UTF-8. */
  encoding?: string;
  dialect?: Dialect;
  title?: string;
  description?: string;
  fields: readonly Field[];
  schema: TableSchema;
  /** Absolute path of the datapackage.json that describes it. */
  descriptor: string;
}

/**
 * Reads content/data/<dataset>/<version>/datapackage.json, all of them.
 *
 * @param contentDirectory the folder that editors write in; one without data gives an empty catalogue
 * @returns what could be read, and every problem of what could not
 */
export async function readCatalogue(contentDirectory: string): Promise<{ catalogue: Catalogue; problems: Problem[] }> {
  const { lock, problems } = await readLock(contentDirectory);
  const data = join(contentDirectory, 'data');
  const datasets: Dataset[] = [];
  for (const name of await folders(data)) {
    if (SLUG.test(name)) datasets.push(withWithdrawals(await readDataset(join(data, name), name, problems), lock));
    else problems.push({ file: shown(join(data, name)), ...MISNAMED_DATASET });
  }
  return { catalogue: { datasets, lock }, problems };
}

async function readDataset(directory: string, name: string, problems: Problem[]): Promise<Dataset> {
  const ids = (await folders(directory)).sort(newestFirst);
  if (ids.length === 0) problems.push({ file: shown(directory), ...NO_VERSION });
  const read = await Promise.all(ids.map((id) => readVersion(join(directory, id), name, id)));
  problems.push(...read.flatMap((version) => version.problems));
  return {
    name,
    versions: read.flatMap(({ version }) => version ?? []),
    unreadable: ids.filter((_, index) => read[index]?.version === undefined),
  };
}

function withWithdrawals(dataset: Dataset, { versions: locked }: Lock): Dataset {
  const versions = dataset.versions.map((version) => {
    const { withdrawn } = locked[formatReference({ dataset: dataset.name, version: version.id })] ?? {};
    return withdrawn === undefined ? version : { ...version, withdrawn };
  });
  return { ...dataset, versions };
}

async function readVersion(
  directory: string,
  dataset: string,
  id: string,
): Promise<{ version?: Version; problems: Problem[] }> {
  if (!VERSION.test(id) || id === LATEST) return { problems: [{ file: shown(directory), ...MISNAMED_VERSION }] };
  const path = join(directory, 'datapackage.json');
  const text = await readFile(path, 'utf8').catch(ifMissing);
  if (text === undefined) return { problems: [{ file: shown(directory), ...NO_DESCRIPTOR }] };

  const { document, problems } = readJson(text, shown(path));
  if (document === undefined) return { problems };
  const checked = checkDocument(descriptorSchema, document);
  if (checked.value === undefined) return { problems: checked.problems };

  const version = toVersion(checked.value, directory, dataset, id, path);
  return { version, problems: [...misnamed(checked.value, document, version), ...profileFaults(document)] };
}

function toVersion(descriptor: Descriptor, directory: string, dataset: string, id: string, path: string): Version {
  const { contributors = [], keywords = [], title, description, sources, licenses, created, homepage } = descriptor;
  const resources = descriptor.resources.map((resource) => ({
    name: resource.name,
    path: resource.path,
    file: join(directory, resource.path),
    format: resource.format,
    encoding: resource.encoding,
    dialect: resource.dialect,
    title: resource.title,
    description: resource.description,
    fields: resource.schema.fields.map(toField),
    schema: resource.schema,
    descriptor: path,
  }));
  return {
    dataset,
    id,
    directory,
    title,
    description,
    sources,
    licenses,
    contributors,
    keywords,
    created,
    homepage,
    resources,
  };
}

function toField({ name, type, title, description, unit }: TableSchema['fields'][number]): Field {
  return { name, type, title, description, unit };
}

/** The folders say what a dataset and a version are called; a descriptor that says otherwise is a copy gone wrong. */
function misnamed({ name, version }: Descriptor, document: WrittenDocument, { dataset, id }: Version): Problem[] {
  const problems: Problem[] = [];
  const claim = (key: string, value: string, folder: string) => {
    const at = { file: document.file, ...document.place([key]) };
    problems.push({
      ...at,
      what: `${key} is "${value}", and the folder is "${folder}"`,
      fix: `write "${folder}", or rename the folder`,
    });
  };
  if (name !== dataset) claim('name', name, dataset);
  if (version !== undefined && version !== id) claim('version', version, id);
  return problems;
}

const MISNAMED_DATASET = {
  what: 'the folder is not named as a dataset',
  fix: 'rename it with lower-case letters, digits and single hyphens',
};
const MISNAMED_VERSION = {
  what: 'the folder is not named as a version',
  fix: 'rename it with letters, digits, dots and hyphens: 2019-01-17',
};
const NO_VERSION = {
  what: 'the dataset has no version',
  fix: 'put datapackage.json and its files into a folder named after the version: 2019-01-17',
};
const NO_DESCRIPTOR = {
  what: 'datapackage.json is missing',
  fix: 'describe the files of this version in a datapackage.json, or remove the folder',
};

const byNumber = new Intl.Collator('en', { numeric: true });

function newestFirst(a: string, b: string): number {
  return byNumber.compare(b, a);
}

/** The names of the folders in a folder, sorted; none where there is no such folder. */
async function folders(directory: string): Promise<string[]> {
  const entries = (await readdir(directory, { withFileTypes: true }).catch(ifMissing)) ?? [];
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function shown(path: string): string {
  return relative(process.cwd(), path);
}
