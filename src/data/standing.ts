import type { Dataset, Version } from './catalogue.ts';
import type { Withdrawal } from './lock.ts';

/** Whether figures of a version should still be used. */
export type Standing =
  | { state: 'current' }
  /** A newer one has appeared that stands. */
  | { state: 'superseded'; by: Version }
  /** It is not to be used, and this one stands, where there is one. */
  | { state: 'withdrawn'; withdrawal: Withdrawal; by?: Version };

/** The newest version that was not withdrawn; where all were, the newest. */
export function newestVersion({ versions }: Pick<Dataset, 'versions'>): Version | undefined {
  return versions.find(({ withdrawn }) => withdrawn === undefined) ?? versions[0];
}

/** How a version stands among those of its dataset. */
export function standingOf(version: Version, dataset: Pick<Dataset, 'versions'>): Standing {
  const newest = newestVersion(dataset);
  const by = newest === version || newest?.withdrawn ? undefined : newest;
  if (version.withdrawn !== undefined) {
    const named = dataset.versions.find(({ dataset: name, id }) => `${name}@${id}` === version.withdrawn?.instead);
    return { state: 'withdrawn', withdrawal: version.withdrawn, by: named ?? by };
  }
  return by === undefined ? { state: 'current' } : { state: 'superseded', by };
}
