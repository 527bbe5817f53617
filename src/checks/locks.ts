import { join, relative } from 'node:path';
import type { Version } from '#data/catalogue.ts';
import { digestsOf, lockedPaths, type LockedVersion } from '#data/lock.ts';
import { formatReference } from '#data/reference.ts';
import type { Problem } from '#problem.ts';
import type { Check, Content } from './content.ts';

/** Every version is locked, is still what was locked, and every locked version is there. */
export const locks: Check = async ({ catalogue, directory }) => {
  const versions = catalogue.datasets.flatMap((dataset) => dataset.versions);
  const found = await Promise.all(versions.map((version) => checkVersion(version, catalogue.lock.versions)));
  return [...found.flat(), ...lostVersions(catalogue, directory), ...lostSuccessors(catalogue)];
};

async function checkVersion(version: Version, locked: Readonly<Record<string, LockedVersion>>): Promise<Problem[]> {
  const reference = referenceTo(version);
  const entry = locked[reference];
  if (entry === undefined) {
    const what = `${reference} is not locked, so it could change after it was published`;
    return [{ file: shown(version.directory), what, fix: `npm run data -- lock ${reference}` }];
  }
  const paths = [...new Set([...Object.keys(entry.files), ...lockedPaths(version)])];
  const now = await digestsOf(version.directory, paths);
  return paths.flatMap((path) => {
    const digest = now[path];
    if (digest === entry.files[path]) return [];
    // A resource that is gone is told where the descriptor names it.
    if (digest === undefined && version.resources.some((resource) => resource.path === path)) return [];
    const what = digest === undefined ? `is gone from ${reference}` : `was changed after ${reference} was locked`;
    return [
      {
        file: shown(join(version.directory, path)),
        what: `the file ${what}: a published version never changes`,
        fix: 'restore it from git, and put the change into a new version: npm run data -- add',
      },
    ];
  });
}

/** Versions that are locked, and of which there is no folder. */
function lostVersions({ datasets, lock: { versions, document } }: Content['catalogue'], directory: string): Problem[] {
  const there = new Set(
    datasets.flatMap(({ name, versions, unreadable }) =>
      [...versions.map(({ id }) => id), ...unreadable].map((version) => formatReference({ dataset: name, version })),
    ),
  );
  return Object.keys(versions)
    .filter((reference) => !there.has(reference))
    .map((reference) => ({
      file: document?.file ?? shown(directory),
      ...document?.place(['versions', reference]),
      what: `${reference} is locked, but there is no such version`,
      fix: `restore data/${reference.replace('@', '/')} from git: what was published stays`,
    }));
}

/** Withdrawn versions that name a version in their place which is not there. */
function lostSuccessors({ datasets, lock: { versions, document } }: Content['catalogue']): Problem[] {
  const there = datasets.flatMap(({ versions }) => versions.map(referenceTo));
  return Object.entries(versions).flatMap(([reference, { withdrawn }]) => {
    if (withdrawn?.instead === undefined || there.includes(withdrawn.instead)) return [];
    return [
      {
        file: document?.file ?? '',
        ...document?.place(['versions', reference, 'withdrawn', 'instead']),
        what: `"${withdrawn.instead}", which stands in the place of ${reference}, is not there`,
        fix: 'name a version as dataset@version, or remove the line',
      },
    ];
  });
}

function referenceTo({ dataset, id }: Version): string {
  return formatReference({ dataset, version: id });
}

function shown(path: string): string {
  return relative(process.cwd(), path);
}
