import { resolve } from 'node:path';
import type { Catalogue, Version } from '#data/catalogue.ts';
import { digestsOf, lockedPaths, writeLock } from '#data/lock.ts';
import { problemsOf } from '#data/problems.ts';
import { ContentError, type Problem } from '#problem.ts';
import { member } from '#terminal/family.ts';
import { step } from '#terminal/progress.ts';
import { contentOption, openCatalogue, referenceTo, versionNamed } from './versions.ts';

export const lock = member(
  {
    name: 'lock',
    short: 'publish versions: from then on none of their bytes may change',
    usage: 'npm run data -- lock [NAME@VERSION …] [--content DIR]',
    about:
      'Reads versions whole and, where nothing is wrong, writes the digests of their files to versions.lock.json. Without\na name it locks every version that is not locked yet. A locked version is never locked again.',
    options: contentOption,
    words: ['NAME@VERSION?…'],
  },
  async ({ content }, words) => {
    const catalogue = await openCatalogue(content);
    const named = words.map((word) => versionNamed(word, catalogue));
    const fresh = catalogue.datasets
      .flatMap(({ versions }) => versions)
      .filter((version) => !isLocked(version, catalogue));
    const wanted = words.length === 0 ? fresh : named;
    if (wanted.length === 0) return console.log('Every version is locked.');
    const locked = await step('Reading what is to be locked', () => lockVersions(wanted, catalogue, resolve(content)));
    for (const { reference, files } of locked) console.log(`Locked ${reference}: ${files} files.`);
    const already = wanted.filter((version) => isLocked(version, catalogue));
    for (const version of already) console.log(`${referenceTo(version)} was locked before, and is unchanged.`);
  },
);

function isLocked(version: Version, { lock }: Catalogue): boolean {
  return lock.versions[referenceTo(version)] !== undefined;
}

/**
 * Locks those of the versions that are not locked.
 *
 * @throws {ContentError} where one can't be read, or is locked and was changed; then none is locked
 */
export async function lockVersions(
  versions: readonly Version[],
  { lock }: Catalogue,
  contentDirectory: string,
): Promise<{ reference: string; files: number }[]> {
  const problems: Problem[] = [];
  const entries = { ...lock.versions };
  const locked: { reference: string; files: number }[] = [];
  for (const version of versions) {
    const reference = referenceTo(version);
    const files = await digestsOf(version.directory, lockedPaths(version));
    const before = entries[reference];
    problems.push(...(await problemsOf(version)));
    if (before === undefined) {
      entries[reference] = { files };
      locked.push({ reference, files: Object.keys(files).length });
    } else if (JSON.stringify(before.files) !== JSON.stringify(files)) {
      const what = 'it was changed after it was locked';
      const fix = 'restore its files from git, and put the change into a new version: npm run data -- add';
      problems.push({ file: reference, what, fix });
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  if (locked.length > 0) await writeLock(contentDirectory, entries);
  return locked;
}
