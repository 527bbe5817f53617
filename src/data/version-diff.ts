import type { Resource, Version } from './catalogue.ts';
import { diffTables, isUnchanged, type TableDiff } from './diff.ts';
import { readTable } from './read.ts';

/** What became of a dataset from one version to another. */
export interface VersionDiff {
  before: Version;
  after: Version;
  /** Resources that only one of the two has. */
  added: readonly Resource[];
  removed: readonly Resource[];
  /** Those that both have, by the order of the version after. */
  resources: readonly { before: Resource; after: Resource; diff: TableDiff }[];
}

/** Compares two versions resource by resource, rows by the primary key of the newer schema. */
export async function diffVersions(before: Version, after: Version): Promise<VersionDiff> {
  const resources: VersionDiff['resources'][number][] = [];
  for (const now of after.resources) {
    const was = before.resources.find(({ name }) => name === now.name);
    if (was === undefined) continue;
    const [old, fresh] = [await readTable(was), await readTable(now)];
    const key = [now.schema.primaryKey ?? []].flat();
    resources.push({ before: was, after: now, diff: diffTables(old.table, fresh.table, key) });
  }
  const namesOf = ({ resources }: Version) => resources.map(({ name }) => name);
  return {
    before,
    after,
    added: after.resources.filter(({ name }) => !namesOf(before).includes(name)),
    removed: before.resources.filter(({ name }) => !namesOf(after).includes(name)),
    resources,
  };
}

/** Whether the two versions hold the same data. */
export function isSameData({ added, removed, resources }: VersionDiff): boolean {
  return added.length + removed.length === 0 && resources.every(({ diff }) => isUnchanged(diff));
}
