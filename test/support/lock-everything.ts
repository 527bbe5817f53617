import { readCatalogue } from '#data/catalogue.ts';
import { digestsOf, lockedPaths, writeLock, type LockedVersion } from '#data/lock.ts';
import { formatReference } from '#data/reference.ts';

/** Locks every version of a site as it is, sound or not. */
export async function lockEverything(contentDirectory: string): Promise<void> {
  const { catalogue } = await readCatalogue(contentDirectory);
  const locked: Record<string, LockedVersion> = {};
  for (const version of catalogue.datasets.flatMap(({ versions }) => versions)) {
    const files = await digestsOf(version.directory, lockedPaths(version));
    locked[formatReference({ dataset: version.dataset, version: version.id })] = { files };
  }
  if (Object.keys(locked).length > 0) await writeLock(contentDirectory, locked);
}
