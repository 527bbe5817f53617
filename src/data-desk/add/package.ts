import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCatalogue, type Version } from '#data/catalogue.ts';
import { problemsOf } from '#data/problems.ts';
import type { TableSchema } from '#data/table-schema.ts';
import { ContentError } from '#problem.ts';
import type { Facts } from './facts.ts';
import type { Incoming } from './incoming.ts';

const DESCRIPTOR = 'datapackage.json';
const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** A version as it will stand in its folder. */
export interface NewVersion {
  name: string;
  resource: string;
  incoming: Incoming;
  facts: Facts;
  schema: TableSchema;
  /** ISO 8601, to the second. */
  created: string;
}

/** The datapackage.json of a version. */
export function describePackage({ name, facts, created, ...table }: NewVersion): object {
  return {
    $schema: PROFILE,
    name,
    title: facts.title,
    ...(facts.description !== undefined && { description: facts.description }),
    version: facts.version,
    created,
    licenses: facts.licenses,
    sources: facts.sources,
    resources: [describeResource(table)],
  };
}

function describeResource({
  resource,
  incoming,
  schema,
}: Pick<NewVersion, 'resource' | 'incoming' | 'schema'>): object {
  const { path, format, encoding, dialect } = incoming;
  return {
    name: resource,
    path,
    type: 'table',
    format,
    ...(encoding !== 'utf-8' && format !== 'parquet' && { encoding }),
    ...(Object.keys(dialect).length > 0 && { dialect }),
    schema,
  };
}

/**
 * Writes a version's folder, or adds a table to one: beside the content first, where it is read back as the build will
 * read it, and in its place only when nothing is wrong with it.
 *
 * @param open the version that the table is added to, which is not locked
 * @throws {ContentError} with what is wrong; then nothing was written
 */
export async function writePackage(version: NewVersion, contentDirectory: string, open?: Version): Promise<void> {
  const { name, facts, incoming } = version;
  const folder = join('data', name, facts.version);
  const trial = await mkdtemp(join(contentDirectory, '.adding-'));
  const [tried, place] = [join(trial, folder), join(contentDirectory, folder)];
  try {
    await mkdir(tried, { recursive: true });
    if (open !== undefined) await cp(open.directory, tried, { recursive: true });
    const descriptor = open === undefined ? describePackage(version) : await withTable(open, version);
    await writeFile(join(tried, DESCRIPTOR), `${JSON.stringify(descriptor, null, 2)}\n`);
    await writeFile(join(tried, incoming.path), incoming.bytes);
    await readBack(trial);
    await mkdir(dirname(place), { recursive: true });
    if (open === undefined) await rename(tried, place);
    // The descriptor last: what it does not name is not there.
    else for (const file of [incoming.path, DESCRIPTOR]) await rename(join(tried, file), join(place, file));
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

async function withTable({ directory }: Version, table: NewVersion): Promise<object> {
  const written = JSON.parse(await readFile(join(directory, DESCRIPTOR), 'utf8')) as { resources: object[] };
  return { ...written, resources: [...written.resources, describeResource(table)] };
}

async function readBack(contentDirectory: string): Promise<void> {
  const { catalogue, problems } = await readCatalogue(contentDirectory);
  for (const version of catalogue.datasets.flatMap(({ versions }) => versions)) {
    problems.push(...(await problemsOf(version)));
  }
  if (problems.length === 0) return;
  // The places are in the trial, which the editor never sees.
  const bare = (text: string) => text.replace(/.*\.adding-[^/]*\//, '');
  throw new ContentError(problems.map((problem) => ({ ...problem, file: bare(problem.file) })));
}
