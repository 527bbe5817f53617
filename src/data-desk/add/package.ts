import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCatalogue } from '#data/catalogue.ts';
import { problemsOf } from '#data/problems.ts';
import type { TableSchema } from '#data/table-schema.ts';
import { ContentError } from '#problem.ts';
import type { Facts } from './facts.ts';
import type { Incoming } from './incoming.ts';

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
export function describePackage({ name, resource, incoming, facts, schema, created }: NewVersion): object {
  const { path, format, encoding, dialect } = incoming;
  return {
    $schema: PROFILE,
    name,
    title: facts.title,
    ...(facts.description !== undefined && { description: facts.description }),
    version: facts.version,
    created,
    licenses: facts.licenses,
    sources: facts.sources,
    resources: [
      {
        name: resource,
        path,
        type: 'table',
        format,
        ...(encoding !== 'utf-8' && format !== 'parquet' && { encoding }),
        ...(Object.keys(dialect).length > 0 && { dialect }),
        schema,
      },
    ],
  };
}

/**
 * Writes a version's folder: beside the content first, where it is read back as the build will read it, and in its
 * place only when nothing is wrong with it.
 *
 * @returns where it stands
 * @throws {ContentError} with what is wrong; then nothing was written
 */
export async function writePackage(version: NewVersion, contentDirectory: string): Promise<string> {
  const { name, facts, incoming } = version;
  const folder = join('data', name, facts.version);
  const trial = await mkdtemp(join(contentDirectory, '.adding-'));
  try {
    await mkdir(join(trial, folder), { recursive: true });
    const descriptor = `${JSON.stringify(describePackage(version), null, 2)}\n`;
    await writeFile(join(trial, folder, 'datapackage.json'), descriptor);
    await writeFile(join(trial, folder, incoming.path), incoming.bytes);
    await readBack(trial);
    const place = join(contentDirectory, folder);
    await mkdir(dirname(place), { recursive: true });
    await rename(join(trial, folder), place);
    return place;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
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
